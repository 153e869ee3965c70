/** How the service starts, fails to start, and stops. */
import { Agent, request } from 'node:http';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { govorg } from '../cli/govorg';
import { startService, type Service } from '../harness/service';
import { storeUnderTest, testOfEmbedded } from '../harness/store-under-test';

beforeEach(() => storeUnderTest().empty());

const running: Service[] = [];
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(running.map((service) => service.dispose()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'govorg-life-'));
  folders.push(made);
  return made;
};
const start = async (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Service> => {
  const service = await startService({ dataDir, env });
  running.push(service);
  return service;
};
const NOBODY = 65_534;
const DOCUMENTS = '{ documents { totalCount } }';
const FIVE = { documents: { totalCount: 5 } };

/** A start that must fail with one line on stderr. */
async function failure(
  env: NodeJS.ProcessEnv,
  uid?: number,
): Promise<{ readonly code: number | null; readonly line: string }> {
  const { code, err } = await govorg(['serve'], {
    env: { PORT: '0', LOG_LEVEL: 'warn', ...env },
    ...(uid !== undefined && { uid }),
  });
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(err).not.toMatch(/\n\s+at /);
  return { code, line: lines[0] ?? '' };
}

test('an empty data folder is filled with the five documents on the start, and kept for the next', async () => {
  const dataDir = join(folder(), 'not', 'there', 'yet');
  const first = await start(dataDir);
  expect((await first.ask(DOCUMENTS)).data).toEqual(FIVE);
  expect(await first.stop()).toBe(0);
  const second = await start(dataDir);
  expect((await second.ask(DOCUMENTS)).data).toEqual(FIVE);
  expect(await second.stop('SIGINT')).toBe(0);
});

test('SIGTERM: /readyz turns 503, a request in flight is answered, the store closes, exit code 0', async () => {
  const dataDir = folder();
  const service = await start(dataDir);
  const body = JSON.stringify({ query: DOCUMENTS });
  // Half of a request is on its way when the signal comes.
  const slow = request(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  slow.write(body.slice(0, 10));
  const answered = new Promise<string>((resolve, reject) => {
    slow.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
  });
  await fetch(`${service.url}/livez`);
  const stopped = service.stop('SIGTERM');
  let ready = await fetch(`${service.url}/readyz`);
  while (ready.status === 200) ready = await fetch(`${service.url}/readyz`);
  expect(ready.status).toBe(503);
  expect(((await ready.json()) as { reason: string }).reason).toContain('stopping');
  slow.end(body.slice(10));
  expect(JSON.parse(await answered)).toEqual({ data: FIVE });
  expect(await stopped).toBe(0);
  // Nothing of the write-ahead log is left behind: the store was closed, not cut off.
  expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

/** Asks on one connection again and again until it is told that the connection closes. @returns how often, at last */
async function askUntilClosed(url: string, agent: Agent): Promise<number> {
  for (let count = 1; ; count += 1) {
    const isClosing = await new Promise<boolean>((resolve, reject) => {
      const asked = request(`${url}/graphql`, {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json' },
      });
      asked.on('error', reject).on('response', (response) => {
        response.resume().on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(response.headers.connection === 'close');
          else reject(new Error(`answered with ${response.statusCode}`));
        });
      });
      asked.end(JSON.stringify({ query: DOCUMENTS }));
    });
    if (isClosing) return count;
  }
}

test.each(['SIGTERM', 'SIGHUP'] as const)(
  '%s under load: no connection is reset, the store is sealed',
  async (signal) => {
    const dataDir = folder();
    const service = await start(dataDir);
    const agents = Array.from({ length: 20 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
    const clients = agents.map((agent) => askUntilClosed(service.url, agent));
    await service.ask(DOCUMENTS);
    const stopped = service.stop(signal);
    const counts = await Promise.all(clients);
    expect(counts).toHaveLength(20);
    expect(await stopped).toBe(0);
    for (const agent of agents) agent.destroy();
    if (storeUnderTest().isEmbedded) {
      expect(readdirSync(dataDir).filter((name) => name.endsWith('.seal'))).toHaveLength(1);
    }
  },
);

test('a port that is taken: one line that says what to do, exit code 1', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, line } = await failure({ DATA_DIR: folder(), PORT: String(port) });
  taken.close();
  expect(code).toBe(1);
  expect(line).toContain(`port ${port} is taken`);
  expect(line).toContain('PORT');
});

test('wrong settings: one line that names each, exit code 2', async () => {
  const { code, line } = await failure({ PORT: 'eighty', LOG_LEVEL: 'loud', ANSWER_CACHE_BYTES: '-1' });
  expect(code).toBe(2);
  for (const name of ['PORT=eighty', 'LOG_LEVEL=loud', 'ANSWER_CACHE_BYTES=-1']) expect(line).toContain(name);
});

test('a data folder that cannot be made: one line, exit code 1', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  const { code, line } = await failure({ DATA_DIR: join(file, 'data') });
  expect(code).toBe(1);
  expect(line).toContain(file);
});

test('a data folder that is not writable: one line, exit code 1', async () => {
  const dataDir = join(folder(), 'closed');
  mkdirSync(dataDir);
  chmodSync(join(dataDir, '..'), 0o755);
  chmodSync(dataDir, 0o555);
  // Root writes everywhere, so the service is started as nobody in particular.
  const { code, line } = await failure({ DATA_DIR: dataDir }, process.getuid?.() === 0 ? NOBODY : undefined);
  expect(code).toBe(1);
  expect(line).toContain(dataDir);
});

testOfEmbedded('used by another process: one line, exit code 1, and the other goes on', async () => {
  const dataDir = folder();
  const owner = await start(dataDir);
  const { code, line } = await failure({ DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(line).toContain('Another process');
  expect((await owner.ask(DOCUMENTS)).data).toEqual(FIVE);
});

testOfEmbedded('damaged, it is set aside and rebuilt from the archive, with a line in the log', async () => {
  const dataDir = folder();
  const first = await start(dataDir);
  await first.stop();
  const store = readdirSync(dataDir).find((name) => name.endsWith('.db')) ?? '';
  writeFileSync(join(dataDir, store), Buffer.alloc(50_000, 7));
  const second = await start(dataDir);
  expect((await second.ask(DOCUMENTS)).data).toEqual(FIVE);
  expect(second.log()).toContain('archive');
  await second.stop();
});
