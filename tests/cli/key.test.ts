/** Keys on the command line: shown once, listed without their secret, taken back while others use the store. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWith } from '../harness/library';
import { testOfEmbedded } from '../harness/store-under-test';
import { newHome, temporaryFolder, type Home, type Outcome } from './govorg';

jest.setTimeout(120_000);

const folder = temporaryFolder();
const TOKEN = /^govorg_([0-9a-f]{16})_[\w-]{43}$/;

const create = (home: Home, ...args: readonly string[]): Promise<Outcome> =>
  home.run(['key', 'create', '--name', '规划处', '--scope', 'ingest', ...args]);
const idOf = ({ lines: [token = ''] }: Outcome): string => TOKEN.exec(token)?.[1] ?? '';

test('a key is shown once: alone on stdout, and in no list', async () => {
  const home = await newHome(folder);
  const made = await create(home, '--scope', 'read', '--days', '30');
  expect({ code: made.code, lines: made.lines }).toEqual({ code: 0, lines: [expect.stringMatching(TOKEN)] });
  expect(made.err).toContain(idOf(made));
  const { lines, out } = await home.run(['key', 'list']);
  const ends = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 8);
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^${idOf(made)}  valid    ${ends}\\S+  read,ingest  规划处$`)),
  ]);
  const secret = (made.lines[0] ?? '').slice(-43);
  expect(out + made.err).not.toContain(secret);
});

test('a key that is taken back is listed as that, and stays it', async () => {
  const home = await newHome(folder);
  const made = await create(home);
  const first = await home.run(['key', 'revoke', idOf(made)]);
  expect(first).toMatchObject({ code: 0, lines: [expect.stringMatching(`^${idOf(made)}  revoked  `)] });
  const again = await home.run(['key', 'revoke', idOf(made)]);
  expect(again).toEqual(first);
  expect((await home.run(['key', 'list'])).lines).toEqual(first.lines);
});

test('an id that no key has is named, exit code 1', async () => {
  const home = await newHome(folder);
  const { code, out, err } = await home.run(['key', 'revoke', 'nobody']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^govorg: .*nobody.*\n$/);
});

test.each<[string, readonly string[], RegExp]>([
  ['no name', ['--scope', 'ingest'], /--name/],
  ['an empty name', ['--name', ' ', '--scope', 'ingest'], /--name/],
  ['a name that moves the cursor', ['--name', 'a\u001b[2J', '--scope', 'ingest'], /--name/],
  ['a long name', ['--name', 'x'.repeat(101), '--scope', 'ingest'], /--name/],
  ['no scope', ['--name', 'a'], /--scope/],
  ['a scope that is none', ['--name', 'a', '--scope', 'everything'], /everything.*read, ingest/],
  ['no days', ['--name', 'a', '--scope', 'ingest', '--days', '0'], /--days 0/],
  ['too many days', ['--name', 'a', '--scope', 'ingest', '--days', '3651'], /--days 3651/],
  ['days that are none', ['--name', 'a', '--scope', 'ingest', '--days', '1e3'], /--days 1e3/],
])('%s: exit code 2, and no key is made', async (_, args, complaint) => {
  const home = await newHome(folder);
  const { code, out, err } = await home.run(['key', 'create', ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(complaint);
  expect(await home.run(['key', 'list'])).toMatchObject({ code: 0, out: '' });
});

testOfEmbedded('keys are made and taken back while another process has it open', async () => {
  const home = await newHome(folder);
  const library = await openWith(home.settings);
  try {
    const made = await create(home);
    expect(made.code).toBe(0);
    expect((await home.run(['key', 'revoke', idOf(made)])).code).toBe(0);
  } finally {
    await library.close();
  }
});

testOfEmbedded('no file of the data folder holds a key', async () => {
  const home = await newHome(folder);
  const [token = ''] = (await create(home)).lines;
  const dataDir = home.settings['DATA_DIR'] ?? '';
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name)).includes(token.slice(-43))).toBe(false);
});
