/** The end-to-end tests once more, unchanged, with the graph on a real Neo4j: one server, emptied for each suite. */
import { missingForNeo4j, neo4jUnderTest, startNeo4j, type Neo4jServer } from '../harness/neo4j';
import { leftOut } from '../harness/shared';
import { runOnStore, storeUnderTest } from '../harness/store-under-test';

jest.setTimeout(180_000);

/** All of them; what is about the embedded file itself says so and leaves itself out. */
const SUITES = [
  './true-answers',
  './http',
  './bad-input',
  './lifecycle',
  './playground',
  '../cli/usage',
  '../cli/extract',
  '../cli/ingest',
  '../cli/load',
  './kill',
];

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the end-to-end tests on Neo4j: ${missing}`);
else {
  let server: Neo4jServer;
  runOnStore(neo4jUnderTest(() => server));
  beforeAll(async () => {
    server = await startNeo4j({ quick: true });
  });
  afterAll(() => server.remove());

  describe.each(SUITES)('on Neo4j: %s', (suite) => {
    beforeAll(() => storeUnderTest().empty());
    jest.requireActual<object>(`${suite}.test`);
  });
}
