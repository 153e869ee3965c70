/** The end-to-end tests once more, unchanged, with the graph on a real Neo4j: one server, emptied for each suite. */
import { govorg } from '../cli/govorg';
import { borrowNeo4j, missingForNeo4j, neo4jUnderTest, runOn, type BorrowedNeo4j } from '../harness/neo4j';
import { startService } from '../harness/service';
import { leftOut } from '../harness/shared';
import { runOnStore, storeUnderTest } from '../harness/store-under-test';

jest.setTimeout(180_000);

/** All of them; what is about the embedded file itself says so and leaves itself out. */
const SUITES = [
  './true-answers',
  './http',
  './bad-input',
  './lifecycle',
  './bulk',
  './changes',
  './decisions',
  './retract',
  './audit',
  './documents',
  './playground',
  '../cli/usage',
  '../cli/extract',
  '../cli/ingest',
  '../cli/load',
  '../cli/key',
  './kill',
];

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the end-to-end tests on Neo4j: ${missing}`);
else {
  let server: BorrowedNeo4j;
  runOnStore(neo4jUnderTest(() => server));
  beforeAll(async () => {
    server = await borrowNeo4j();
  });
  afterAll(() => server.giveBack());

  // Settings that got lost on the way would let every suite pass on the embedded store.
  test('what the suites run is on the server', async () => {
    const service = await startService();
    const { out } = await govorg(['stats'], { env: { DATA_DIR: service.dataDir } });
    await service.dispose();
    expect(out).toMatch(new RegExp(`^store: Neo4j, ${server.uri}, [^]*^Document +5$`, 'm'));
    expect(await runOn(server, 'MATCH (d:Document) RETURN count(d)')).toEqual([[5]]);
  });

  describe.each(SUITES)('on Neo4j: %s', (suite) => {
    beforeAll(() => storeUnderTest().empty());
    jest.requireActual<object>(`${suite}.test`);
  });
}
