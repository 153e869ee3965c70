/**
 * Takes files into the archive and the graph, batch by batch: the bytes first, durably, then what was read from them
 * in one transaction. Whatever stops the process in between, a document is wholly in the graph or not at all, and
 * passing it again completes it.
 */
import { GovorgError, type Rejection } from '../domain/errors';
import { nodeId, sha256 } from '../domain/identifier';
import type { SharedRetractions } from '../store/access/shared-retractions';
import type { Archive } from '../store/archive';
import type { ChangeSet, GraphStore } from '../store/graph-store';
import { addCounts, type FactCounts, NO_FACTS } from './counts';
import { extractor, signed } from './extractor/extractor';
import { isRejection } from './formats/format';
import { type Reference, referenceChanges } from './link/reference';
import type { DocumentReader, ReadChange } from './reader/reader';
import type { SourceFile } from './source';

/** Where documents go. */
export interface Library {
  readonly store: GraphStore;
  readonly archive: Archive;
  readonly reference: Reference;
  /** Reads what is taken in. */
  readonly reader: DocumentReader;
  /** Where replicas share the graph, which documents were taken out of it; the archive alone knows it else. */
  readonly retractions?: SharedRetractions | null;
}

export interface IngestOptions {
  /** Called after every batch. */
  readonly onProgress?: (summary: IngestSummary) => void;
  /** Stops after the batch at hand; what was taken stays. */
  readonly signal?: AbortSignal;
}

export interface IngestSummary extends FactCounts {
  /** Documents read and now in the graph. */
  readonly read: number;
  /** Documents that were in the graph before, or came twice. */
  readonly known: number;
  readonly rejected: readonly Rejection[];
  /** Stopped by the signal before the last file. */
  readonly interrupted: boolean;
}

/** Bounds of a batch: enough documents to make the durable write cheap, few enough to hold in memory. */
const BATCH = { documents: 64, bytes: 8 * 1024 * 1024 } as const;

export async function ingest(
  files: AsyncIterable<SourceFile | Rejection> | Iterable<SourceFile | Rejection>,
  library: Library,
  { onProgress, signal }: IngestOptions = {},
): Promise<IngestSummary> {
  let summary = NOTHING;
  // The lists go in with the first documents; later batches find them there.
  let lists: readonly ChangeSet[] = [referenceChanges(library.reference)];
  for await (const batch of oneAhead(readBatches(batches(files), library))) {
    if (signal?.aborted) return { ...summary, interrupted: true };
    const done = await storeBatch(batch, library, lists);
    if (done.read > 0) lists = [];
    summary = sum(summary, done);
    onProgress?.(summary);
  }
  return summary;
}

/**
 * Reads archived documents again, into a store that lost them or that a better extractor is to fill.
 * @param hashes which ones; without, all
 */
export const rebuild = (
  library: Library,
  options?: IngestOptions,
  hashes?: readonly string[],
): Promise<IngestSummary> => ingest(library.archive.documents(hashes), library, options);

