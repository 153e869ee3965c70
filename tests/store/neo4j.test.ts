import { borrowNeo4j, emptyGraph, missingForNeo4j, openOn, type BorrowedNeo4j } from '../harness/neo4j';
import { leftOut } from '../harness/shared';
import { describeGraphStore } from './contract';

jest.setTimeout(300_000);

/** The server plans each random question anew, which takes it longer than the answer. */
const GRAPHS = { test: 2, ci: 4 };

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the contract of the store on Neo4j: ${missing}`);
else {
  let server: BorrowedNeo4j;
  beforeAll(async () => {
    server = await borrowNeo4j();
  });
  afterAll(() => server.giveBack());

  describeGraphStore(
    'Neo4j',
    async () => {
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
    },
    GRAPHS,
  );
}
