import type { Rejection } from '../domain/errors';
import type { IngestSummary } from '../ingest/ingest';

/** A rejection in one line: what, why, and what to do. */
export const rejectionLine = ({ source, reason, message }: Rejection): string =>
  `govorg: ${source} was rejected (${reason}): ${message}`;

/** What an ingest did, as lines of name and figures. */
export function summaryLines({ read, known, facts, findings, rejected }: IngestSummary): readonly string[] {
  const counts = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  return [
    `documents read   ${read}`,
    `already known    ${known}`,
    `facts            ${counts(facts)}`,
    `findings         ${counts(findings)}`,
    `rejected         ${rejected.length}`,
    ...rejected.map(({ source, reason, message }) => `  ${source}: ${reason}: ${message}`),
  ];
}
