import { exampleAgency, exampleStore } from '../../harness/example-graph';
import { missingForNeo4j, openOn, startNeo4j, type Neo4jServer } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import type { GraphStore } from '../../../src/store/graph-store';
import { describeBadInput } from './bad-input';

const AGENCIES = 3;

const missing = missingForNeo4j();
if (missing !== null) leftOut(`bad input on Neo4j: ${missing}`);
else {
  let server: Neo4jServer;
  let remote: GraphStore;
  let embedded: Awaited<ReturnType<typeof exampleStore>>;
  beforeAll(async () => {
    server = await startNeo4j({ quick: true });
    remote = await openOn(server);
    await remote.apply(Array.from({ length: AGENCIES }, (_, n) => exampleAgency(n)));
    embedded = await exampleStore(AGENCIES);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([embedded.close(), remote.close()]);
    await server.remove();
  });

  describeBadInput('Neo4j, as on the embedded store', () => ({ store: remote, beside: embedded.store }));
}
