/** One document costs one document, with the built reader: what holds the processor, fills the memory or breaks the code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ingest } from '../../src/ingest/ingest';
import { openLibrary } from '../../src/ingest/library';
import { readHere } from '../../src/ingest/reader/reader';
import type * as ReaderProcess from '../../src/ingest/reader/reader-process';
import type { Budget } from '../../src/ingest/reader/rejections';
import type { SourceFile } from '../../src/ingest/source';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';

/** From dist/: from src/ its child would compile all of it first. */
const { readerProcess } = jest.requireActual<typeof ReaderProcess>(
  join(PROJECT_ROOT, 'dist', 'ingest', 'reader', 'reader-process.js'),
);

const seedDir = join(PROJECT_ROOT, 'seed');
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const unexpected = (message: unknown): never => {
  throw new Error(String(message));
};

/** An isolated reader, and what it said of failures. */
function newReader(budget?: Budget) {
  const said: string[] = [];
  const reader = readerProcess({ seedDir, onFailure: (message) => void said.push(message), ...(budget && { budget }) });
  closing.push(() => reader.close());
  return { reader, said };
}

const seeds: readonly SourceFile[] = seedDocuments().map((path) => ({
  name: basename(path),
  bytes: readFileSync(path),
}));

/** 40 MB of a real text: far above what either budget below allows. */
const ENDLESS: SourceFile = {
  name: 'endless.txt',
  path: 'folder/endless.txt',
  bytes: Buffer.concat(Array.from({ length: 4000 }, () => seeds[0]!.bytes)).subarray(0, 40 * 1024 * 1024),
};

const SHORT: Budget = { milliseconds: 200, megabytes: 1024 };
/** A hundred times what the others take, a tenth of what the endless one does. */
const SECONDS: Budget = { milliseconds: 3_000, megabytes: 1024 };
const SMALL: Budget = { milliseconds: 120_000, megabytes: 64 };

test('another process reads what this one reads', async () => {
  const { reader } = newReader();
  const here = readHere(null, unexpected);
  for (const seed of seeds) expect(await reader.facts(seed)).toEqual(await here.facts(seed));
});

test('a document that takes too long is refused by name and reason, the next one is read', async () => {
  const { reader, said } = newReader(SHORT);
  await reader.facts({ name: 'warm.txt', bytes: Buffer.from('一') }).catch(unexpected);
  expect(await reader.facts(ENDLESS)).toEqual({
    source: 'folder/endless.txt',
    reason: 'TOO_COMPLEX',
    message: expect.stringMatching(/more than 0\.2 s: pass its parts as files/),
  });
  expect(said).toEqual([]);
});

test('a document that takes too much memory likewise', async () => {
  const { reader } = newReader(SMALL);
  expect(await reader.facts(ENDLESS)).toMatchObject({
    reason: 'TOO_COMPLEX',
    message: expect.stringContaining('more than 64 MB of memory'),
  });
  expect(await reader.facts(seeds[0]!)).toHaveProperty('facts');
}, 180_000);

test('an ingest stores all but the one, and a rerun does the same', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reader-'));
  closing.push(async () => rmSync(dataDir, { recursive: true }));
  const library = await openLibrary({ dataDir, storeUri: null, seedDir }, unexpected, {
    reader: ({ seedDir: lists }, onFailure) => readerProcess({ seedDir: lists, onFailure, budget: SECONDS }),
  });
  closing.push(() => library.close());
  const files = [seeds[0]!, ENDLESS, seeds[1]!, seeds[2]!];
  expect(await ingest(files, library)).toMatchObject({ read: 3, known: 0, rejected: [{ reason: 'TOO_COMPLEX' }] });
  expect(await ingest(files, library)).toMatchObject({ read: 0, known: 3, rejected: [{ reason: 'TOO_COMPLEX' }] });
});

test('a failure in the code that reads is a rejection, and the process reads on', async () => {
  const said: string[] = [];
  const reader = readerProcess({ seedDir: null, onFailure: (message) => void said.push(message) });
  closing.push(() => reader.close());
  expect(await reader.change(seeds[0]!)).toMatchObject({ reason: 'INTERNAL' });
  expect(said).toHaveLength(1);
  expect(await reader.facts(seeds[0]!)).toHaveProperty('facts');
});
