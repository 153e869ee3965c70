/** What a terminal and a shell do to a command: names that hold control characters, a closed window, a reader that leaves. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';
import { testOfEmbedded } from '../harness/store-under-test';
import { govorg, GOVORG, newHome, temporaryFolder } from './govorg';

const folder = temporaryFolder();

/** Sets the title of the window, begins a line that looks like ours, and turns the direction of writing. */
const HOSTILE_NAME = '\u001b]0;owned\u0007\ngovorg: all is well\u0085\u009b31m\u202etxt.exe\u2066';
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test('a name that holds control characters is shown and not obeyed, on either stream', async () => {
  const place = join(folder, 'hostile');
  mkdirSync(place);
  writeFileSync(join(place, HOSTILE_NAME), '');
  const { err, lines, code } = await govorg(['extract', place]);
  expect(code).toBe(1);
  expect(err).not.toMatch(OBEYED);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toContain('\\u001b]0;owned');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(OBEYED);
  // JSON reads the same name all the same.
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ source: HOSTILE_NAME });
});

test('so is a document of such a name when its contradictions are shown, from files and from the store', async () => {
  const { run } = await newHome(folder);
  const path = join(folder, HOSTILE_NAME);
  writeFileSync(path, readFileSync(seedDocuments()[1] ?? ''));
  for (const { out, err } of [await run(['check', path]), await run(['ingest', path]), await run(['check'])])
    expect(`${out}${err}`).not.toMatch(OBEYED);
});

testOfEmbedded('a closed window stops an ingest as SIGTERM does: told, and the store is sealed', async () => {
  const { settings } = await newHome(folder);
  const place = join(folder, 'many');
  mkdirSync(place);
  const text = readFileSync(seedDocuments()[4] ?? '', 'utf8');
  for (let i = 0; i < 200; i++) writeFileSync(join(place, `${i}.txt`), text.replaceAll('819.82', `${1000 + i}.82`));
  const child = spawn(process.execPath, [GOVORG, 'ingest', place], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], ...settings },
  });
  let err = '';
  // Each batch is told when it is done, and more than one is left then.
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    const isFirst = err === '';
    err += words;
    if (isFirst) child.kill('SIGHUP');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(1);
  expect(err).toContain('stopped before the end; run it again');
  expect(existsSync(join(settings['DATA_DIR'] ?? '', 'govorg.db.seal'))).toBe(true);
});

test('a service whose output nobody reads any more goes on', async () => {
  const { settings } = await newHome(folder);
  const port = await freePort();
  const child = spawn(process.execPath, [GOVORG, 'serve'], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], PORT: String(port), LOG_LEVEL: 'info', ...settings },
  });
  // As `| true` does, before there is anything to read.
  child.stdout.destroy();
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => (log += words));
  const exited = new Promise((resolve) => child.on('close', resolve));
  const isReady = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (child.exitCode === null && !(await isReady()));
  // It has said that it is ready, to nobody; what comes of that has come when this is answered.
  expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  expect(log).toContain('"stopping"');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test.each([
  'neo4j://127.0.0.1:1?password=s3cret',
  'bolt://127.0.0.1:1?policy=x&token=s3cret',
  'neo4j://me:s3cret@127.0.0.1:1',
  'mysql://localhost/x?password=s3cret',
])('a password in the address %s is refused and not repeated', async (uri) => {
  const { code, out, err } = await govorg(['stats'], { env: { STORE_URI: uri, STORE_PASSWORD: 'another' } });
  expect(code).toBe(2);
  expect(`${out}${err}`).toContain('STORE_URI');
  expect(`${out}${err}`).not.toContain('s3cret');
});
