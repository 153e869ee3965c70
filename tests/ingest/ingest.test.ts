import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { GraphNode, GraphRelation } from '../../src/domain/model';
import { GovorgError } from '../../src/domain/errors';
import { ingest, rebuild, type IngestSummary, type Library } from '../../src/ingest/ingest';
import { openLibrary, type OpenLibrary } from '../../src/ingest/library';
import type { SourceFile } from '../../src/ingest/source';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';

const folders: string[] = [];
const libraries: OpenLibrary[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  folders.push(folder);
  return folder;
};

async function open(dataDir = newFolder(), said: string[] = []): Promise<OpenLibrary> {
  const places = { dataDir, storeUri: null, seedDir: join(PROJECT_ROOT, 'seed') };
  const library = await openLibrary(places, (message) => void said.push(message));
  libraries.push(library);
  return library;
}

afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const seeds: readonly SourceFile[] = seedDocuments().map((path) => ({
  name: basename(path),
  bytes: readFileSync(path),
}));

const fragment = (i: number): SourceFile => ({
  name: `${i}.txt`,
  bytes: Buffer.from(`甲${'乙丙丁戊己庚辛壬癸'[i % 9]}县档案馆职责\n主要职责\n（一）负责第${i}类档案的接收工作。\n`),
});

/** But for the moment at which documents were read. */
async function everything({ store }: Library): Promise<readonly (GraphNode | GraphRelation)[]> {
  const all: (GraphNode | GraphRelation)[] = [];
  for await (const item of store.scan()) all.push('id' in item && item.kind === 'Document' ? { ...item, properties: { ...item.properties, readAt: null } } : item); // prettier-ignore
  return all;
}

test('what was read is counted, archived and in the graph', async () => {
  const library = await open();
  const summary = await ingest(seeds, library);
  expect(summary).toMatchObject({ read: 5, known: 0, rejected: [], interrupted: false });
  for (const count of Object.values(summary.facts)) expect(count).toBeGreaterThan(0);
  for (const { bytes, name } of seeds) {
    const { nodes } = await library.store.list('Document', {
      filter: { source: { equals: name } },
      page: { limit: 2 },
    });
    expect(nodes).toHaveLength(1);
    expect(await library.archive.get(nodes[0]!.properties.sha256)).toEqual(bytes);
  }
});

test('the same document fifty times, under any names, is one document; one byte more is another', async () => {
  const library = await open();
  const [first] = seeds;
  const copies = Array.from({ length: 50 }, (_, i) => ({ name: `${i}.txt`, bytes: first!.bytes }));
  expect(await ingest(copies, library)).toMatchObject({ read: 1, known: 49 });
  const before = await everything(library);
  expect(await ingest(copies, library)).toMatchObject({ read: 0, known: 50 });
  expect(await everything(library)).toEqual(before);
  expect(
    await ingest([{ name: '0.txt', bytes: Buffer.concat([first!.bytes, Buffer.from('\n')]) }], library),
  ).toMatchObject({ read: 1 });
});

test('the order in which documents come leaves no trace', async () => {
  const [one, other] = [await open(), await open()];
  await ingest(seeds, one);
  for (const file of [...seeds].reverse()) await ingest([file], other);
  expect(await everything(other)).toEqual(await everything(one));
});

test('rejections of any kind keep nothing else out', async () => {
  const library = await open();
  const summary = await ingest(
    [
      { source: 'folder/gone.txt', reason: 'NOT_FOUND', message: 'there is no such file' },
      seeds[0]!,
      { name: 'empty.txt', path: 'folder/empty.txt', bytes: new Uint8Array() },
      seeds[1]!,
    ],
    library,
  );
  expect(summary.read).toBe(2);
  expect(summary.rejected.map(({ source, reason }) => [source, reason])).toEqual([
    ['folder/gone.txt', 'NOT_FOUND'],
    ['folder/empty.txt', 'EMPTY'],
  ]);
});

test('a document that the graph cannot hold keeps no other of its batch out', async () => {
  const library = await open();
  const store = Object.assign(Object.create(library.store) as Library['store'], {
    apply: async (changes: Parameters<Library['store']['apply']>[0]) => {
      if (JSON.stringify(changes).includes('第1类档案')) throw new GovorgError('CONFLICT', 'two names for one code');
      return library.store.apply(changes);
    },
  });
  const summary = await ingest([0, 1, 2].map(fragment), { ...library, store });
  expect(summary.read).toBe(2);
  expect(summary.rejected).toEqual([
    { source: '1.txt', reason: 'CONFLICT', message: expect.stringContaining('two names for one code') },
  ]);
});

test('a store that fails ends the ingest, and what was taken before stays', async () => {
  const library = await open();
  let calls = 0;
  const store = Object.assign(Object.create(library.store) as Library['store'], {
    apply: async (changes: Parameters<Library['store']['apply']>[0]) => {
      if ((calls += 1) > 1) throw new GovorgError('STORE_UNAVAILABLE', 'no space is left');
      return library.store.apply(changes);
    },
  });
  const files = Array.from({ length: 100 }, (_, i) => fragment(i));
  await expect(ingest(files, { ...library, store })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  const rest = await ingest(files, library);
  expect([rest.known, rest.read]).toEqual([64, 36]);
});

test('progress is told batch by batch, and a signal stops between two', async () => {
  const library = await open();
  const stop = new AbortController();
  const progress: IngestSummary[] = [];
  const summary = await ingest(
    Array.from({ length: 200 }, (_, i) => fragment(i)),
    library,
    {
      signal: stop.signal,
      onProgress: (soFar) => {
        progress.push(soFar);
        if (progress.length === 2) stop.abort();
      },
    },
  );
  expect(progress.map(({ read }) => read)).toEqual([64, 128]);
  expect([summary.read, summary.interrupted]).toEqual([128, true]);
});

test('the archive alone gives the graph again', async () => {
  const [library, other] = [await open(), await open()];
  await ingest(seeds, library);
  await rebuild({ ...library, store: other.store });
  expect(await everything(other)).toEqual(await everything(library));
});

test.each<[string, (dataDir: string) => void]>([
  ['damaged', (dataDir) => writeFileSync(join(dataDir, 'govorg.db'), Buffer.alloc(8192, 7))],
  [
    'gone',
    (dataDir) =>
      readdirSync(dataDir)
        .filter((name) => name.startsWith('govorg.db'))
        .forEach((name) => rmSync(join(dataDir, name))),
  ],
])('a store that is %s is filled again from the archive, which is said', async (_, damage) => {
  const dataDir = newFolder();
  const library = await open(dataDir);
  await ingest(seeds, library);
  const before = await everything(library);
  await library.close();
  damage(dataDir);
  const said: string[] = [];
  expect(await everything(await open(dataDir, said))).toEqual(before);
  expect(said.join('\n')).toMatch(/govorg\.db is (?:damaged|gone)[\s\S]*read 5 documents again from the archive/);
});

test('a rebuild that was cut short is done again', async () => {
  const dataDir = newFolder();
  const library = await open(dataDir);
  await library.archive.putMany(seeds);
  await library.close();
  const again = await open(dataDir);
  expect((await again.store.list('Document', { page: { limit: 9 } })).nodes).toHaveLength(5);
});
