import { makeKey } from '../../../src/domain/access-key';
import { hashOf } from '../../../src/store/graph-hash';
import { openNeo4jStore, type OpenedNeo4j } from '../../../src/store/neo4j';
import { borrowNeo4j, missingForNeo4j, optionsOf, type BorrowedNeo4j } from '../../harness/neo4j';
import { leftOut } from '../../harness/shared';
import { begun, describeChangeLog } from './changes';
import { describeKeyRing } from './keys';

jest.setTimeout(120_000);

const missing = missingForNeo4j();
if (missing !== null) leftOut(`keys and changes on Neo4j: ${missing}`);
else {
  let server: BorrowedNeo4j;
  /** Each a connection of its own, as replicas have it; what opens next is the other one. */
  let replicas: readonly OpenedNeo4j[];
  let opened = 0;
  const next = async () => {
    const replica = replicas[(opened += 1) % replicas.length];
    if (!replica) throw new Error('no replica is open');
    return replica.registers;
  };
  beforeAll(async () => {
    server = await borrowNeo4j();
    replicas = [await openNeo4jStore(optionsOf(server)), await openNeo4jStore(optionsOf(server))];
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ store }) => store.close()));
    await server.giveBack();
  });

  describeKeyRing('a Neo4j server', async () => (await next()).keys);
  describeChangeLog('a Neo4j server', async () => (await next()).changes);

  test('keys and changes are no facts: the graph and its version are what they were', async () => {
    const [replica] = replicas;
    if (!replica) throw new Error('no replica is open');
    const { store, registers } = replica;
    const before = [await store.version(), await hashOf(store.scan())];
    await registers.keys.add(makeKey('甲', ['ingest'], 1).key);
    await registers.changes.begin(begun('甲.txt'));
    expect([await store.version(), await hashOf(store.scan())]).toEqual(before);
  });
}
