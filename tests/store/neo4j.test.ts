import { emptyGraph, missingForNeo4j, openOn, startNeo4j, type Neo4jServer } from '../harness/neo4j';
import { leftOut } from '../harness/shared';
import { describeGraphStore } from './contract';

jest.setTimeout(300_000);

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the contract of the store on Neo4j: ${missing}`);
else {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j({ quick: true });
  });
  afterAll(() => server.remove());

  describeGraphStore('Neo4j', async () => {
    await emptyGraph(server);
    let store = await openOn(server, server.port, 'neo4j');
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openOn(server, server.port, 'neo4j');
        return store;
      },
      dispose: () => store.close(),
    };
  });
}
