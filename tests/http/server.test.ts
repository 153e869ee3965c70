import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { loadConfig } from '../../src/config';
import type { GraphqlEngine } from '../../src/graphql/engine';
import { buildServer } from '../../src/http/server';
import { createLogger } from '../../src/ops/logger';
import { Readiness } from '../../src/ops/readiness';
import { asker } from '../harness/asking';
import { exampleStore } from '../harness/example-graph';

const webDir = mkdtempSync(join(tmpdir(), 'govorg-web-'));
const { http: settings } = loadConfig({});
const readiness = new Readiness();
let engine: GraphqlEngine | null = null;
let app: FastifyInstance;
let graph: Awaited<ReturnType<typeof exampleStore>>;

beforeAll(async () => {
  graph = await exampleStore(1);
  app = await buildServer({ readiness, engine: () => engine, webDir, settings, log: createLogger('silent') });
});
afterAll(async () => {
  await app.close();
  await graph.close();
  rmSync(webDir, { recursive: true, force: true });
});

const ask = () => app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ agencies { totalCount } }' } });
const ready = () => app.inject({ url: '/readyz' });

test('from its start to its end: alive throughout, ready in between, honest before and after', async () => {
  expect((await app.inject({ url: '/livez' })).statusCode).toBe(200);
  readiness.doing('reading the documents');
  expect((await ready()).json()).toEqual({ status: 'unavailable', reason: 'starting: reading the documents' });
  const early = await ask();
  expect([early.statusCode, early.headers['retry-after']]).toEqual([503, '1']);
  expect(early.json()).toMatchObject({ errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] });

  engine = (await asker(graph.store)).engine;
  readiness.ready();
  expect([(await ready()).statusCode, (await ask()).json()]).toEqual([200, { data: { agencies: { totalCount: 1 } } }]);

  readiness.stopping();
  expect([(await ready()).statusCode, (await ask()).statusCode]).toEqual([503, 200]);
});

test('a store that does not answer makes it unready, without telling where it lies', async () => {
  const steady = new Readiness();
  steady.ready();
  const silent = {
    ...(await asker(graph.store)).engine,
    store: { ...graph.store, ping: () => Promise.reject(new Error('/var/lib/x')) },
  };
  const other = await buildServer({
    readiness: steady,
    engine: () => silent,
    webDir,
    settings,
    log: createLogger('silent'),
  });
  const response = await other.inject({ url: '/readyz' });
  await other.close();
  expect([response.statusCode, response.json()]).toEqual([
    503,
    { status: 'unavailable', reason: 'the store does not answer' },
  ]);
});
