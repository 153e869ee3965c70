/**
 * Holds what the archive knows of documents that were taken out against what replicas share and against the graph, at
 * every start and before archive and graph are compared. What holds is what was said last: a document that another replica
 * took out is held here no more, one that it brought back is held again, and a retraction that was cut short, or that an
 * older copy of the graph has not heard of, is completed.
 */
import { GovorgError } from '../../domain/errors';
import { nodeId } from '../../domain/identifier';
import type { Retraction } from '../../domain/retraction';
import type { SharedRetraction } from '../../store/access/shared-retractions';
import type { Survey } from '../../store/archive';
import { withoutDocuments } from '../../store/ledger';
import type { Library } from '../ingest';
import { takeOut } from './retracting';

export interface Settled {
  readonly survey: Survey;
  /** Documents that were still in the graph. */
  readonly takenOut: readonly Retraction[];
}

/** @param canWrite where the store takes no writes, what is in the graph stays there for now */
export async function settleRetractions(library: Library, found: Survey, canWrite: boolean): Promise<Settled> {
  const survey = await heardOf(library, found);
  if (survey.retracted.length === 0 || !canWrite) return { survey, takenOut: [] };
  const ids = survey.retracted.map(({ sha256 }) => nodeId('Document', sha256));
  const nodes = await library.store.nodes(ids, { properties: [] });
  const takenOut = survey.retracted.filter((_, index) => nodes[index]);
  for (const { sha256 } of takenOut) await takeOut(library, sha256);
  return { survey, takenOut };
}

/** What lies in the archive once it has heard of what other replicas did, and they of what it knows. */
async function heardOf(library: Library, { held, lost, retracted }: Survey): Promise<Survey> {
  const { archive, retractions } = library;
  if (!retractions) return { held, lost, retracted };
  const there = new Set(held);
  const marked = new Map(retracted.map((one) => [one.sha256, one]));
  const shared = new Map((await retractions.list()).map((one) => [one.sha256, one]));
  for (const one of shared.values()) {
    const { sha256, restoredAt } = one;
    const mark = marked.get(sha256);
    if (restoredAt === null && !mark) {
      if (there.delete(sha256)) await hearOfRetraction(library, one);
      marked.set(sha256, one);
    } else if (restoredAt !== null && mark && mark.at <= one.at) {
      marked.delete(sha256);
      if (await archive.restore(sha256)) there.add(sha256);
    }
  }
  for (const one of marked.values()) if (shared.get(one.sha256)?.restoredAt !== null) await retractions.put(one);
  return {
    held: [...there].sort(),
    lost: lost.filter(({ sha256 }) => !marked.has(sha256)),
    retracted: [...marked.values()],
  };
}

/** The ledger first: a document that it counts and the archive does not hold would be one that was lost. */
async function hearOfRetraction(
  { store, archive }: Library,
  { restoredAt: _, ...one }: SharedRetraction,
): Promise<void> {
  await store.settleLedger(archive.id, withoutDocuments(await store.ledger(archive.id), [one.sha256]));
  try {
    await archive.retract(one);
  } catch (error) {
    // A folder that takes nothing hears of it with every start.
    if (!(error instanceof GovorgError) || error.code !== 'STORE_UNAVAILABLE') throw error;
  }
}
