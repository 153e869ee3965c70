/** What turns a graph of an older schema into the next, and how it is done where several replicas start at once. */
import { GovorgError } from '../../domain/errors';
import type { GraphNode } from '../../domain/model';
import { identifier, NEO4J_SCHEMA_VERSION, SEARCH_INDEX_OF_3, STATE } from '../schema/neo4j';
import { replaceNodes } from './apply';
import type { Connection, Query } from './connection';
import { scanGraph } from './scan';
import { integer } from './values';

export interface Migration {
  /** The version that the graph has afterwards. */
  readonly to: number;
  /**
   * What a transaction has no room for, in several of its own, before `run`. It may be done again, by another replica or
   * after a failure: a second time changes nothing.
   */
  readonly ahead?: (connection: Connection) => Promise<void>;
  /** In a transaction of its own that may be tried again, after a deadlock for instance. */
  readonly run: (query: Query) => Promise<void>;
}

/** The version that a graph is brought to, and the steps to it. */
export interface SchemaVersion {
  readonly version: number;
  readonly migrations: readonly Migration[];
}

/**
 * In ascending order. Constraints and indexes that the model only gained are added without one; a property that is
 * required, renamed, or stored in another form needs one here and a raised NEO4J_SCHEMA_VERSION.
 */
const MIGRATIONS: readonly Migration[] = [
  { to: 2, ahead: foldTexts, run: () => Promise.resolve() },
  { to: 3, ahead: rewriteNodes, run: () => Promise.resolve() },
  { to: 4, ahead: spellNames, run: () => Promise.resolve() },
  // Another kind stands in the order of hits.
  { to: 5, ahead: rewriteNodes, run: () => Promise.resolve() },
  // Nodes know their place in lists.
  { to: 6, ahead: rewriteNodes, run: () => Promise.resolve() },
];

/** Indexes of schema 1 for conditions that now go by the folded text. */
const INDEXES_OF_1 = ['document_publisher', 'line_label', 'measure_label', 'quota_staffingType', 'post_title'];

/** Nodes that one transaction writes. */
const PAGE = 1000;

/** Texts are compared folded. */
async function foldTexts(connection: Connection): Promise<void> {
  for (const name of INDEXES_OF_1) await connection.run(`DROP INDEX ${identifier(name)} IF EXISTS`);
  await rewriteNodes(connection);
}

/** Search knows how names are spelled. Its index is another one, over more properties, made when the graph is opened. */
async function spellNames(connection: Connection): Promise<void> {
  await connection.run(`DROP INDEX ${identifier(SEARCH_INDEX_OF_3)} IF EXISTS`);
  await rewriteNodes(connection);
}

/** Whatever the store keeps beside the properties is made anew, the names by which things are suggested too. */
async function rewriteNodes(connection: Connection): Promise<void> {
  const page: GraphNode[] = [];
  const write = (): Promise<void> => connection.write((query) => replaceNodes(query, page.splice(0)));
  for await (const fact of scanGraph(connection.read)) {
    // Every node comes before the first relation.
    if (!('id' in fact)) break;
    if (page.push(fact) === PAGE) await write();
  }
  await write();
}

export const CURRENT: SchemaVersion = { version: NEO4J_SCHEMA_VERSION, migrations: MIGRATIONS };

/** @throws GovorgError STORE_TOO_NEW */
export function assertNotNewer(found: number, { version }: SchemaVersion, place: string): void {
  if (found <= version) return;
  throw new GovorgError(
    'STORE_TOO_NEW',
    `${place} holds a graph of schema ${found}, this program knows ${version}: start a newer version of it.`,
  );
}

/**
 * Brings a graph of ours to the version, one transaction a step. A replica that comes second waits at the node of the
 * state until the first is done, and finds nothing left to do.
 */
export async function migrate(connection: Connection, schema: SchemaVersion): Promise<void> {
  const { version, migrations } = schema;
  // The last step may be none: the version is raised all the same, so that an older program keeps away.
  const steps = [...migrations.filter(({ to }) => to < version), last(schema)];
  for (const { to, run, ahead } of steps) {
    if (ahead && (await currentVersion(connection)) < to) await ahead(connection);
    await connection.write(async (query) => {
      const found = await lockedVersion(query);
      assertNotNewer(found, schema, connection.place);
      if (found >= to) return;
      await run(query);
      await query(`MATCH (g:${STATE} {name: 'graph'}) SET g.schema = $to`, { to: integer(to) });
    });
  }
}

const last = ({ version, migrations }: SchemaVersion): Migration =>
  migrations.find(({ to }) => to === version) ?? { to: version, run: () => Promise.resolve() };

async function currentVersion(connection: Connection): Promise<number> {
  const [state] = await connection.read(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.schema`);
  return Number(state?.[0]);
}

/** Locked by one statement and read by the next: what was read before the lock may be of before another's step. */
async function lockedVersion(query: Query): Promise<number> {
  await query(`MATCH (g:${STATE} {name: 'graph'}) SET g.writing = true REMOVE g.writing`);
  const [state] = await query(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.schema`);
  return Number(state?.[0]);
}
