import { exampleAgency, exampleStore } from '../../harness/example-graph';
import { borrowNeo4j, missingForNeo4j, openOn, type BorrowedNeo4j } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import type { GraphStore } from '../../../src/store/graph-store';
import { describeBadInput } from './bad-input';

const AGENCIES = 3;

const missing = missingForNeo4j();
if (missing !== null) leftOut(`bad input on Neo4j: ${missing}`);
else {
  let server: BorrowedNeo4j;
  let remote: GraphStore;
  let embedded: Awaited<ReturnType<typeof exampleStore>>;
  beforeAll(async () => {
    server = await borrowNeo4j();
    remote = await openOn(server);
    await remote.apply(Array.from({ length: AGENCIES }, (_, n) => exampleAgency(n)));
    embedded = await exampleStore(AGENCIES);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([embedded.close(), remote.close()]);
    await server.giveBack();
  });

  describeBadInput('Neo4j, as on the embedded store', () => ({ store: remote, beside: embedded.store }), {
    test: 4,
    ci: 12,
  });
}
