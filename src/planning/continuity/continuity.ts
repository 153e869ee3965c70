/**
 * Which thing of a later year continues which of an earlier one: pure over what two documents state, one kind at a time.
 *
 * First what a person decided, then what bears the same names beyond doubt, then what is alike. By the rules each thing
 * continues one other at most, and pairs are chosen so that all of them together fit best; people may say that several
 * went on as one, or one as several, and what bears the same name as one of these is a part of that. What is less likely than `CERTAIN` is no continuation, and is proposed
 * beside. Every pair is judged by itself: that two things are like a third says nothing of the two.
 */
import type { DecisionNode } from '../../domain/decision';
import { nameKey } from '../../text/fold';
import { NearNames } from '../../text/near-names';
import { bestAssignment, type Pair } from './assignment';
import { NOTHING_DECIDED, type Decided, type DecidedPair } from './decided';
import { rounded } from '../rounded';
import { placing } from './placing';
import { wholesOfParts, type Wholes } from './wholes';

/** By what the one is told to continue the other. */
export type ContinuityRule =
  | 'DECIDED'
  | 'SAME_NAME'
  | 'SAME_ALIAS'
  | 'SAME_WORDING'
  | 'SAME_LABEL'
  | 'SAME_CODE'
  | 'SAME_PARTS'
  | 'RENAMED'
  | 'REWORDED';

/** Something that a document states, in the order of the document. */
export interface Continuable {
  readonly id: string;
}

export interface Continuation<T> {
  readonly earlier: T;
  readonly later: T;
  readonly rule: ContinuityRule;
  /** 0 to 1. */
  readonly score: number;
  /** What a person decided about the pair; null where nobody did. */
  readonly decision: DecisionNode | null;
}

export interface Continuity<T> {
  /** Of a merger each that went on in it, of a split each that it went on as. */
  readonly continued: readonly Continuation<T>[];
  /** Too doubtful to hold, or other ways in which what came or went might go on; likeliest first. */
  readonly doubtful: readonly Continuation<T>[];
  readonly came: readonly T[];
  readonly went: readonly T[];
  /** False where there was too much to compare what is alike: only the same names are found then. */
  readonly isWhole: boolean;
}

/** What tells that two things are one. */
export interface Sameness<T> {
  readonly rule: ContinuityRule;
  readonly score: number;
  /** Things that share one are the same. */
  readonly keys: (thing: T, all: readonly T[]) => readonly string[];
}

export interface Likening<T> {
  /** The surest first: what one of them settles, the next does not touch. */
  readonly same: readonly Sameness<T>[];
  /** How things stand above each other, where they do: a whole goes on where its parts do. */
  readonly wholes?: Wholes<T>;
  /** Of several that bear the same key, how well two go together, from 0 to 1. */
  readonly closeness: (earlier: T, later: T) => number;
  /** The rule of what is only alike; null where nothing is. */
  readonly alike: ContinuityRule | null;
  /** By what things may be alike: names or texts, any of them. */
  readonly texts: (thing: T) => readonly string[];
  /**
   * @param text likeness of the nearest of their texts, over 0 to 1
   * @param place how well their places between their continuing neighbours agree, from 0 to 1
   * @returns from 0 to 1
   */
  readonly likeness: (earlier: T, later: T, text: number, place: number) => number;
}

/** From here on a likeness holds. */
export const CERTAIN = 0.6;
/** What is less likely is not even proposed. */
export const DOUBTFUL = 0.35;
/** How often one thing is proposed in doubt. */
const MOST_DOUBTFUL = 3;
/** Pairs of things that are compared: a body that states more of what it did not state before says other things. */
const MOST_COMPARED = 10_000;
/** Pairs under one key among which the best are looked for. */
const MOST_ALIKE = 10_000;

/**
 * @param earlier in the order of their document, as `later`
 * @param decided whatever the rules say of them, these pairs hold or do not; what is left goes by the rules
 */
export function continuityOf<T extends Continuable>(
  earlier: readonly T[],
  later: readonly T[],
  likening: Likening<T>,
  decided: Decided = NOTHING_DECIDED,
): Continuity<T> {
  const open = { left: new Set(earlier.keys()), right: new Set(later.keys()) };
  const settled: Settled[] = [];
  const settle = (pairs: readonly Omit<Settled, 'rule'>[], rule: ContinuityRule, score?: number): void => {
    for (const pair of pairs) {
      open.left.delete(pair.left);
      open.right.delete(pair.right);
      settled.push({ ...pair, rule, ...(score !== undefined && { score }) });
    }
  };
  const mayBe = allowing(decided.different);
  settle(decided.same.map((pair) => ({ ...pair, score: 1 })), 'DECIDED'); // prettier-ignore
  const joined = placesIn(settled);
  const [surest] = likening.same;
  if (surest && settled.length > 0) settle(namedAlike(earlier, later, joined, surest, likening).filter(mayBe), surest.rule, surest.score); // prettier-ignore
  for (const sameness of likening.same)
    settle(bestAssignment(sharingKeys(earlier, later, open, sameness, likening.closeness).filter(mayBe)), sameness.rule, sameness.score); // prettier-ignore
  const { wholes } = likening;
  if (wholes)
    settle(bestAssignment(wholesOfParts([earlier, later], open, settled, wholes).filter(mayBe)), 'SAME_PARTS');

  const isWhole = open.left.size * open.right.size <= MOST_COMPARED;
  const { alike } = likening;
  // What a person decided about may go on with others too: that is proposed, and never held.
  const reached = { left: new Set([...open.left, ...joined.left]), right: new Set([...open.right, ...joined.right]) };
  const near = alike && isWhole ? nearPairs(earlier, later, reached, settled, likening).filter(mayBe) : [];
  const isOpen = ({ left, right }: Pair): boolean => open.left.has(left) && open.right.has(right);
  if (alike) settle(bestAssignment(near.filter((pair) => pair.score >= CERTAIN && isOpen(pair))), alike);

  const shown = ({ left, right, score, rule, decision }: Settled): Continuation<T>[] => {
    const [before, after] = [earlier[left], later[right]];
    return before && after
      ? [{ earlier: before, later: after, rule, score: rounded(Math.min(1, score)), decision: decision ?? null }]
      : [];
  };
  const doubted = alike ? leftInDoubt(near, open).map((pair) => ({ ...pair, rule: alike })) : [];
  return {
    continued: [...settled].sort((a, b) => a.right - b.right || a.left - b.left).flatMap(shown),
    doubtful: doubted.flatMap(shown),
    came: later.filter((_, place) => open.right.has(place)),
    went: earlier.filter((_, place) => open.left.has(place)),
    isWhole,
  };
}

