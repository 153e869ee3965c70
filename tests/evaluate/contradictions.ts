/**
 * Contradictions put in on purpose against the findings of a reading. One is caught where a finding of weight quotes it
 * and the reading of the repaired text has no such finding: an alarm that goes on with the right figure caught nothing.
 * A finding of weight that is no catch is a false alarm.
 */
import type { FindingFact, Span } from '../../src/domain/fact';
import type { Score } from './score';

/** Words that contradict the rest of the text, and in what way. */
export interface Contradiction extends Span {
  readonly kind: string;
}

export interface ContradictionScore extends Score {
  /** False alarms that claim a proof. */
  readonly falseErrors: readonly string[];
  /** Contradictions of each kind: how many are in the texts, and how many of them were caught. */
  readonly byKind: Readonly<Record<string, { readonly all: number; readonly caught: number }>>;
}

/** INFO tells of wording and is neither a catch nor an alarm. */
const hasWeight = ({ severity }: FindingFact): boolean => severity !== 'INFO';

export function scoreContradictions(
  contradictions: readonly Contradiction[],
  found: readonly FindingFact[],
  afterRepair: readonly FindingFact[],
): ContradictionScore {
  const left = new Map<string, number>();
  for (const finding of afterRepair.filter(hasWeight)) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  const findings = found.filter(hasWeight);
  const gone = findings.filter((finding) => {
    const count = left.get(key(finding)) ?? 0;
    left.set(key(finding), count - 1);
    return count <= 0;
  });
  const catches = (finding: FindingFact, one: Contradiction): boolean =>
    finding.quotes.some(({ start, end }) => start < one.end && one.start < end);
  const isCaught = (one: Contradiction): boolean => gone.some((finding) => catches(finding, one));
  const alarms = findings.filter(
    (finding) => !gone.includes(finding) || !contradictions.some((one) => catches(finding, one)),
  );
  return {
    hits: contradictions.filter(isCaught).length,
    misses: contradictions.filter((one) => !isCaught(one)).map(({ kind, start }) => `${kind} @${start}`),
    extras: alarms.map(show),
    falseErrors: alarms.filter(({ severity }) => severity === 'ERROR').map(show),
    byKind: Object.fromEntries(
      [...new Set(contradictions.map(({ kind }) => kind))].map((kind) => {
        const all = contradictions.filter((one) => one.kind === kind);
        return [kind, { all: all.length, caught: all.filter(isCaught).length }];
      }),
    ),
  };
}

/** A finding that says the same of the same words, wherever they stand. */
function key({ rule, quotes }: FindingFact): string {
  return `${rule} ${quotes.map(({ text }) => text).join('|')}`;
}

function show({ severity, rule, quotes, stated, computed }: FindingFact): string {
  const [first] = quotes;
  return `${severity} ${rule} ${stated ?? ''} ≠ ${computed ?? ''} @${first?.start ?? 0}「${first?.text.slice(0, 40) ?? ''}」`;
}

export function addContradictions(scores: readonly ContradictionScore[]): ContradictionScore {
  const byKind: Record<string, { all: number; caught: number }> = {};
  for (const [kind, { all, caught }] of scores.flatMap((score) => Object.entries(score.byKind))) {
    const sum = (byKind[kind] ??= { all: 0, caught: 0 });
    sum.all += all;
    sum.caught += caught;
  }
  return {
    hits: scores.reduce((sum, { hits }) => sum + hits, 0),
    misses: scores.flatMap(({ misses }) => misses),
    extras: scores.flatMap(({ extras }) => extras),
    falseErrors: scores.flatMap(({ falseErrors }) => falseErrors),
    byKind,
  };
}
