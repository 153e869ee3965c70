/**
 * Holds a graph against the archive behind it, at every start. What the archive holds and the graph lacks is read
 * again; what is gone from the archive is named. Where the ledgers of the graph agree with the archive, which is nearly
 * always, that is one look.
 */
import { GovorgError, type Rejection } from '../domain/errors';
import type { Archive, Survey } from '../store/archive';
import { isSameLedger, ledgerOf, sumOfLedgers, type Ledger } from '../store/ledger';
import type { GraphStore } from '../store/graph-store';
import { pagesOf } from '../store/pages';
import { extractor } from './extractor/extractor';
import { rebuild, type IngestOptions, type Library } from './ingest';

/** A document whose archived bytes are gone or damaged. */
export interface Loss {
  /** Null where only the number of such documents is known. */
  readonly sha256: string | null;
  /** Name of the file it came in, as far as it is known. */
  readonly name: string;
  /** Whether the graph holds its facts all the same. */
  readonly inGraph: boolean;
}

export interface Reconciled {
  /** Documents read again. */
  readonly readAgain: number;
  readonly losses: readonly Loss[];
  /** Archived and whole, but refused by what reads documents today. */
  readonly refused: readonly Rejection[];
  /** Archived and not in the graph, because it takes no writes. */
  readonly lacking: number;
}

const ALL_WELL: Reconciled = { readAgain: 0, losses: [], refused: [], lacking: 0 };

/** What this version refused is not tried again with every start; another version may read it. */
const refusedBy = (archive: Archive): string => `${archive.id} refused by ${extractor().version}`;

/** @param canWrite where the store takes no writes, what it lacks stays lacking */
export async function reconcile(
  library: Library,
  { held, lost }: Survey,
  canWrite: boolean,
  options?: IngestOptions,
): Promise<Reconciled> {
  const { store, archive } = library;
  const ledger = await store.ledger(archive.id);
  const settled = sumOfLedgers(ledger, await store.ledger(refusedBy(archive)));
  if (lost.length === 0 && isSameLedger(settled, ledgerOf(held))) return ALL_WELL;

  const before = await documentsOf(store);
  const missing = held.filter((hash) => !before.has(hash));
  const losses = [
    ...lostBytes(ledger, held, before),
    ...lost.filter(({ sha256 }) => !before.has(sha256)).map((one) => ({ ...one, inGraph: false })),
  ];
  if (!canWrite) return { ...ALL_WELL, losses, lacking: missing.length };

  const { read, rejected, interrupted } = await rebuild(library, options, missing);
  if (interrupted) return { ...ALL_WELL, readAgain: read, losses };
  const after = await documentsOf(store);
  const { damaged, refused } = await triage(
    archive,
    missing.filter((hash) => !after.has(hash)),
  );
  // Lost ones stay in the ledger, so that they are missed until they come again.
  const missed = losses.flatMap(({ sha256, inGraph }) => (sha256 !== null && inGraph ? [sha256] : []));
  await store.settleLedger(archive.id, ledgerOf([...held.filter((hash) => after.has(hash)), ...missed]));
  await store.settleLedger(refusedBy(archive), ledgerOf(refused));
  const names = new Set(damaged.map(({ name }) => name));
  return {
    readAgain: read,
    losses: [...losses, ...damaged],
    refused: rejected.filter(({ source }) => !names.has(source)),
    lacking: 0,
  };
}

/** Documents at a time. */
const PAGE = 1_000;

/** SHA-256 and name of every document of the graph. */
async function documentsOf(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const inOrder = { properties: ['sha256', 'source'], order: [{ by: 'sha256' }] };
  for await (const nodes of pagesOf(store, 'Document', inOrder, PAGE))
    for (const { properties } of nodes) names.set(properties.sha256, properties.source ?? properties.sha256);
  return names;
}

/**
 * Documents of the graph that the archive should hold and does not. Others may be in the graph that never were in this
 * archive: loaded, copied, or of another replica.
 */
function lostBytes(ledger: Ledger, held: readonly string[], inGraph: ReadonlyMap<string, string>): readonly Loss[] {
  const present = ledgerOf(held.filter((hash) => inGraph.has(hash)));
  if (present.documents >= ledger.documents) return [];
  const archived = new Set(held);
  const candidates = [...inGraph.keys()].filter((hash) => !archived.has(hash));
  if (isSameLedger(sumOfLedgers(present, ledgerOf(candidates)), ledger)) {
    return candidates.map((sha256) => ({ sha256, name: inGraph.get(sha256) ?? sha256, inGraph: true }));
  }
  const number = ledger.documents - present.documents;
  return Array.from({ length: number }, () => ({ sha256: null, name: 'a document of unknown name', inGraph: true }));
}

/** Why archived documents are not in the graph although they were read. */
async function triage(
  archive: Archive,
  hashes: readonly string[],
): Promise<{ readonly damaged: readonly Loss[]; readonly refused: readonly string[] }> {
  const damaged: Loss[] = [];
  const refused: string[] = [];
  for (const sha256 of hashes) {
    if (await isWhole(archive, sha256)) refused.push(sha256);
    else damaged.push({ sha256, name: await archive.nameOf(sha256), inGraph: false });
  }
  return { damaged, refused };
}

/** Whether the archived bytes are still those that were put. */
export async function isWhole(archive: Archive, sha256: string): Promise<boolean> {
  try {
    return (await archive.get(sha256)) !== null;
  } catch (error) {
    if (error instanceof GovorgError && error.code === 'STORE_DAMAGED') return false;
    throw error;
  }
}
