/** A real Neo4j for the tests of a file; a test that needs an empty graph empties it. */
import { once } from 'node:events';
import { connect } from 'node:net';
import neo4j from 'neo4j-driver';
import type { Neo4jServer } from '../../scripts/neo4j/server';
import { openNeo4jStore, type Neo4jOptions } from '../../src/store/neo4j';
import { REMOTE_DEFAULTS } from '../../src/store/remote';
import type { GraphStore } from '../../src/store/graph-store';
import type { StoreUnderTest } from './store-under-test';

export { freePort, missingForNeo4j, startNeo4j, type Neo4jServer } from '../../scripts/neo4j/server';

export const DATABASE = 'neo4j';

/** A server, wherever it comes from. */
export type RunningNeo4j = Pick<Neo4jServer, 'uri' | 'user' | 'password' | 'port'>;

export interface BorrowedNeo4j extends RunningNeo4j {
  giveBack(): Promise<void>;
}

/**
 * One of the servers of this run (`neo4j-pool.js`), for this file alone until it is given back. Its graph is empty; the
 * indexes of the file before may be there. Whoever kills a server, or needs settings of his own, starts one.
 */
export async function borrowNeo4j(): Promise<BorrowedNeo4j> {
  const loan = connect(Number(process.env['NEO4J_POOL_PORT']), '127.0.0.1').setEncoding('utf8');
  const [line] = (await once(loan, 'data')) as [string];
  const lent = JSON.parse(line) as RunningNeo4j | { readonly problem: string };
  if ('problem' in lent) throw new Error(`no Neo4j to borrow: ${lent.problem}`);
  await emptyGraph(lent);
  return {
    ...lent,
    giveBack: async () => {
      loan.end();
      await once(loan, 'close');
    },
  };
}

/** How to reach a server, perhaps through another port or by routing. */
export const optionsOf = (
  server: RunningNeo4j,
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
export const storeVariables = ({ uri, user, password }: RunningNeo4j): Readonly<Record<string, string>> => ({
  STORE_URI: uri,
  STORE_USER: user,
  STORE_PASSWORD: password,
  STORE_DATABASE: DATABASE,
});

export const openOn = async (server: RunningNeo4j, port?: number, scheme?: 'bolt' | 'neo4j'): Promise<GraphStore> =>
  (await openNeo4jStore(optionsOf(server, port, scheme))).store;

/** A store on a borrowed server whose graph is empty; closing it gives the server back. */
export async function storeOnBorrowed(): Promise<{ readonly store: GraphStore; readonly close: () => Promise<void> }> {
  const server = await borrowNeo4j();
  const store = await openOn(server);
  return {
    store,
    close: async () => {
      await store.close();
      await server.giveBack();
    },
  };
}

/** Runs a statement beside the store, as another program would. @returns its rows */
export async function runOn(server: RunningNeo4j, cypher: string): Promise<readonly (readonly unknown[])[]> {
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
export async function emptyGraph(server: RunningNeo4j): Promise<void> {
  await runOn(server, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

/** Waits until no transaction but the one that asks is open: those of a killed client are ended by the server itself. */
async function settled(server: RunningNeo4j): Promise<void> {
  for (;;) {
    const [open] = await runOn(server, 'SHOW TRANSACTIONS YIELD transactionId RETURN count(*)');
    if (open?.[0] === 1) return;
  }
}

/** @param server asked for when a test needs it: suites are loaded before the server has started */
export const neo4jUnderTest = (server: () => RunningNeo4j): StoreUnderTest => ({
  isEmbedded: false,
  settings: () => storeVariables(server()),
  empty: () => emptyGraph(server()),
  settled: () => settled(server()),
});
