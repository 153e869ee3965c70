/** How often, from where, and on how many connections. */
import { rawClient, serving, type Serving } from './serving';

let running: Serving | undefined;
afterEach(() => running?.close());

const QUESTION = { method: 'POST' as const, url: '/graphql', payload: { query: '{ __typename }' } };
const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
  running?.app.inject({ ...QUESTION, remoteAddress, headers });
const statuses = async (count: number, remoteAddress: string, headers?: Record<string, string>): Promise<unknown[]> => {
  const seen: unknown[] = [];
  for (let i = 0; i < count; i += 1) seen.push((await ask(remoteAddress, headers))?.statusCode);
  return seen;
};

test('above the limit an address is told when to come again; other addresses are not concerned', async () => {
  running = await serving({ settings: { rateLimit: 3 } });
  expect(await statuses(3, '203.0.113.7')).toEqual([200, 200, 200]);
  const refused = await ask('203.0.113.7');
  expect(refused?.statusCode).toBe(429);
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(await statuses(1, '203.0.113.8')).toEqual([200]);
  // Whoever watches the service is never refused.
  const alive = await running.app.inject({ url: '/livez', remoteAddress: '203.0.113.7' });
  expect(alive.statusCode).toBe(200);
});

test.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
  '%s may ask as often as it likes',
  async (address) => {
    running = await serving({ settings: { rateLimit: 1 } });
    expect(await statuses(3, address)).toEqual([200, 200, 200]);
  },
);

test('a neighbourhood of IPv6 counts as one address', async () => {
  running = await serving({ settings: { rateLimit: 1 } });
  expect([...(await statuses(1, '2001:db8::1')), ...(await statuses(1, '2001:db8::2'))]).toEqual([200, 429]);
});

test('whom a request comes from is believed of trusted proxies only', async () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.1' };
  running = await serving({ settings: { rateLimit: 1 } });
  expect(await statuses(2, '203.0.113.7', forwarded)).toEqual([200, 429]);
  await running.close();
  running = await serving({ settings: { rateLimit: 1, trustedProxies: ['203.0.113.0/24'] } });
  expect(await statuses(1, '203.0.113.7', forwarded)).toEqual([200]);
  expect(await statuses(2, '203.0.113.7', { 'x-forwarded-for': '198.51.100.2' })).toEqual([200, 429]);
});

test('without a limit there is none', async () => {
  running = await serving({ settings: { rateLimit: 0 } });
  expect(await statuses(3, '203.0.113.7')).toEqual([200, 200, 200]);
});

test('connections are bounded: idle ones give way to new ones', async () => {
  running = await serving({ settings: { maxConnections: 2 } });
  const { port } = running;
  const alive = 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const idle = await Promise.all([rawClient(port), rawClient(port)]);
  for (const { socket } of idle) {
    const answered = new Promise((resolve) => socket.once('data', resolve));
    socket.write(alive);
    await answered;
  }
  const refused = await rawClient(port);
  expect(await refused.answer).toBe('');
  for (const { answer } of idle) expect(await answer).toContain('HTTP/1.1 200');
  const next = await rawClient(port);
  next.socket.write(alive.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  expect(await next.answer).toContain('HTTP/1.1 200');
});
