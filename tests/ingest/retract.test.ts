/** A document that was taken out leaves the graph that never had it, whatever came in before and behind it. */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeId, sha256 } from '../../src/domain/identifier';
import { ingest, type Library } from '../../src/ingest/ingest';
import type { Reference } from '../../src/ingest/link/reference';
import { loadReference } from '../../src/ingest/link/seed-lists';
import { readHere, type DocumentReader } from '../../src/ingest/reader/reader';
import { takeOut } from '../../src/ingest/retract/retracting';
import type { SourceFile } from '../../src/ingest/source';
import { openArchive } from '../../src/store/archive';
import { hashOf } from '../../src/store/graph-hash';
import type { GraphStore } from '../../src/store/graph-store';
import { openStore } from '../../src/store/open';
import { borrowNeo4j, emptyGraph, missingForNeo4j, openOn } from '../harness/neo4j';
import { overlappingDocument, publishedDocuments } from '../harness/overlapping-documents';
import { proofLength, type ProofLength } from '../harness/proof-length';
import { leftOut, PROJECT_ROOT } from '../harness/shared';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'govorg-retract-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The lists of one place and one function: those of the whole country would make most of every graph. */
const reference: Reference = (() => {
  const { divisions, functionClasses, ...lists } = loadReference(join(PROJECT_ROOT, 'seed'));
  return {
    ...lists,
    divisions: divisions.filter(({ code }) => code === '210000' || code.startsWith('2111')),
    functionClasses: functionClasses.filter(({ code }) => code.startsWith('201')),
  };
})();

const DOCUMENTS: readonly SourceFile[] = [
  ...publishedDocuments(),
  ...Array.from({ length: 15 }, (_, i) => overlappingDocument(i)),
];

/** Reads each document once, however many graphs it goes into. */
function readOnce(): DocumentReader {
  const reader = readHere(reference, (message) => {
    throw new Error(message);
  });
  const read = new Map<SourceFile, ReturnType<DocumentReader['change']>>();
  const change: DocumentReader['change'] = (file) => {
    const known = read.get(file) ?? reader.change(file);
    read.set(file, known);
    return known;
  };
  return { ...reader, change };
}
const reader = readOnce();

interface Opened {
  readonly store: GraphStore;
  readonly close: () => Promise<void>;
}

let graphs = 0;
async function libraryOn(store: GraphStore): Promise<Library> {
  const archive = await openArchive(join(folder, `archive-${(graphs += 1)}`));
  return { store, archive, reference, reader };
}

const hashOfStore = async (store: GraphStore): Promise<string> => (await hashOf(store.scan())).hash;
const take = async (library: Library, file: SourceFile): Promise<void> => {
  expect((await ingest([file], library)).rejected).toEqual([]);
};

/** Hash of a graph that was never given anything but these. */
async function hashOfThese(files: readonly SourceFile[], open: () => Promise<Opened>): Promise<string> {
  const { store, close } = await open();
  await ingest(files, await libraryOn(store));
  const hash = await hashOfStore(store);
  await close();
  return hash;
}

/** Documents that come and go: each number is a document, which comes where it is away and goes where it is there. */
const courses = fc.array(fc.nat({ max: DOCUMENTS.length - 1 }), { minLength: 4, maxLength: 16 });