interface Settled extends Pair {
  readonly rule: ContinuityRule;
  readonly decision?: DecisionNode;
}

interface Open {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

const placesIn = (pairs: readonly Pair[]): Open => ({
  left: new Set(pairs.map(({ left }) => left)),
  right: new Set(pairs.map(({ right }) => right)),
});

/**
 * What bears the name of a thing that a person said continues, or is continued by, another: the two that are called alike
 * are one all the same, and so it is a merger, or a split.
 */
function namedAlike<T>(
  earlier: readonly T[],
  later: readonly T[],
  joined: Open,
  surest: Sameness<T>,
  { closeness }: Likening<T>,
): readonly Pair[] {
  const all = { left: new Set(earlier.keys()), right: new Set(later.keys()) };
  return bestAssignment(sharingKeys(earlier, later, all, surest, closeness)).filter(
    // One that both are decided about is among what was decided, or was told apart by that.
    ({ left, right }) => joined.left.has(left) !== joined.right.has(right),
  );
}

function allowing(different: readonly DecidedPair[]): (pair: Pair) => boolean {
  const forbidden = new Set(different.map(({ left, right }) => `${left} ${right}`));
  return ({ left, right }) => !forbidden.has(`${left} ${right}`);
}

/** Things that share a key, with how well each two go together. */
function sharingKeys<T>(
  earlier: readonly T[],
  later: readonly T[],
  open: Open,
  { keys }: Sameness<T>,
  closeness: Likening<T>['closeness'],
): readonly Pair[] {
  const byKey = new Map<string, { readonly left: number[]; readonly right: number[] }>();
  for (const [side, list] of [
    ['left', earlier],
    ['right', later],
  ] as const) {
    // prettier-ignore
    for (const place of open[side]) {
      const thing = list[place];
      for (const key of thing === undefined ? [] : new Set(keys(thing, list))) {
        const group = byKey.get(key) ?? { left: [], right: [] };
        byKey.set(key, group);
        group[side].push(place);
      }
    }
  }
  const pairs = new Map<string, Pair>();
  for (const { left, right } of byKey.values()) {
    const isTooMany = left.length * right.length > MOST_ALIKE;
    for (const [index, one] of left.entries()) {
      // Of very many under one name the order is all that tells them apart.
      for (const other of isTooMany ? right.slice(index, index + 1) : right) {
        const [before, after] = [earlier[one], later[other]];
        if (before === undefined || after === undefined) continue;
        const score = 1 + closeness(before, after);
        pairs.set(`${one} ${other}`, { left: one, right: other, score });
      }
    }
  }
  return [...pairs.values()];
}

function nearPairs<T>(
  earlier: readonly T[],
  later: readonly T[],
  open: Open,
  settled: readonly Pair[],
  { texts, likeness }: Likening<T>,
): readonly Pair[] {
  const names = new NearNames<number>();
  for (const place of open.right) for (const text of textsOf(later[place], texts)) names.add(text, place);
  const agreement = placing(earlier.length, later.length, settled);
  return [...open.left].flatMap((left) => {
    const best = new Map<number, number>();
    for (const text of textsOf(earlier[left], texts)) {
      for (const { value, score } of names.near(text)) best.set(value, Math.max(score, best.get(value) ?? 0));
    }
    return [...best].flatMap(([right, text]) => {
      const [before, after] = [earlier[left], later[right]];
      if (before === undefined || after === undefined) return [];
      const score = likeness(before, after, text, agreement(left, right));
      return score >= DOUBTFUL ? [{ left, right, score }] : [];
    });
  });
}

const textsOf = <T>(thing: T | undefined, texts: (thing: T) => readonly string[]): ReadonlySet<string> =>
  new Set(thing === undefined ? [] : texts(thing).map(nameKey));

/** What came or went might go on otherwise; of what continues nothing else is asked. */
function leftInDoubt(near: readonly Pair[], open: Open): readonly Pair[] {
  const shown = { left: new Map<number, number>(), right: new Map<number, number>() };
  return near
    .filter(({ left, right }) => open.left.has(left) || open.right.has(right))
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      const [before, after] = [shown.left.get(left) ?? 0, shown.right.get(right) ?? 0];
      if (before >= MOST_DOUBTFUL || after >= MOST_DOUBTFUL) return false;
      shown.left.set(left, before + 1);
      shown.right.set(right, after + 1);
      return true;
    });
}

/** Signs together: each takes its part of the doubt that the others leave. */
export const together = (...signs: readonly number[]): number =>
  1 - signs.reduce((doubt, sign) => doubt * (1 - sign), 1);
