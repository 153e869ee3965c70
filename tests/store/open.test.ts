import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openOrRecover, openStore } from '../../src/store/open';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-open-'));
});
afterEach(() => rm(folder, { recursive: true }));

it.each<readonly [string, (file: string) => string]>([
  ['a plain path', (file) => file],
  ['sqlite:PATH', (file) => `sqlite:${file}`],
  ['sqlite://PATH', (file) => `sqlite://${file}`],
  ['file:///PATH', (file) => pathToFileURL(file).href],
])('opens the embedded store by %s', async (_, uri) => {
  const store = await openStore(uri(join(folder, '数据 1.db')));
  expect(store.description).toContain('数据 1.db');
  await store.close();
  expect(await readdir(folder)).toContain('数据 1.db');
});

it.each([
  ['neo4j://localhost:7687', 'STORE_PASSWORD'],
  ['neo4j://', 'HOST'],
  ['bolt+s://user:secret@example.org', 'STORE_USER'],
  ['bolt:user:secret@example.org', 'HOST'],
  ['postgres://user:secret@localhost/x', 'sqlite:PATH'],
  ['postgres://localhost/x', 'sqlite:PATH'],
  ['file://elsewhere/x.db', 'file:///'],
  ['sqlite:', 'no file'],
  ['', 'no file'],
])('says why %j is no store', async (uri, words) => {
  for (const open of [openStore, openOrRecover]) {
    const error: unknown = await open(uri).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(words) as string });
    expect((error as Error).message).not.toContain('secret');
  }
});
