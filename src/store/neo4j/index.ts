/** Opens a Neo4j database as a store: ours or empty, of a version we know, with its indexes in place. */
import { GovorgError } from '../../domain/errors';
import type { GraphStore } from '../graph-store';
import { NEO4J_SCHEMA_VERSION, neo4jStatements, STATE } from '../schema/neo4j';
import { Connection, type Neo4jOptions } from './connection';
import { createNeo4jStore } from './store';
import { integer } from './values';

export type { Neo4jOptions } from './connection';

/** The statements need subqueries with a scope clause and `SHORTEST` paths. */
const OLDEST_SERVER = [5, 23] as const;

export interface OpenedNeo4j {
  readonly store: GraphStore;
  /** Whether nothing was ever written to it. */
  readonly isEmpty: boolean;
}

/** @throws GovorgError STORE_UNAVAILABLE, CONFIG_INVALID or STORE_TOO_NEW, one line each; nothing is written then */
export async function openNeo4jStore(options: Neo4jOptions): Promise<OpenedNeo4j> {
  const connection = new Connection(options);
  try {
    await assertServer(connection);
    await prepare(connection);
    const store = createNeo4jStore(connection);
    return { store, isEmpty: (await store.version()) === 0 };
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

async function prepare(connection: Connection): Promise<void> {
  const [state] = await connection.read(`MATCH (g:${STATE} {name: 'graph'}) RETURN g.schema`);
  if (!state) {
    const [foreign] = await connection.read('MATCH (n) RETURN labels(n) LIMIT 1');
    if (foreign) {
      throw new GovorgError(
        'CONFIG_INVALID',
        `${connection.place} holds a graph made by something else (a node labelled ${String(foreign[0])}): ` +
          'use an empty database of its own. Nothing was written.',
      );
    }
  } else if (Number(state[0]) > NEO4J_SCHEMA_VERSION) {
    throw new GovorgError(
      'STORE_TOO_NEW',
      `${connection.place} holds a graph of schema ${String(state[0])}, this program knows ${NEO4J_SCHEMA_VERSION}: ` +
        'start a newer version of it.',
    );
  }
  for (const statement of neo4jStatements()) await connection.run(statement);
  await connection.run('CALL db.awaitIndexes(300)');
  await connection.run(`MERGE (g:${STATE} {name: 'graph'}) ON CREATE SET g.version = 0 SET g.schema = $schema`, {
    schema: integer(NEO4J_SCHEMA_VERSION),
  });
}
