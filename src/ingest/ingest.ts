/**
 * Takes files into the archive and the graph, batch by batch: the bytes first, durably, then what was read from them
 * in one transaction. Whatever stops the process in between, a document is wholly in the graph or not at all, and
 * passing it again completes it.
 */
import { GovorgError, type Rejection } from '../domain/errors';
import type { Extraction, Severity } from '../domain/fact';
import { nodeId, sha256 } from '../domain/identifier';
import type { Archive } from '../store/archive';
import type { ChangeSet, GraphStore } from '../store/graph-store';
import { isRejection } from './formats/format';
import { type Reference, referenceChanges } from './link/reference';
import { rejectTorso } from './ending';
import { linkDocument, readDocument } from './pipeline';
import type { SourceFile } from './source';

/** Where documents go. */
export interface Library {
  readonly store: GraphStore;
  readonly archive: Archive;
  readonly reference: Reference;
}

export interface IngestOptions {
  /** Called after every batch. */
  readonly onProgress?: (summary: IngestSummary) => void;
  /** Stops after the batch at hand; what was taken stays. */
  readonly signal?: AbortSignal;
}

export type FactCounts = Readonly<Record<'organisations' | 'sections' | 'duties' | 'staffing' | 'amounts', number>>;

export interface IngestSummary {
  /** Documents read and now in the graph. */
  readonly read: number;
  /** Documents that were in the graph before, or came twice. */
  readonly known: number;
  readonly facts: FactCounts;
  readonly findings: Readonly<Record<Severity, number>>;
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
  for await (const batch of batches(files)) {
    if (signal?.aborted) return { ...summary, interrupted: true };
    const done = await ingestBatch(batch, library, lists);
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

/** What is kept of a document that was read: its outline and text would only burden the garbage collector. */
interface Taken {
  readonly file: SourceFile;
  readonly change: ChangeSet;
  readonly counts: Counts;
}

async function ingestBatch(
  batch: readonly (SourceFile | Rejection)[],
  library: Library,
  lists: readonly ChangeSet[],
): Promise<IngestSummary> {
  const rejected = batch.filter(isRejection);
  const files = batch.filter((file): file is SourceFile => !isRejection(file));
  const fresh = await unknown(files, library.store);
  const taken: Taken[] = [];
  for (const file of fresh) {
    const document = readDocument(file);
    const rejection = document.ok ? rejectTorso(document.text.text, file.path ?? file.name) : document.rejection;
    if (document.ok && !rejection)
      taken.push({ file, change: linkDocument(document, library.reference), counts: count(document.facts) });
    if (rejection) rejected.push(rejection);
  }
  const taking = new Set(taken.map(({ file }) => file));
  // What the graph knows already is put too: that heals an archived file which was lost or damaged.
  await library.archive.putMany(files.filter((file) => taking.has(file) || !fresh.includes(file)));
  const { stored, unfit } = await apply(taken, library, lists);
  return {
    read: stored.length,
    known: files.length - fresh.length,
    ...stored.reduce((total, { counts }) => addCounts(total, counts), NO_COUNTS),
    rejected: [...rejected, ...unfit],
    interrupted: false,
  };
}

/** The files whose bytes are not yet a document of the graph, each once. */
async function unknown(files: readonly SourceFile[], store: GraphStore): Promise<readonly SourceFile[]> {
  const byId = new Map<string, SourceFile>();
  for (const file of files) {
    const id = nodeId('Document', sha256(file.bytes));
    if (!byId.has(id)) byId.set(id, file);
  }
  const present = await store.nodes([...byId.keys()]);
  return [...byId.values()].filter((_, i) => !present[i]);
}

/** All in one transaction; where one document does not fit, each in its own, so that it keeps no other out. */
async function apply(
  taken: readonly Taken[],
  library: Library,
  lists: readonly ChangeSet[],
): Promise<{ readonly stored: readonly Taken[]; readonly unfit: readonly Rejection[] }> {
  if (taken.length === 0) return { stored: [], unfit: [] };
  const changes = taken.map(({ change }) => change);
  if ((await misfit(library, [...lists, ...changes])) === null) return { stored: taken, unfit: [] };
  const stored: Taken[] = [];
  const unfit: Rejection[] = [];
  for (const one of taken) {
    const why = await misfit(library, [...lists, one.change]);
    if (why === null) stored.push(one);
    else unfit.push({ source: one.file.path ?? one.file.name, reason: 'CONFLICT', message: why });
  }
  return { stored, unfit };
}

/** Applies changes. @returns null, or why the graph cannot hold them; a store that fails is no misfit and throws */
async function misfit({ store, archive }: Library, changes: readonly ChangeSet[]): Promise<string | null> {
  try {
    await store.apply(changes, archive.id);
    return null;
  } catch (error) {
    const isMisfit = error instanceof GovorgError && (error.code === 'CONFLICT' || error.code === 'BAD_USER_INPUT');
    if (!isMisfit) throw error;
    return `its facts do not fit the graph (${error.message}): this is a bug, please report it with the file`;
  }
}

type Counts = Pick<IngestSummary, 'facts' | 'findings'>;

const NO_COUNTS: Counts = {
  facts: { organisations: 0, sections: 0, duties: 0, staffing: 0, amounts: 0 },
  findings: { ERROR: 0, WARNING: 0, INFO: 0 },
};

const NOTHING: IngestSummary = { read: 0, known: 0, ...NO_COUNTS, rejected: [], interrupted: false };

function count({ organisations, sections, duties, staffing, amounts, findings }: Extraction): Counts {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    facts: {
      organisations: organisations.length,
      sections: sections.length,
      duties: duties.length,
      staffing: staffing.length,
      amounts: amounts.length,
    },
    findings: { ERROR: of('ERROR'), WARNING: of('WARNING'), INFO: of('INFO') },
  };
}

function sum(a: IngestSummary, b: IngestSummary): IngestSummary {
  return {
    read: a.read + b.read,
    known: a.known + b.known,
    ...addCounts(a, b),
    rejected: [...a.rejected, ...b.rejected],
    interrupted: b.interrupted,
  };
}

const addCounts = (a: Counts, b: Counts): Counts => ({
  facts: add(a.facts, b.facts),
  findings: add(a.findings, b.findings),
});

function add<K extends string>(a: Readonly<Record<K, number>>, b: Readonly<Record<K, number>>): Record<K, number> {
  const names = Object.keys(a) as K[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<K, number>;
}
