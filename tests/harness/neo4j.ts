/** One real Neo4j for the tests of a file; a test that needs an empty graph empties it. */
import neo4j from 'neo4j-driver';
import type { Neo4jServer } from '../../scripts/neo4j/server';
import { openNeo4jStore, type Neo4jOptions } from '../../src/store/neo4j';
import { REMOTE_DEFAULTS } from '../../src/store/remote';
import type { GraphStore } from '../../src/store/graph-store';
import type { StoreUnderTest } from './store-under-test';

export { freePort, missingForNeo4j, startNeo4j, type Neo4jServer } from '../../scripts/neo4j/server';

export const DATABASE = 'neo4j';

/** How to reach a server, perhaps through another port or by routing. */
export const optionsOf = (
  server: Neo4jServer,
  port = server.port,
  scheme: 'bolt' | 'neo4j' = 'bolt',
): Neo4jOptions => ({
  ...REMOTE_DEFAULTS,
  uri: `${scheme}://127.0.0.1:${port}`,
  user: server.user,
  password: server.password,
  database: DATABASE,
});

/** The settings that lead the program to a server. */
export const storeVariables = ({ uri, user, password }: Neo4jServer): Readonly<Record<string, string>> => ({
  STORE_URI: uri,
  STORE_USER: user,
  STORE_PASSWORD: password,
  STORE_DATABASE: DATABASE,
});

export const openOn = async (server: Neo4jServer, port?: number, scheme?: 'bolt' | 'neo4j'): Promise<GraphStore> =>
  (await openNeo4jStore(optionsOf(server, port, scheme))).store;

/** Runs a statement beside the store, as another program would. @returns its rows */
export async function runOn(server: Neo4jServer, cypher: string): Promise<readonly (readonly unknown[])[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const session = driver.session({ database: DATABASE });
  try {
    return (await session.run(cypher)).records.map((record) => [...record.values()]);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Takes everything out of the graph but its schema. */
export async function emptyGraph(server: Neo4jServer): Promise<void> {
  await runOn(server, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

/** Waits until no transaction but the one that asks is open: those of a killed client are ended by the server itself. */
async function settled(server: Neo4jServer): Promise<void> {
  for (;;) {
    const [open] = await runOn(server, 'SHOW TRANSACTIONS YIELD transactionId RETURN count(*)');
    if (open?.[0] === 1) return;
  }
}

/** @param server asked for when a test needs it: suites are loaded before the server has started */
export const neo4jUnderTest = (server: () => Neo4jServer): StoreUnderTest => ({
  isEmbedded: false,
  settings: () => storeVariables(server()),
  empty: () => emptyGraph(server()),
  settled: () => settled(server()),
});
