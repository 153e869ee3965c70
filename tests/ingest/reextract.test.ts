/** Documents that other rules read are read again: the graph becomes what today's rules read, and the difference is told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/domain/identifier';
import type { GraphNode } from '../../src/domain/model';
import { extractor } from '../../src/ingest/extractor/extractor';
import { ingest } from '../../src/ingest/ingest';
import type { OpenLibrary } from '../../src/ingest/library';
import { reextract, type Reextracted } from '../../src/ingest/reextract/reextract';
import { takeOut } from '../../src/ingest/retract/retracting';
import { hashOf } from '../../src/store/graph-hash';
import { openWith } from '../harness/library';
import { smallDocument } from '../harness/small-documents';

jest.setTimeout(120_000);

const FILES = [1, 2, 3].map(smallDocument);
const idOf = (place: number): string => `document:${sha256(FILES[place]!.bytes)}`;

let folder: string;
let library: OpenLibrary;
/** Of the graph that today's rules read. */
let expected: string;
const hash = async (): Promise<string> => (await hashOf(library.store.scan())).hash;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-reextract-'));
  library = await openWith({ DATA_DIR: folder });
  await ingest(FILES, library);
  expected = await hash();
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true });
});

async function all(signal = new AbortController().signal): Promise<readonly Reextracted[]> {
  const done: Reextracted[] = [];
  for await (const one of reextract(library, signal)) done.push(one);
  return done;
}

/** As if other rules had read the documents: they missed the first duty of one, and another figure in it. */
async function readOtherwise(places: readonly number[], differing: number | null): Promise<void> {
  const { store } = library;
  const nodes = (await store.nodes(places.map(idOf))).map((node) => ({ ...node, properties: { ...node?.properties, readVersion: 'of before' } })) as GraphNode[]; // prettier-ignore
  const gone: string[] = [];
  if (differing !== null) {
    const [found] = await store.expand([idOf(differing)], { relation: 'STATED_IN', direction: 'in' });
    const facts = found?.neighbours.map(({ node }) => node) ?? [];
    gone.push(facts.find(({ kind }) => kind === 'Responsibility')?.id ?? '?');
    const line = facts.find((node) => node.kind === 'BudgetLine' && node.properties.label === '项目支出') as GraphNode;
    nodes.push({ kind: line.kind, id: line.id, properties: { ...line.properties, printed: '7' } } as GraphNode);
  }
  const replaced = { nodes, relations: [] };
  expect(await store.remove({ version: await store.version(), nodes: gone, relations: [], replaced })).toBe(true);
}

test("what today's rules read is not read again", async () => {
  expect(await all()).toEqual([]);
});

test('a document whose facts are the same learns who read it, and nothing else changes', async () => {
  await readOtherwise([0, 1, 2], null);
  const done = await all();
  expect(done.map(({ documentId }) => documentId).sort()).toEqual([0, 1, 2].map(idOf).sort());
  for (const { rejection, differences } of done) expect([rejection, differences]).toEqual([null, []]);
  const documents = await library.store.nodes([0, 1, 2].map(idOf));
  for (const document of documents) expect(document?.properties).toMatchObject({ readVersion: extractor().version });
  expect(await hash()).toBe(expected);
  expect(await all()).toEqual([]);
});

test('of another one what it stated goes and what it states comes, and the difference is told fact by fact', async () => {
  await readOtherwise([0, 1], 1);
  expect(await hash()).not.toBe(expected);
  const done = await all();
  expect(await hash()).toBe(expected);
  const { source, differences } = done.find(({ documentId }) => documentId === idOf(1))!;
  expect(source).toBe(FILES[1]!.name);
  const told = differences.map(({ before, after }) => [before, after].map((fact) => fact && [fact.node.kind, (fact.node.properties as { printed?: string }).printed, fact.quotes])); // prettier-ignore
  expect(told).toHaveLength(2);
  expect(told).toContainEqual([null, ['Responsibility', undefined, [expect.stringContaining('负责')]]]);
  expect(told).toContainEqual([
    ['BudgetLine', '7', ['项目支出5万元']],
    ['BudgetLine', '5', ['项目支出5万元']],
  ]);
  expect(done.find(({ documentId }) => documentId === idOf(0))?.differences).toEqual([]);
});

test('stopped anywhere, it goes on where it stopped', async () => {
  await readOtherwise([0, 1, 2], 1);
  const stop = new AbortController();
  for await (const { differences } of reextract(library, stop.signal)) {
    expect(differences.length).toBeLessThan(3);
    stop.abort();
  }
  expect(await all()).toHaveLength(2);
  expect(await hash()).toBe(expected);
  // Killed between the two changes of a document: the next start finds it in the archive.
  await takeOut(library, sha256(FILES[2]!.bytes));
  await library.close();
  library = await openWith({ DATA_DIR: folder });
  expect(await hash()).toBe(expected);
});

test('what the archive lacks stays as it is, and is named', async () => {
  await readOtherwise([0], 0);
  const before = await hash();
  const path = join(folder, 'archive', idOf(0).slice(9, 11), idOf(0).slice(9));
  await rm(path);
  expect(await all()).toMatchObject([{ documentId: idOf(0), rejection: { reason: 'UNREADABLE' }, differences: [] }]);
  expect(await hash()).toBe(before);
});
