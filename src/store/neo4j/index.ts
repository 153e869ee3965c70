/** Opens a Neo4j database as a store: ours or empty, of a version we know, with its indexes in place. */
import { GovorgError } from '../../domain/errors';
import type { Registers } from '../access/registers';
import type { GraphStore } from '../graph-store';
import { neo4jStatements, STATE } from '../schema/neo4j';
import { neo4jChanges } from './changes';
import { Connection } from './connection';
import type { Neo4jOptions } from './drivers';
import { codeOf } from './errors';
import { neo4jKeys } from './keys';
import { assertNotNewer, CURRENT, migrate, type SchemaVersion } from './migrations';
import { neo4jRetractions } from './retractions';
import { retried } from './retry';
import { createNeo4jStore } from './store';
import { integer } from './values';

export type { Neo4jOptions } from './drivers';

/** The statements need subqueries with a scope clause and `SHORTEST` paths. */
const OLDEST_SERVER = [5, 23] as const;

export interface OpenedNeo4j {
  readonly store: GraphStore;
  /** Over the same connection: they close with the store. */
  readonly registers: Registers;
  /** Whether nothing was ever written to it. */
  readonly isEmpty: boolean;
}

/**
 * @param schema only tests have another than the program's
 * @throws GovorgError STORE_UNAVAILABLE, CONFIG_INVALID or STORE_TOO_NEW, one line each; nothing is written then
 */
export async function openNeo4jStore(options: Neo4jOptions, schema: SchemaVersion = CURRENT): Promise<OpenedNeo4j> {
  const connection = new Connection(options);
  try {
    await assertServer(connection);
    await prepare(connection, schema);
    const store = createNeo4jStore(connection);
    const registers = {
      keys: neo4jKeys(connection),
      changes: neo4jChanges(connection),
      retractions: neo4jRetractions(connection),
    };
    return { store, registers, isEmpty: (await store.version()) === 0 };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function assertServer(connection: Connection): Promise<void> {
  const agent = await connection.serverVersion();
  const [, major = '0', minor = '0'] = /\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_SERVER;
  if (Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)) return;
  throw new GovorgError(
    'CONFIG_INVALID',
    `${connection.place} runs ${agent}: use Neo4j ${oldestMajor}.${oldestMinor} or later, best the 5.26 line.`,
  );
}

async function prepare(connection: Connection, schema: SchemaVersion): Promise<void> {
  const found = await identify(connection);
  if (found !== null) {
    assertNotNewer(found, schema, connection.place);
    if (found < schema.version) await migrate(connection, schema);
  }
  for (const statement of neo4jStatements()) await ensure(connection, statement);
  await connection.run('CALL db.awaitIndexes(300)');
  // Another replica, perhaps of another version, may have been faster.
  const [state] = await connection.run(
    `MERGE (g:${STATE} {name: 'graph'}) ON CREATE SET g.version = 0, g.schema = $schema RETURN g.schema`,
    { schema: integer(schema.version) },
  );
  const made = Number(state?.[0]);
  assertNotNewer(made, schema, connection.place);
  if (made < schema.version) await migrate(connection, schema);
}

/**
 * `IF NOT EXISTS` looks before it locks, and locks labels one after the other: where a replica starts at the same time, one
 * of the two fails, and finds what is there a moment later.
 */
async function ensure(connection: Connection, statement: string): Promise<void> {
  await retried(() => connection.run(statement), hasMetAnother, UNENDED);
}

const hasMetAnother = (error: unknown): boolean =>
  /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(codeOf(error)) ||
  (error instanceof GovorgError && codeOf(error.cause) === 'Neo.TransientError.Transaction.DeadlockDetected');

const UNENDED = new AbortController().signal;

/** @returns the version of the schema, null for an empty database */
async function identify(connection: Connection): Promise<number | null> {
  // In this order: a replica that starts at the same time writes the node of the state before any other.
  const [any] = await connection.read('MATCH (n) RETURN labels(n) LIMIT 1');
  const [state] = await connection.read(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.schema`);
  if (state) return Number(state[0]);
  if (!any) return null;
  throw new GovorgError(
    'CONFIG_INVALID',
    `${connection.place} holds a graph made by something else (a node labelled ${String(any[0])}): ` +
      'use an empty database of its own. Nothing was written.',
  );
}
