import type { GraphStore } from '../../../src/store/graph-store';
import { borrowNeo4j, missingForNeo4j, openOn, type BorrowedNeo4j } from '../../harness/neo4j';
import { A_QUARTER } from '../../harness/proof-length';
import { leftOut } from '../../harness/shared';
import { describeGroups } from './groups';

const missing = missingForNeo4j();
if (missing !== null) leftOut(`groups on Neo4j: ${missing}`);
else {
  let server: BorrowedNeo4j;
  let store: GraphStore;
  beforeAll(async () => {
    server = await borrowNeo4j();
    store = await openOn(server);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await server.giveBack();
  });

  describeGroups('Neo4j', () => store, A_QUARTER);
}
