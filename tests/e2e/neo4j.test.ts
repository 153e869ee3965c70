/** The end-to-end tests of the service once more, unchanged, with the graph on a real Neo4j. */
import { missingForNeo4j, startNeo4j, storeVariables, type Neo4jServer } from '../harness/neo4j';
import { leftOut } from '../harness/shared';

jest.setTimeout(180_000);

/** Those that ask a service; the others are about the embedded file: its lock, its damage, its recovery. */
const SUITES = ['true-answers', 'http', 'bad-input'];

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the end-to-end tests on Neo4j: ${missing}`);
else {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j({ quick: true });
    // startService hands these on, so that the suites need not know.
    Object.assign(process.env, storeVariables(server));
  });
  afterAll(() => server.remove());

  describe.each(SUITES)('on Neo4j: %s', (suite) => {
    jest.requireActual<object>(`./${suite}.test`);
  });
}