async function* batches(
  files: AsyncIterable<SourceFile | Rejection> | Iterable<SourceFile | Rejection>,
): AsyncGenerator<readonly (SourceFile | Rejection)[]> {
  let batch: (SourceFile | Rejection)[] = [];
  let bytes = 0;
  for await (const file of files) {
    batch.push(file);
    bytes += isRejection(file) ? 0 : file.bytes.length;
    if (batch.length < BATCH.documents && bytes < BATCH.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A document that was read, with its bytes for the archive. */
interface Taken extends ReadChange {
  readonly file: SourceFile;
}

/** A batch that was read and is not yet stored. */
interface ReadBatch {
  readonly taken: readonly Taken[];
  /** Files of documents that the graph holds already. */
  readonly held: readonly SourceFile[];
  readonly rejected: readonly Rejection[];
  readonly known: number;
}

async function* readBatches(
  batches: AsyncIterable<readonly (SourceFile | Rejection)[]>,
  { store, reader }: Library,
): AsyncGenerator<ReadBatch> {
  // What the batch before brings is perhaps not stored yet.
  let underWay: ReadonlySet<string> = new Set();
  for await (const batch of batches) {
    const files = batch.filter((file): file is SourceFile => !isRejection(file));
    const { fresh, held } = await sort(files, store, underWay);
    const rejected = batch.filter(isRejection);
    const taken: Taken[] = [];
    // All at once: the reader takes as many at a time as it has processes.
    const results = await Promise.all([...fresh.values()].map((file) => reader.change(file)));
    for (const [index, file] of [...fresh.values()].entries()) {
      const read = results[index];
      if (read && isRejection(read)) rejected.push(read);
      else if (read) taken.push({ file, ...read, change: signed(read.change, extractor(), new Date()) });
    }
    yield { taken, held, rejected, known: files.length - fresh.size };
    underWay = new Set(taken.map(({ file }) => idOf(file)));
  }
}

/** Asks for the next item while the one at hand is worked on: a batch is read while the one before it is stored. */
async function* oneAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  for (;;) {
    const result = await next;
    if (result.done === true) return;
    next = items.next();
    // Whoever asks for it is told of its failure; nobody may ask for it.
    next.catch(() => undefined);
    yield result.value;
  }
}

async function storeBatch(
  { taken, held, rejected, known }: ReadBatch,
  library: Library,
  lists: readonly ChangeSet[],
): Promise<IngestSummary> {
  const files = [...taken.map(({ file }) => file), ...held];
  // Who passes a document that was taken out wants it back.
  if (files.length > 0) await library.retractions?.restore(files.map(({ bytes }) => sha256(bytes)), new Date().toISOString()); // prettier-ignore
  // What the graph knows already is put too: that heals an archived file which was lost or damaged.
  await library.archive.putMany(files);
  const { stored, conflicting } = await apply(taken, library, lists);
  return {
    read: stored.length,
    known,
    ...stored.reduce((total, { counts }) => addCounts(total, counts), NO_FACTS),
    rejected: [...rejected, ...conflicting],
    interrupted: false,
  };
}

const idOf = ({ bytes }: SourceFile): string => nodeId('Document', sha256(bytes));

/** Parts the files that are to be read, each once and by its id, from those whose bytes are a document of the graph. */
async function sort(
  files: readonly SourceFile[],
  store: GraphStore,
  underWay: ReadonlySet<string>,
): Promise<{ readonly fresh: ReadonlyMap<string, SourceFile>; readonly held: readonly SourceFile[] }> {
  const held: SourceFile[] = [];
  const byId = new Map<string, SourceFile>();
  for (const file of files) {
    const id = idOf(file);
    if (underWay.has(id)) held.push(file);
    else if (!byId.has(id)) byId.set(id, file);
  }
  const present = await store.nodes([...byId.keys()]);
  const entries = [...byId];
  for (const [index, [, file]] of entries.entries()) if (present[index]) held.push(file);
  return { fresh: new Map(entries.filter((_, index) => !present[index])), held };
}

/** All in one transaction; where one document does not fit, each in its own, so that it keeps no other out. */
async function apply(
  taken: readonly Taken[],
  library: Library,
  lists: readonly ChangeSet[],
): Promise<{ readonly stored: readonly Taken[]; readonly conflicting: readonly Rejection[] }> {
  if (taken.length === 0) return { stored: [], conflicting: [] };
  const changes = taken.map(({ change }) => change);
  if ((await conflictOf(library, [...lists, ...changes])) === null) return { stored: taken, conflicting: [] };
  const stored: Taken[] = [];
  const conflicting: Rejection[] = [];
  for (const one of taken) {
    const why = await conflictOf(library, [...lists, one.change]);
    if (why === null) stored.push(one);
    else conflicting.push({ source: one.file.path ?? one.file.name, reason: 'CONFLICT', message: why });
  }
  return { stored, conflicting };
}

/** Applies changes. @returns null, or why the graph cannot hold them; a store that fails is no conflict and throws */
async function conflictOf({ store, archive }: Library, changes: readonly ChangeSet[]): Promise<string | null> {
  try {
    await store.apply(changes, archive.id);
    return null;
  } catch (error) {
    const isConflict = error instanceof GovorgError && (error.code === 'CONFLICT' || error.code === 'BAD_USER_INPUT');
    if (!isConflict) throw error;
    return `its facts do not fit the graph (${error.message}): this is a bug, please report it with the file`;
  }
}

const NOTHING: IngestSummary = { read: 0, known: 0, ...NO_FACTS, rejected: [], interrupted: false };

function sum(a: IngestSummary, b: IngestSummary): IngestSummary {
  return {
    read: a.read + b.read,
    known: a.known + b.known,
    ...addCounts(a, b),
    rejected: [...a.rejected, ...b.rejected],
    interrupted: b.interrupted,
  };
}
