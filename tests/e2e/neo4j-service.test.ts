/** The program on a real Neo4j: the same graph by every way in, a server that comes late, replicas side by side. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf } from '../../src/store/graph-hash';
import type { ChangeSet, GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { govorg, GOVORG, temporaryFolder, type Outcome } from '../cli/govorg';
import {
  borrowNeo4j,
  emptyGraph,
  freePort,
  missingForNeo4j,
  openOn,
  storeVariables,
  type BorrowedNeo4j,
} from '../harness/neo4j';
import { asker } from '../harness/asking';
import { hostileQuestions } from '../harness/hostile';
import { startProxy } from '../harness/proxy';
import { startService } from '../harness/service';
import { leftOut, PROJECT_ROOT } from '../harness/shared';
import { node } from '../store/graphs';

jest.setTimeout(180_000);

/** What the service may take from the return of its server to its first ready answer, in milliseconds. */
const READY_WITHIN = 10_000;

const missing = missingForNeo4j();
if (missing !== null) leftOut(`the program on Neo4j: ${missing}`);
else describeProgram();

function describeProgram(): void {
  const folder = temporaryFolder();
  const embedded = { DATA_DIR: join(folder, 'embedded') };
  const file = join(embedded.DATA_DIR, 'govorg.db');
  let server: BorrowedNeo4j;
  let remote: NodeJS.ProcessEnv;
  beforeAll(async () => {
    server = await borrowNeo4j();
    remote = { DATA_DIR: join(folder, 'remote'), ...storeVariables(server) };
    await done(['seed'], embedded);
  });
  afterAll(() => server.giveBack());

  const done = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> => {
    const outcome = await govorg(args, { env });
    expect({ args, code: outcome.code, err: outcome.err }).toMatchObject({ args, code: 0 });
    return outcome;
  };
  const hash = async (env: NodeJS.ProcessEnv): Promise<string | undefined> => (await done(['hash'], env)).lines[0];

  test('the same documents are the same graph, whatever store they were read into', async () => {
    await done(['seed'], remote);
    expect(await hash(remote)).toMatch(/^[0-9a-f]{64} {2}\d+ nodes, \d+ relations$/);
    expect(await hash(remote)).toBe(await hash(embedded));
    await done(['seed'], remote);
    expect(await hash(remote)).toBe(await hash(embedded));
  });

  test('a graph moves house in either direction, into an empty house only', async () => {
    const before = await hash(embedded);
    const back = join(folder, 'back.db');
    expect((await done(['copy', '--from', server.uri, '--to', back], remote)).lines).toEqual([before]);
    const again = await govorg(['copy', '--from', back, '--to', server.uri], { env: remote });
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('holds a graph already') as string });
    await emptyGraph(server);
    expect((await done(['copy', '--from', back, '--to', server.uri], remote)).lines).toEqual([before]);
    expect(await hash(remote)).toBe(before);
  });

  test('facts of an embedded store are loaded line by line', async () => {
    const store = await openStore(file);
    const lines: string[] = [];
    for await (const fact of store.scan()) lines.push(JSON.stringify(fact));
    await store.close();
    const facts = join(folder, 'facts.jsonl');
    writeFileSync(facts, `${lines.join('\n')}\n`);
    await emptyGraph(server);
    await done(['load', facts], remote);
    expect(await hash(remote)).toBe(await hash(embedded));
  });

  test('an empty graph beside a full archive is filled from the archive', async () => {
    await emptyGraph(server);
    await done(['stats'], { ...remote, ...embedded });
    expect(await hash(remote)).toBe(await hash(embedded));
  });

  test.each([
    ['a wrong password', { STORE_PASSWORD: 'wrong-password' }, 'STORE_PASSWORD'],
    ['no password', { STORE_PASSWORD: '' }, 'STORE_PASSWORD_FILE'],
    ['a password file that is not there', { STORE_PASSWORD: '', STORE_PASSWORD_FILE: '/nowhere' }, '/nowhere'],
    ['a database that is not there', { STORE_DATABASE: 'elsewhere' }, 'elsewhere'],
    ['a pool of none', { STORE_POOL_SIZE: '0' }, 'STORE_POOL_SIZE'],
    ['an address that is none', { STORE_URI: 'neo4j://' }, 'STORE_URI'],
  ])('%s ends the service with one line', async (_, env, words) => {
    const { code, err } = await govorg(['serve'], { env: { ...remote, PORT: '0', ...env } });
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('the password may come in a file', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, `${server.password}\n`);
    await done(['stats'], { ...remote, STORE_PASSWORD: '', STORE_PASSWORD_FILE: secret });
  });

  test('a server that is down at the start: alive, not ready with a reason, ready soon after it is there', async () => {
    const proxy = await startProxy(server.port);
    await proxy.refuse();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    // Asks for the version with every request: an answer of a moment ago would else still be given.
    const away = { STORE_URI: `bolt://127.0.0.1:${proxy.port}`, PORT: String(port), STORE_VERSION_AGE_MS: '0' };
    const service = startProcess({ ...remote, ...away });
    try {
      await until(async () => (await fetch(`${url}/livez`)).ok);
      await until(async () => /does not answer/.test(await (await fetch(`${url}/readyz`)).text()));
      expect((await fetch(`${url}/readyz`)).status).toBe(503);
      expect((await ask(url, '{ __typename }')).status).toBe(503);
      await proxy.accept();
      let since = performance.now();
      await until(async () => (await fetch(`${url}/readyz`)).ok);
      expect(performance.now() - since).toBeLessThan(READY_WITHIN);
      expect((await ask(url, DOCUMENTS)).body).toEqual({ data: { documents: { totalCount: 5 } } });

      // And once more while it runs.
      await proxy.refuse();
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      expect((await fetch(`${url}/readyz`)).status).toBe(503);
      const failed = await ask(url, DOCUMENTS);
      expect([failed.status, failed.body.errors?.[0]?.extensions.code]).toEqual([503, 'STORE_UNAVAILABLE']);
      await proxy.accept();
      since = performance.now();
      await until(async () => (await fetch(`${url}/readyz`)).ok);
      expect(performance.now() - since).toBeLessThan(READY_WITHIN);
      expect((await ask(url, DOCUMENTS)).body).toEqual({ data: { documents: { totalCount: 5 } } });
    } finally {
      const ended = new Promise((resolve) => service.once('exit', resolve));
      service.kill('SIGTERM');
      expect(await ended).toBe(0);
      await proxy.close();
    }
  });

  test('a service that waits for its server stops when it is told to', async () => {
    const port = await freePort();
    const service = startProcess({ ...remote, STORE_URI: 'bolt://127.0.0.1:1', PORT: String(port) });
    const ended = new Promise((resolve) => service.once('exit', resolve));
    await until(async () => (await fetch(`http://127.0.0.1:${port}/livez`)).ok);
    service.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('hostile text in every argument leaves the graph as it is', async () => {
    const store = await openOn(server);
    const { ask: answer, engine } = await asker(store);
    const before = await hashOf(store.scan());
    for (const { place, query } of hostileQuestions()) {
      const codes = (await answer(query)).errors.map(({ extensions }) => extensions.code);
      // What takes a key is refused before anybody looks at its values.
      const others = codes.filter((code) => code !== 'BAD_USER_INPUT' && code !== 'UNAUTHENTICATED');
      expect([place, others]).toEqual([place, []]);
    }
    expect(await hashOf(store.scan())).toEqual(before);
    await engine.stop();
    await store.close();
  });

  test('two replicas on one server: what one wrote, the other reads with the bookmark', async () => {
    const [one, other] = await Promise.all([startService({ env: remote }), startService({ env: remote })]);
    let writer: GraphStore | null = null;
    try {
      writer = await openOn(server);
      for (let i = 0; i < 20; i += 1) {
        // The answer of before is kept by both, and must not be given again.
        const before = await ask(one.url, DOCUMENTS);
        const added: ChangeSet = { nodes: [node('Document', `复本${i}`, { title: '新的文件' })], relations: [] };
        await writer.apply([added]);
        const bookmark = (await writer.bookmark()) ?? '';
        for (const { url } of [one, other]) {
          const after = await ask(url, DOCUMENTS, { 'x-bookmark': bookmark });
          expect(after.body.data?.documents.totalCount).toBe((before.body.data?.documents.totalCount ?? 0) + 1);
          expect(after.bookmark).toMatch(/\w/);
          expect((await ask(one.url, DOCUMENTS, { 'x-bookmark': after.bookmark ?? '' })).status).toBe(200);
        }
      }
      for (const wrong of ['nonsense', 'FB:nonsense', 'x'.repeat(5_000), `"'}) DETACH DELETE n //`]) {
        expect([wrong, (await ask(one.url, DOCUMENTS, { 'x-bookmark': wrong })).status]).toEqual([wrong, 400]);
      }
      expect((await ask(one.url, DOCUMENTS)).status).toBe(200);
    } finally {
      await writer?.close();
      await Promise.all([one.dispose(), other.dispose()]);
    }
  });
}

const DOCUMENTS = '{ documents { totalCount } }';

interface Answer {
  readonly data?: { readonly documents: { readonly totalCount: number } };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: Answer; readonly bookmark: string | null }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as Answer;
  return { status: response.status, body, bookmark: response.headers.get('x-bookmark') };
}

/** Not waited for: it may never be ready. */
const startProcess = (env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [GOVORG, 'serve'], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: 'ignore',
  });

/** Asks again until it holds; the test's own limit ends what never does. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await sleep(50);
}
