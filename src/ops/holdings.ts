/** What the service holds and what it lost, for operators: `/readyz` and `/metrics` show it, the log names it. */
export interface Holdings {
  /** Documents whose bytes are in the archive. */
  readonly archived: number;
  /** Documents of the archive that were read again at the start because the graph lacked them. */
  readonly readAgain: number;
  /** Documents of the graph that were read by other rules than this program's, or by unknown ones, as it was at the start. */
  readonly readOtherwise: number;
  /** Documents whose bytes are gone or damaged. */
  readonly lost: number;
  /** Of those, the ones whose facts are gone too. */
  readonly lostFacts: number;
  /** Whether a damaged or lost store was replaced at the start. */
  readonly recovered: boolean;
  /** Why the store takes no writes, null where it does. */
  readonly readOnly: string | null;
  /** Whether the bytes of every archived document were compared with their hash since the start. */
  readonly checked: boolean;
}

/** What somebody should see to, in words that tell nothing of where files lie; none when all is well. */
export function complaintsOf({ lost, lostFacts, readOnly, readOtherwise }: Holdings): readonly string[] {
  return [
    ...(lost > 0 ? [`the archived bytes of ${lost} documents are gone or damaged: the log names them`] : []),
    ...(lostFacts > 0 ? [`the facts of ${lostFacts} documents are lost: ingest them again`] : []),
    ...(readOtherwise > 0
      ? [
          `${readOtherwise} documents were read by another version of the reader, or by an unknown one: read anew they may say more`,
        ]
      : []),
    ...(readOnly !== null ? ['the store takes no writes'] : []),
  ];
}
