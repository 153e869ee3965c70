/** One real Neo4j for the tests of a file; a test that needs an empty graph empties it. */
import neo4j from 'neo4j-driver';
import { missingForNeo4j, startNeo4j, type Neo4jServer } from '../../scripts/neo4j/server';
import { openNeo4jStore } from '../../src/store/neo4j';
import type { GraphStore } from '../../src/store/graph-store';

export { missingForNeo4j, startNeo4j, type Neo4jServer } from '../../scripts/neo4j/server';

export const DATABASE = 'neo4j';

export const openOn = (server: Neo4jServer): Promise<GraphStore> =>
  openNeo4jStore({ uri: server.uri, user: server.user, password: server.password, database: DATABASE });

/** Runs a statement beside the store, as another program would. */
export async function runOn(server: Neo4jServer, cypher: string): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const session = driver.session({ database: DATABASE });
  try {
    await session.run(cypher);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Takes everything out of the graph but its schema. */
export const emptyGraph = (server: Neo4jServer): Promise<void> =>
  runOn(server, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
