import type { GraphDigest } from '../store/graph-hash';
import type { Rejection } from '../domain/errors';
import type { IngestSummary } from '../ingest/ingest';

/** A rejection in one line: what, why, and what to do. */
export const rejectionLine = ({ source, reason, message }: Rejection): string =>
  `govorg: ${source} was rejected (${reason}): ${message}`;

/** What an ingest did, as lines of name and figures. Rejections are named on stderr; here stands how many for which reason. */
export function summaryLines({ read, known, facts, findings, rejected }: IngestSummary): readonly string[] {
  return [
    `documents read  ${read}`,
    `already known   ${known}`,
    `facts           ${counts(facts)}`,
    `findings        ${counts(findings)}`,
    `rejected        ${rejected.length === 0 ? 0 : counts(byReason(rejected))}`,
  ];
}

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

function byReason(rejected: readonly Rejection[]): Readonly<Record<string, number>> {
  const reasons: Record<string, number> = {};
  for (const { reason } of rejected) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return reasons;
}

/** What a graph is, in one line that a script can compare. */
export const digestLine = ({ hash, nodes, relations }: GraphDigest): string =>
  `${hash}  ${nodes} nodes, ${relations} relations`;