/** @param every of the documents of a whole graph is taken out and put back */
function describeOn(what: string, open: () => Promise<Opened>, runs: ProofLength, every: number): void {
  const { count, note } = proofLength(runs, 'RETRACT_RUNS');
  test(
    `${what}: after ${count} random courses of coming and going the graph is that of those who stayed${note}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(courses, async (course) => {
          const { store, close } = await open();
          const library = await libraryOn(store);
          const there = new Set<SourceFile>();
          for (const index of course) {
            const file = DOCUMENTS[index] ?? overlappingDocument(0);
            if (there.delete(file)) expect(await takeOut(library, sha256(file.bytes))).toBe(true);
            else {
              await take(library, file);
              there.add(file);
            }
          }
          const found = {
            hash: await hashOfStore(store),
            documents: (await store.ledger(library.archive.id)).documents,
          };
          await close();
          const hash = await hashOfThese([...there].reverse(), open);
          expect(found).toEqual({ hash, documents: there.size });
        }),
        { numRuns: count },
      );
    },
    30 * MINUTES,
  );

  test(
    `${what}: one document out of a graph of all, and back, one after the other`,
    async () => {
      const { store, close } = await open();
      const library = await libraryOn(store);
      await ingest(DOCUMENTS, library);
      const whole = await hashOfStore(store);
      const some = DOCUMENTS.filter((_, index) => index % every === 0);
      for (const file of some) {
        expect(await takeOut(library, sha256(file.bytes))).toBe(true);
        expect((await store.nodes([nodeId('Document', sha256(file.bytes))]))[0]).toBeNull();
        expect(await hashOfStore(store)).not.toBe(whole);
        await take(library, file);
        expect(await hashOfStore(store)).toBe(whole);
      }
      expect(await takeOut(library, '0'.repeat(64))).toBe(false);
      await close();
    },
    30 * MINUTES,
  );
}

describeOn(
  'embedded',
  async () => {
    const store = await openStore(join(folder, `graph-${(graphs += 1)}.db`));
    return { store, close: () => store.close() };
  },
  { test: 3, ci: 10 },
  3,
);

test('what makes this hard is there: bodies, sections and topics that several documents name differently', async () => {
  const store = await openStore(join(folder, 'names.db'));
  await ingest(DOCUMENTS, await libraryOn(store));
  for (const kind of ['Agency', 'Section', 'Topic'] as const) {
    const { nodes } = await store.list(kind, {
      requires: kind === 'Topic' ? [] : [{ some: { relation: 'STATED_IN', direction: 'out' } }],
      page: { limit: 1_000 },
    });
    const listed = new Set(reference.topics.map(({ name }) => name));
    const discovered = nodes.filter(({ properties }) => !listed.has(properties.name));
    expect({ kind, found: discovered.length > 1 }).toEqual({ kind, found: true });
    if (kind !== 'Section')
      expect(discovered.filter(({ properties }) => properties.aliases.length > 1)).not.toEqual([]);
  }
  await store.close();
});

test('facts of a document of which nothing is known but the graph stay whole where others state them', async () => {
  const [first, second] = [overlappingDocument(0), overlappingDocument(3)];
  const store = await openStore(join(folder, 'unknown.db'));
  const library = await libraryOn(store);
  await ingest([first, second], library);
  const both = await store.list('Agency', { page: { limit: 100 } });
  const contribution = nodeId('Contribution', sha256(second.bytes));
  const nothing = { nodes: [], relations: [] };
  // As a version of before left it.
  await store.remove({ version: await store.version(), nodes: [contribution], relations: [], replaced: nothing });
  expect(await takeOut(library, sha256(first.bytes))).toBe(true);
  const after = await store.list('Agency', { page: { limit: 100 } });
  const stated = await store.list('Agency', {
    requires: [{ some: { relation: 'STATED_IN', direction: 'out' } }],
    page: { limit: 100 },
  });
  expect(after.nodes).toEqual(stated.nodes);
  expect(both.nodes).toEqual(expect.arrayContaining([...after.nodes]));
  await store.close();
});

const missing = missingForNeo4j();
if (missing !== null) leftOut(`taking documents out on Neo4j: ${missing}`);
else {
  let server: Awaited<ReturnType<typeof borrowNeo4j>>;
  beforeAll(async () => {
    server = await borrowNeo4j();
  }, 2 * MINUTES);
  afterAll(() => server.giveBack());
  describeOn(
    'Neo4j',
    async () => {
      await emptyGraph(server);
      const store = await openOn(server);
      return { store, close: () => store.close() };
    },
    { test: 1, ci: 1 },
    8,
  );
}
