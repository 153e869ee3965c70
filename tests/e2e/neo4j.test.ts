/** The end-to-end tests once more, unchanged, with the graph on a real Neo4j: one server, emptied for each suite. */
import { govorg } from '../cli/govorg';
import { borrowNeo4j, missingForNeo4j, neo4jUnderTest, runOn, type BorrowedNeo4j } from '../harness/neo4j';
import { suitesOf } from '../harness/proof-length';
import { startService } from '../harness/service';
import { leftOut } from '../harness/shared';
import { runOnStore, storeUnderTest } from '../harness/store-under-test';

jest.setTimeout(180_000);

/** What asks most of the store. What is about the embedded file itself says so and leaves itself out. */
const ALWAYS = ['./true-answers', './changes', '../cli/ingest'];
/** The others that ask it anything: commands and pages that never open a store are the same on every one. */
const IN_CI = ['./decisions', './namings', './retract', './scenarios', './lifecycle', './bulk', './documents'];
const { suites, note } = suitesOf(ALWAYS, IN_CI);

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

  describe.each(suites)(`on Neo4j: %s${note}`, (suite) => {
    beforeAll(() => storeUnderTest().empty());
    jest.requireActual<object>(`${suite}.test`);
  });
}
