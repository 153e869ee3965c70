/** A graph and the archive behind it, one of which lost something while nobody looked. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sha256 } from '../../src/domain/identifier';
import { ingest } from '../../src/ingest/ingest';
import type { OpenLibrary } from '../../src/ingest/library';
import { openLibrary } from '../../src/ingest/library';
import { hashOf } from '../../src/store/graph-hash';
import { openStore } from '../../src/store/open';
import { pieces } from '../../src/store/copy';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';

const seeds = seedDocuments().map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
const [first] = seeds;
if (!first) throw new Error('There are no seed documents.');
const root = mkdtempSync(join(tmpdir(), 'govorg-reconcile-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Filled once; every test works on a copy. */
const filled = join(root, 'filled');
let whole: string;
beforeAll(async () => {
  const library = await openIn(filled);
  await ingest(seeds, library);
  whole = await graphHash(library);
  await library.close();
});

let copies = 0;
function home(): string {
  const dataDir = join(root, `home-${(copies += 1)}`);
  cpSync(filled, dataDir, { recursive: true });
  return dataDir;
}

const openIn = (dataDir: string, said: string[] = []): Promise<OpenLibrary> =>
  openLibrary({ dataDir, storeUri: null, seedDir: join(PROJECT_ROOT, 'seed') }, (message) => said.push(message));

const graphHash = async ({ store }: OpenLibrary): Promise<string> => (await hashOf(store.scan())).hash;

/** Opens, looks and closes. */
async function start(dataDir: string) {
  const said: string[] = [];
  const library = await openIn(dataDir, said);
  const found = { hash: await graphHash(library), holdings: library.holdings(), said: said.join('\n') };
  await library.close();
  return found;
}

const archived = (dataDir: string, bytes: Uint8Array): string =>
  join(dataDir, 'archive', sha256(bytes).slice(0, 2), sha256(bytes));
const removeStore = (dataDir: string): void =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith('govorg.db'))
    .forEach((name) => {
      rmSync(join(dataDir, name));
    });

test('nothing lost: nothing is said', async () => {
  const { hash, said, holdings } = await start(home());
  expect([hash, said, holdings.lost, holdings.archived, holdings.readAgain]).toEqual([whole, '', 0, 5, 0]);
});

test('an archived file that is gone is named with every start, until it is ingested again', async () => {
  const dataDir = home();
  rmSync(archived(dataDir, first.bytes));
  rmSync(`${archived(dataDir, first.bytes)}.json`);
  for (let round = 0; round < 2; round += 1) {
    const { hash, said, holdings } = await start(dataDir);
    expect([hash, holdings.lost, holdings.lostFacts]).toEqual([whole, 1, 0]);
    expect(said).toContain(first.name);
    expect(said).toContain(sha256(first.bytes));
  }
  const library = await openIn(dataDir);
  await ingest([first], library);
  await library.close();
  expect(await start(dataDir)).toMatchObject({ hash: whole, said: '', holdings: { lost: 0 } });
});

test('a whole archive that is gone is said, document by document', async () => {
  const dataDir = home();
  for (const { bytes } of seeds) {
    rmSync(archived(dataDir, bytes));
    rmSync(`${archived(dataDir, bytes)}.json`);
  }
  const { hash, said, holdings } = await start(dataDir);
  expect([hash, holdings.lost, holdings.lostFacts]).toEqual([whole, 5, 0]);
  for (const { name } of seeds) expect(said).toContain(name);
});

test.each<[string, (path: string) => void]>([
  [
    'gone',
    (path) => {
      rmSync(path);
    },
  ],
  [
    'damaged',
    (path) => {
      writeFileSync(path, 'other bytes');
    },
  ],
])('store gone and an archived file %s: the others are read, and that one is named', async (_, damage) => {
  // prettier-ignore
  const dataDir = home();
  removeStore(dataDir);
  damage(archived(dataDir, first.bytes));
  const { said, holdings } = await start(dataDir);
  expect([holdings.readAgain, holdings.lost, holdings.lostFacts, holdings.recovered]).toEqual([4, 1, 1, true]);
  expect(said).toContain('read 4 documents again');
  expect(said).toContain(`${first.name} (sha256 ${sha256(first.bytes)})`);
  expect((await start(dataDir)).said).toContain(first.name);
});

test('a damaged store before an empty archive is no clean start', async () => {
  const dataDir = home();
  rmSync(join(dataDir, 'archive'), { recursive: true });
  writeFileSync(join(dataDir, 'govorg.db'), 'damaged');
  const { said, holdings } = await start(dataDir);
  expect(holdings.lostFacts).toBe(1);
  expect(said).toContain('the archive is empty');
});

test('an older copy of the store is brought up to the archive', async () => {
  const dataDir = join(root, 'older');
  const library = await openIn(dataDir);
  await ingest(seeds.slice(0, 2), library);
  await library.close();
  const older = join(root, 'older-copy');
  cpSync(dataDir, older, { recursive: true });
  const again = await openIn(dataDir);
  await ingest(seeds, again);
  await again.close();
  removeStore(dataDir);
  for (const name of readdirSync(older)) if (name !== 'archive') cpSync(join(older, name), join(dataDir, name));
  const { hash, said, holdings } = await start(dataDir);
  expect([hash, holdings.readAgain]).toEqual([whole, 3]);
  expect(said).toContain('read 3 documents again');
});

test('what is archived and refused today is said once and not tried with every start', async () => {
  const dataDir = home();
  const library = await openIn(dataDir);
  await library.archive.put(Buffer.from('春眠不觉晓'), 'poem.txt');
  await library.close();
  expect((await start(dataDir)).said).toContain('poem.txt');
  expect(await start(dataDir)).toMatchObject({ hash: whole, said: '', holdings: { lost: 0, readAgain: 0 } });
});

test('facts that never were in an archive are not missed there', async () => {
  const source = join(home(), 'govorg.db');
  const from = await openStore(source);
  const library = await openIn(join(root, 'loaded'));
  await library.store.load(pieces(from.scan()));
  await from.close();
  await library.close();
  expect(await start(join(root, 'loaded'))).toMatchObject({ hash: whole, said: '', holdings: { lost: 0 } });
});

test('a flipped bit in an archived file is found by the check, and named', async () => {
  const dataDir = home();
  const bytes = Buffer.from(first.bytes);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(archived(dataDir, first.bytes), bytes);
  const said: string[] = [];
  const library = await openIn(dataDir, said);
  expect(library.holdings()).toMatchObject({ lost: 0, checked: false });
  await library.check(new AbortController().signal);
  expect(library.holdings()).toMatchObject({ lost: 1, lostFacts: 0, checked: true });
  expect(said.join('\n')).toContain(first.name);
  await library.close();
});

test('temporary files of killed writers are removed, those of a living one and foreign files stay', async () => {
  const dataDir = home();
  const folder = join(dataDir, 'archive');
  const gone = 4_194_304 * 2;
  const names = [`.x.${gone}.1.tmp`, `.x.${process.ppid}.1.tmp`, '.foreign.tmp'];
  for (const name of names) writeFileSync(join(folder, name), '');
  await start(dataDir);
  expect(names.filter((name) => readdirSync(folder).includes(name))).toEqual(names.slice(1));
});
