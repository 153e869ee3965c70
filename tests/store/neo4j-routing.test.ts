/**
 * The store by `neo4j://`, where the server says who leads and who follows. The one member there is names the proxy as
 * its address, so that everything goes through it; the contract of the store by routing is proved in neo4j.test.ts.
 */
import { hashOf } from '../../src/store/graph-hash';
import type { GraphStore } from '../../src/store/graph-store';
import { Connection } from '../../src/store/neo4j/connection';
import { listenToBolt, TAG, type BoltRequest } from '../harness/bolt';
import { freePort, missingForNeo4j, openOn, optionsOf, runOn, startNeo4j, type Neo4jServer } from '../harness/neo4j';
import { startProxy, type Proxy } from '../harness/proxy';
import { leftOut } from '../harness/shared';
import { changes, node, relation } from './graphs';

jest.setTimeout(120_000);

/** What a caller waits at most until he is told that nobody answers, in milliseconds. */
const LONGEST_WAIT = 5_000;

const missing = missingForNeo4j();
if (missing !== null) leftOut(`routing to Neo4j: ${missing}`);
else describeRouting();

function describeRouting(): void {
  const bolt = listenToBolt();
  const agency = node('Agency', '甲');
  let server: Neo4jServer;
  let proxy: Proxy;
  let store: GraphStore;
  beforeAll(async () => {
    const port = await freePort();
    proxy = await startProxy(port, bolt.intercept);
    server = await startNeo4j({ port, advertised: proxy.port, quick: true });
    store = await openOn(server, proxy.port, 'neo4j');
    await store.apply(changes([agency]));
  });
  afterEach(() => {
    proxy.behave({ name: 'pass' });
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await server.remove();
  });

  /** What the client asked for meanwhile, of these kinds. */
  const asked = async (work: () => Promise<unknown>, ...tags: readonly number[]): Promise<readonly BoltRequest[]> => {
    const before = bolt.requests.length;
    await work();
    return bolt.requests.slice(before).filter(({ tag }) => tags.includes(tag));
  };

  it('asks the server for the way, and goes it', async () => {
    const opening = async (): Promise<void> => {
      const other = await openOn(server, proxy.port, 'neo4j');
      await other.catchUp((await store.bookmark()) ?? '');
      expect(await other.nodes([agency.id])).toEqual([agency]);
      await other.close();
    };
    const requests = await asked(opening, TAG.route, TAG.run);
    expect(requests[0]).toMatchObject({ tag: TAG.route });
    expect(requests.at(-1)).toMatchObject({ tag: TAG.run });
  });

  it('reads as one who only reads, which a follower may answer, and writes as one who writes', async () => {
    const read = (): Promise<unknown> =>
      Promise.all([
        store.nodes([agency.id]),
        store.list('Agency', { page: { limit: 1 }, count: true }),
        store.expand([agency.id], { relation: 'SUBORDINATE_TO', direction: 'out' }),
        store.search({ text: '甲', kinds: ['Agency'], page: { limit: 1 } }),
        store.ping(),
        hashOf(store.scan()),
      ]);
    const runs = await asked(read, TAG.run, TAG.begin);
    expect(runs.length).toBeGreaterThanOrEqual(6);
    expect(new Set(runs.map(({ tag, mode }) => `${tag} ${mode}`))).toEqual(new Set([`${TAG.run} r`]));
    const written = await asked(() => store.apply(changes([node('Agency', '写')])), TAG.begin);
    expect(written).toEqual([{ tag: TAG.begin, mode: null }]);
  });

  it('a statement that writes is refused where one reads', async () => {
    const connection = new Connection(optionsOf(server, proxy.port, 'neo4j'));
    await expect(connection.read('CREATE (:Intruder)')).rejects.toThrow(/read access mode/);
    await connection.close();
    expect(await runOn(server, 'MATCH (n:Intruder) RETURN n')).toEqual([]);
  });

  it('a connection cut in mid-query is opened again and the question asked again', async () => {
    const cutsBefore = proxy.cuts;
    proxy.behave({ name: 'cut after', sent: Buffer.from('UNWIND'), delivered: true });
    expect(await store.nodes([agency.id])).toEqual([agency]);
    expect(proxy.cuts).toBe(cutsBefore + 1);
  });

  it('a black hole is found out in time, and left behind when it is gone', async () => {
    proxy.behave({ name: 'black hole' });
    const started = performance.now();
    const failures = await Promise.allSettled([store.nodes([agency.id]), store.apply(changes([agency]))]);
    expect(performance.now() - started).toBeLessThan(LONGEST_WAIT);
    const unavailable = {
      status: 'rejected',
      reason: expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) as unknown,
    };
    expect(failures).toEqual([unavailable, unavailable]);
    proxy.behave({ name: 'pass' });
    proxy.cut();
    expect(await store.nodes([agency.id])).toEqual([agency]);
  });

  it.each([
    ['a statement', 'the leader is another now', TAG.run, 'Neo.ClientError.Cluster.NotALeader', 1],
    ['the commit', 'the leader is another now', TAG.commit, 'Neo.ClientError.Cluster.NotALeader', 1],
    ['a statement', 'the database is away', TAG.run, 'Neo.TransientError.General.DatabaseUnavailable', 1],
    ['the commit', 'the database is away', TAG.commit, 'Neo.TransientError.General.DatabaseUnavailable', 1],
    ['a statement', 'of a deadlock', TAG.run, 'Neo.TransientError.Transaction.DeadlockDetected', 0],
  ])('%s of a change refused because %s: the change lies there once', async (what, why, tag, code, ways) => {
    const [a, b] = [node('Agency', `${what}${why}甲`), node('Agency', `${what}${why}乙`)];
    const change = changes([a, b], [relation('SUBORDINATE_TO', a, b, { basis: 'STATED' })]);
    const before = await hashOf(store.scan());
    const failuresBefore = bolt.failures;
    bolt.failNext(tag, code);
    const routes = await asked(async () => {
      expect(await store.apply(change)).toEqual({ nodesCreated: 2, relationsCreated: 1 });
    }, TAG.route);
    expect(bolt.failures).toBe(failuresBefore + 1);
    // The way to a server that refused is asked for anew.
    expect(routes).toHaveLength(ways);
    const after = await hashOf(store.scan());
    expect([after.nodes - before.nodes, after.relations - before.relations]).toEqual([2, 1]);
    expect(await store.apply(change)).toEqual({ nodesCreated: 0, relationsCreated: 0 });
    expect(await hashOf(store.scan())).toEqual(after);
  });

  it('a question refused because the database is away is asked again', async () => {
    bolt.failNext(TAG.run, 'Neo.TransientError.General.DatabaseUnavailable');
    expect(await store.nodes([agency.id])).toEqual([agency]);
  });

  it('a server that was killed is said to be away, and found again when it is back', async () => {
    await server.kill();
    await proxy.refuse();
    await expect(store.nodes([agency.id])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/does not answer: [^:]*ECONNREFUSED/) as string,
    });
    const { home, port } = server;
    server = await startNeo4j({ home, port, advertised: proxy.port, quick: true });
    await proxy.accept();
    expect(await store.nodes([agency.id])).toEqual([agency]);
    expect(await store.apply(changes([node('Agency', '再')]))).toEqual({ nodesCreated: 1, relationsCreated: 0 });
  });
}
