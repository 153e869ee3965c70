/**
 * Which duties of two bodies say the same. Clauses are held against clauses, and what two of them share explains these
 * words once: a clause that says what a better counterpart says already is not alike to the next by the same words.
 */
import type { Clause, Span } from './clauses';

export interface Duty {
  readonly id: string;
  readonly clauses: readonly Clause[];
}

/** What two duties share, as offsets in the text of either. */
export interface AlikeDuties {
  /** Of their most alike clauses, from 0 to 1: the weight of what they share of that of the lesser one. */
  readonly score: number;
  readonly one: DutySide;
  readonly other: DutySide;
}

export interface DutySide {
  readonly id: string;
  /** Parts of its text that the other says too, in order, none of which touch. */
  readonly shared: readonly Span[];
  /** Its clauses that share nothing with the other, in order. */
  readonly alone: readonly Span[];
}

/** How much it tells that two clauses share a pair. */
export type Weight = (pair: number) => number;

/** How much of what a pair tells counts where the pair in front of it tells as much: measured as `COUNTS` of the index is. */
const AGAIN = 0.25;
/** What a run of three pairs that nothing else holds tells, as many times as one of them: that is little to go by. */
const LITTLE = 1 + 2 * AGAIN;
/** Stands in no text. */
const NO_PAIR = -1;

/** A clause, and which of its pairs no counterpart explains yet. */
interface Side {
  readonly duty: string;
  readonly clause: Clause;
  readonly weight: number;
  readonly left: Set<number>;
}

interface Likeness {
  readonly one: Side;
  readonly other: Side;
  score: number;
}

interface Found {
  readonly score: number;
  readonly pairs: { readonly one: Span[]; readonly other: Span[] };
}

/** @returns those of at least that score, the most alike first */
export function alikeDuties(
  ones: readonly Duty[],
  others: readonly Duty[],
  weight: Weight,
  least: number,
): readonly AlikeDuties[] {
  // A clause of a few characters is held by many by chance.
  const little = LITTLE * weight(NO_PAIR);
  const likeness = (one: Side, other: Side): number =>
    weightOf(sharedBy(one, other), weight) / Math.max(little, Math.min(one.weight, other.weight));
  const queue: Likeness[] = [];
  const right = sidesOf(others, weight);
  for (const one of sidesOf(ones, weight)) {
    for (const other of right) {
      const score = likeness(one, other);
      if (score >= least) queue.push({ one, other, score });
    }
  }
  // The least alike first, so that the next is at the end.
  queue.sort((a, b) => a.score - b.score);
  const found = new Map<string, Map<string, Found>>();
  for (let next = queue.pop(); next; next = queue.pop()) {
    const score = likeness(next.one, next.other);
    if (score < next.score) {
      next.score = score;
      if (score >= least) queue.splice(placeFor(queue, score), 0, next);
      continue;
    }
    explain(next, found);
  }
  const byId = new Map([...ones, ...others].map((duty) => [duty.id, duty]));
  const side = (id: string, spans: readonly Span[]): DutySide => {
    const shared = merged(spans);
    return { id, shared, alone: (byId.get(id)?.clauses ?? []).flatMap(({ span }) => (isMet(span, shared) ? [] : [span])) };
  };
  return [...found]
    .flatMap(([one, all]) =>
      [...all].map(([other, { score, pairs }]) => ({ score, one: side(one, pairs.one), other: side(other, pairs.other) })),
    )
    .sort((a, b) => b.score - a.score);
} // prettier-ignore

const isMet = ([start, end]: Span, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => from < end && to > start);

const sidesOf = (duties: readonly Duty[], weight: Weight): readonly Side[] =>
  duties.flatMap(({ id, clauses }) =>
    clauses.map((clause) => ({
      duty: id,
      clause,
      weight: weightOf(clause.pairs, weight),
      left: new Set(clause.pairs),
    })),
  );

/**
 * What a run of characters tells. 日常运行和维护 is one phrase, and not six pairs that speak for themselves: of two pairs
 * that stand side by side the second counts for what it tells more than the first, and little beside.
 */
function weightOf(pairs: readonly number[], weight: Weight): number {
  let [sum, before, last] = [0, 0, NO_PAIR];
  for (const pair of pairs) {
    const own = weight(pair);
    sum += goesOn(last, pair) ? Math.max(0, own - before) + AGAIN * Math.min(own, before) : own;
    [before, last] = [own, pair];
  }
  return sum;
}

/** Whether the second begins with the character with which the first ends. */
const goesOn = (first: number, second: number): boolean => (first & 0xffff) === second >>> 16;

/** In the order of the first. */
function sharedBy(one: Side, other: Side): readonly number[] {
  return one.clause.pairs.filter((pair) => one.left.has(pair) && other.left.has(pair));
}

function explain({ one, other, score }: Likeness, found: Map<string, Map<string, Found>>): void {
  const all = found.get(one.duty) ?? new Map<string, Found>();
  found.set(one.duty, all);
  const pair = all.get(other.duty) ?? { score, pairs: { one: [], other: [] } };
  all.set(other.duty, pair);
  for (const shared of sharedBy(one, other)) {
    pair.pairs.one.push(placeOf(one.clause, shared));
    pair.pairs.other.push(placeOf(other.clause, shared));
    one.left.delete(shared);
    other.left.delete(shared);
  }
}

const placeOf = ({ pairs, places }: Clause, pair: number): Span => places[pairs.indexOf(pair)] ?? [0, 0];

function placeFor(queue: readonly Likeness[], score: number): number {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.score ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const all: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
