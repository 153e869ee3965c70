import type { Rejection } from '../../domain/errors';
import { isTakenIn, type TakenIn } from '../../ingest/intake';
import { FactCountsType, type IngestOutcome } from './ingest.type';

/** What became of a document, as the schema says it. */
export function ingested(outcome: TakenIn | Rejection): IngestOutcome {
  if (!isTakenIn(outcome)) {
    const { reason: cause, message } = outcome;
    return { documentId: null, isNew: false, counts: null, rejection: { cause, message } };
  }
  const { documentId, counts } = outcome;
  return { documentId, isNew: counts !== null, counts: counts && new FactCountsType(counts), rejection: null };
}
