/** What goes wrong between the store and its server, with a proxy between them: one clear line each, nothing lost. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { GovorgError } from '../../src/domain/errors';
import { hashOf } from '../../src/store/graph-hash';
import type { GraphStore } from '../../src/store/graph-store';
import { openNeo4jStore, type Neo4jOptions } from '../../src/store/neo4j';
import { openStore } from '../../src/store/open';
import { REMOTE_DEFAULTS } from '../../src/store/remote';
import { NEO4J_SCHEMA_VERSION, STATE } from '../../src/store/schema/neo4j';
import { emptyGraph, missingForNeo4j, openOn, optionsOf, runOn, startNeo4j, type Neo4jServer } from '../harness/neo4j';
import { startProxy, type Proxy } from '../harness/proxy';
import { leftOut } from '../harness/shared';
import { changes, node, relation } from './graphs';

jest.setTimeout(120_000);

/** What a caller waits at most until he is told that nobody answers, in milliseconds. */
const LONGEST_WAIT = 5_000;
/** How long a change is tried again, as docs/neo4j.md says, in milliseconds. */
const WRITE_RETRY = 15_000;
/** Bytes of the message that commits a Bolt transaction: a structure without fields, tag 0x12, in a chunk of two. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12]);

const missing = missingForNeo4j();
if (missing !== null) leftOut(`faults of Neo4j: ${missing}`);
else describeFaults();

function describeFaults(): void {
  let server: Neo4jServer;
  let proxy: Proxy;
  let store: GraphStore;
  beforeAll(async () => {
    server = await startNeo4j({ quick: true });
    proxy = await startProxy(server.port);
    store = await openOn(server, proxy.port);
  });
  afterEach(() => {
    proxy.behave({ name: 'pass' });
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await server.remove();
  });

  const failureOf = async (work: Promise<unknown>): Promise<GovorgError> => {
    const error: unknown = await work.then(
      () => new Error('it did not fail'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof GovorgError)) throw error;
    expect(error.message).not.toContain('\n');
    return error;
  };
  const refusal = (options: Partial<Neo4jOptions>): Promise<GovorgError> =>
    failureOf(openNeo4jStore({ ...optionsOf(server), ...options }));
  const agency = node('Agency', '甲');

  describe('opening', () => {
    it('wrong password', async () => {
      const { code, message } = await refusal({ password: 'geheim-und-falsch' });
      expect(code).toBe('CONFIG_INVALID');
      expect(message).toContain('STORE_PASSWORD');
      expect(message).not.toContain('geheim');
    });

    it('wrong database', async () => {
      const { code, message } = await refusal({ database: 'elsewhere' });
      expect(code).toBe('CONFIG_INVALID');
      expect(message).toContain('elsewhere');
      expect(message).toContain('STORE_DATABASE');
    });

    it('a server of an unsupported version', async () => {
      proxy.behave({ name: 'rewrite', from: 'Neo4j/5.26', to: 'Neo4j/4.26' });
      const { code, message } = await refusal({ uri: `bolt://127.0.0.1:${proxy.port}` });
      expect(code).toBe('CONFIG_INVALID');
      expect(message).toContain('4.26');
      expect(message).toContain('5.26');
    });

    it('something that is no graph database', async () => {
      const http = createServer((socket) => {
        socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).on('error', () => undefined);
      });
      await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
      const { code, message } = await refusal({ uri: `bolt://127.0.0.1:${(http.address() as AddressInfo).port}` });
      http.close();
      expect(code).toBe('STORE_UNAVAILABLE');
      expect(message).toContain('HTTP');
    });

    it('nobody there', async () => {
      const { code, message } = await refusal({ uri: 'bolt://127.0.0.1:1' });
      expect(code).toBe('STORE_UNAVAILABLE');
      expect(message).toContain('127.0.0.1:1');
    });

    it.each([
      ['bolt://', 'bolt://'],
      ['neo4j://user:secret@localhost', 'STORE_USER'],
      ['neo4j://[::1', 'neo4j://'],
      ['bolt://localhost:7687?a=b', 'localhost:7687?…'],
    ])('an address that is none: %s', async (uri, words) => {
      const { code, message } = await failureOf(openStore(uri, { remote: { ...REMOTE_DEFAULTS, password: 'x' } }));
      expect(code).toBe('CONFIG_INVALID');
      expect(message).toContain(words);
      expect(message).not.toContain('secret');
    });

    it('a graph made by something else, which stays as it is', async () => {
      await emptyGraph(server);
      await runOn(server, `CREATE (:Person {name: 'Keanu'})`);
      const { code, message } = await refusal({});
      expect(code).toBe('CONFIG_INVALID');
      expect(message).toContain('Person');
      expect(await runOn(server, 'MATCH (n) RETURN count(n)')).toEqual([[1]]);
      await emptyGraph(server);
    });

    it('a graph of a newer program', async () => {
      await (await openOn(server)).close();
      await runOn(server, `MATCH (g:${STATE}) SET g.schema = ${NEO4J_SCHEMA_VERSION + 1}`);
      const { code, message } = await refusal({});
      expect(code).toBe('STORE_TOO_NEW');
      expect(message).toContain('newer');
      await runOn(server, `MATCH (g:${STATE}) SET g.schema = ${NEO4J_SCHEMA_VERSION}`);
    });
  });

  describe('while it runs', () => {
    beforeAll(async () => {
      await emptyGraph(server);
      await (await openOn(server)).close();
    });

    it('a connection cut in mid-query is opened again and the question asked again', async () => {
      await store.apply(changes([agency]));
      proxy.behave({ name: 'cut after', sent: Buffer.from('UNWIND'), delivered: true });
      expect(await store.nodes([agency.id])).toEqual([agency]);
      proxy.cut();
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it('a black hole is found out in time, for reads and writes, and left behind when it is gone', async () => {
      await store.ping();
      proxy.behave({ name: 'black hole' });
      const started = performance.now();
      const failures = await Promise.all([
        failureOf(store.ping()),
        failureOf(store.nodes([agency.id])),
        failureOf(store.apply(changes([node('Agency', '乙')]))),
      ]);
      expect(performance.now() - started).toBeLessThan(LONGEST_WAIT);
      expect(failures.map(({ code }) => code)).toEqual(Array(3).fill('STORE_UNAVAILABLE'));
      expect((await failureOf(openOn(server, proxy.port))).code).toBe('STORE_UNAVAILABLE');
      proxy.behave({ name: 'pass' });
      proxy.cut();
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it('a server that was slow and answered is found out when it is silent later', async () => {
      // A question over a new connection takes longer than the store waits before it asks whether the server is there;
      // the answer to that is back before the last of these.
      proxy.behave({ name: 'delay', milliseconds: 400 });
      proxy.cut();
      for (let i = 0; i < 6; i += 1) expect(await store.nodes([agency.id])).toEqual([agency]);
      proxy.behave({ name: 'black hole' });
      const started = performance.now();
      expect((await failureOf(store.nodes([agency.id]))).code).toBe('STORE_UNAVAILABLE');
      expect(performance.now() - started).toBeLessThan(LONGEST_WAIT);
      proxy.behave({ name: 'pass' });
      proxy.cut();
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it('questions that come one after the other into a black hole are each refused in time', async () => {
      await store.ping();
      proxy.behave({ name: 'black hole' });
      const waits: Promise<number>[] = [];
      // For longer than one question waits, so that some begin before another is given up and some after it.
      for (let i = 0; i < 24; i += 1) {
        const started = performance.now();
        waits.push(failureOf(store.nodes([agency.id])).then(() => performance.now() - started));
        await sleep(250);
      }
      expect(Math.max(...(await Promise.all(waits)))).toBeLessThan(LONGEST_WAIT);
      proxy.behave({ name: 'pass' });
      proxy.cut();
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it('questions that wait when a silent server comes back are answered, whoever found the silence', async () => {
      await store.ping();
      proxy.behave({ name: 'black hole' });
      const found = failureOf(store.nodes([agency.id]));
      await sleep(1_000);
      const waiting = store.nodes([agency.id]).then((nodes) => ({ nodes, at: performance.now() }));
      expect((await found).code).toBe('STORE_UNAVAILABLE');
      // What was swallowed stays lost: the connections of before will never answer.
      proxy.behave({ name: 'pass' });
      const back = performance.now();
      const { nodes, at } = await waiting;
      expect(nodes).toEqual([agency]);
      expect(at - back).toBeLessThan(LONGEST_WAIT);
    });

    it('a request is given less time while a server that was away is slow yet, and says so', async () => {
      const other = await openOn(server, proxy.port);
      expect(other.timeLimit()).toBeNull();
      await proxy.refuse();
      expect((await failureOf(other.ping())).code).toBe('STORE_UNAVAILABLE');
      await proxy.accept();
      await other.ping();
      const limit = other.timeLimit();
      expect(limit?.milliseconds).toBeLessThan(LONGEST_WAIT);
      expect(limit?.passed()).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await other.close();
    });

    it('questions are refused in time where old connections hang and new ones are refused', async () => {
      await store.ping();
      proxy.behave({ name: 'black hole' });
      proxy.shut();
      const started = performance.now();
      expect((await failureOf(store.nodes([agency.id]))).code).toBe('STORE_UNAVAILABLE');
      expect(performance.now() - started).toBeLessThan(LONGEST_WAIT);
      proxy.behave({ name: 'pass' });
      proxy.cut();
      await proxy.accept();
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it('a change for a server that stays away is refused after the time that the docs name', async () => {
      await proxy.refuse();
      const started = performance.now();
      expect((await failureOf(store.apply(changes([node('Agency', '丙')])))).code).toBe('STORE_UNAVAILABLE');
      const waited = performance.now() - started;
      await proxy.accept();
      expect(waited).toBeGreaterThan(WRITE_RETRY - 1_000);
      expect(waited).toBeLessThan(WRITE_RETRY + 2_000);
    });

    it('a server that refuses connections is said to be away, and used again when it is back', async () => {
      await proxy.refuse();
      const started = performance.now();
      expect((await failureOf(store.nodes([agency.id]))).code).toBe('STORE_UNAVAILABLE');
      expect(performance.now() - started).toBeLessThan(LONGEST_WAIT);
      await proxy.accept();
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it('a slow server is waited for', async () => {
      proxy.behave({ name: 'delay', milliseconds: 300 });
      expect(await store.nodes([agency.id])).toEqual([agency]);
    });

    it.each([
      ['before the server has it', false],
      ['after the server has done it', true],
    ])('a commit that is cut off %s is done once', async (when, delivered) => {
      const change = changes(
        [node('Agency', `${when}甲`), node('Agency', `${when}乙`)],
        [relation('SUBORDINATE_TO', node('Agency', `${when}甲`), node('Agency', `${when}乙`), { basis: 'STATED' })],
      );
      const before = await hashOf(store.scan());
      const cutsBefore = proxy.cuts;
      proxy.behave({ name: 'cut after', sent: COMMIT, delivered });
      await store.apply(change);
      expect(proxy.cuts).toBe(cutsBefore + 1);
      const after = await hashOf(store.scan());
      expect([after.nodes - before.nodes, after.relations - before.relations]).toEqual([2, 1]);
      expect(await store.apply(change)).toEqual({ nodesCreated: 0, relationsCreated: 0 });
      expect(await hashOf(store.scan())).toEqual(after);
    });

    it('writers of shared nodes at once leave the graph that one after the other leaves', async () => {
      const shared = ['共甲', '共乙', '共丙'].map((key) => node('Agency', key));
      const documents = Array.from({ length: 24 }, (_, i) => {
        const own = node('Topic', `并${i}`);
        const [a, b] = [shared[i % 3] ?? own, shared[(i + 1) % 3] ?? own];
        const named = [a, b].map((one) => ({ ...one, properties: { ...one.properties, aliases: [`别名${i}`] } }));
        return {
          nodes: [own, ...named] as (typeof own)[],
          relations: [relation('SUBORDINATE_TO', a, b, { basis: `${i}` })],
        };
      });
      const emptied = async (): Promise<void> => {
        await emptyGraph(server);
        await (await openOn(server)).close();
      };
      await emptied();
      const other = await openOn(server);
      await Promise.all(documents.map((document, i) => (i % 2 ? store : other).apply([document])));
      await store.catchUp((await other.bookmark()) ?? '');
      await other.close();
      const together = await hashOf(store.scan());
      await emptied();
      for (const document of documents) await store.apply([document]);
      expect(await hashOf(store.scan())).toEqual(together);
    });
  });

  it('a server killed under writes has everything that was acknowledged when it is back, and nothing twice', async () => {
    const acknowledged: string[] = [];
    let isKilled = false;
    const write = async (): Promise<void> => {
      for (let i = 0; !isKilled; i += 1) {
        const [a, b] = [node('Agency', `杀${i}`), node('Topic', `杀${i}`)];
        await store.apply(changes([a, b]));
        acknowledged.push(a.id, b.id);
      }
    };
    const writing = write().catch((error: unknown) => error);
    while (acknowledged.length < 100) await new Promise((resolve) => setImmediate(resolve));
    await server.kill();
    isKilled = true;
    server = await startNeo4j({ home: server.home, port: server.port, quick: true });
    await writing;
    expect(await store.nodes(acknowledged)).not.toContain(null);
    const ids = await runOn(server, 'MATCH (n:Entity) RETURN n.id');
    expect(new Set(ids.flat()).size).toBe(ids.length);
    expect(await store.apply(changes([node('Agency', '再')]))).toEqual({ nodesCreated: 1, relationsCreated: 0 });
  });
}
