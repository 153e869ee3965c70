import { openNeo4jStore, type OpenedNeo4j } from '../../../src/store/neo4j';
import { hashOf } from '../../../src/store/graph-hash';
import { makeKey } from '../../../src/domain/access-key';
import { borrowNeo4j, missingForNeo4j, optionsOf, type BorrowedNeo4j } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { describeKeyRing } from './keys';

jest.setTimeout(120_000);

const missing = missingForNeo4j();
if (missing !== null) leftOut(`keys on Neo4j: ${missing}`);
else {
  let server: BorrowedNeo4j;
  const replicas: OpenedNeo4j[] = [];
  const open = async (): Promise<OpenedNeo4j> => {
    const replica = await openNeo4jStore(optionsOf(server));
    replicas.push(replica);
    return replica;
  };
  beforeAll(async () => {
    server = await borrowNeo4j();
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ store }) => store.close()));
    await server.giveBack();
  });

  // Each a connection of its own, as replicas have it.
  describeKeyRing('a Neo4j server', async () => (await open()).registers.keys);

  test('keys are no facts: the graph and its version are what they were', async () => {
    const { store, registers } = await open();
    const before = [await store.version(), await hashOf(store.scan())];
    await registers.keys.add(makeKey('甲', ['ingest'], 1).key);
    expect([await store.version(), await hashOf(store.scan())]).toEqual(before);
  });
}
