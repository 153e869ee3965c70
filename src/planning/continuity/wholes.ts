/**
 * Wholes that go on because their parts do: “三公”经费 of a plan is 一般公共预算财政拨款“三公”经费 of the accounts, and the
 * three figures below either bear the same names.
 */
import type { Pair } from './assignment';

/** How things of a list stand above each other. */
export interface Wholes<T> {
  /** What tells a thing from all others of its list. */
  readonly own: (thing: T) => string;
  /** The same of the thing above it; null where it is a part of nothing. */
  readonly above: (thing: T) => string | null;
  /** Whether two things may be one at all. */
  readonly mayBeOne: (earlier: T, later: T) => boolean;
}

/** One part of the same name may be anybody's. */
const LEAST_PARTS = 2;

/**
 * Pairs of wholes that are still open, of which most parts continue each other, with the share of the parts that do.
 * Linear in the things and in the pairs.
 */
export function wholesOfParts<T>(
  [earlier, later]: readonly [readonly T[], readonly T[]],
  open: Readonly<Record<'left' | 'right', ReadonlySet<number>>>,
  settled: readonly Pair[],
  { own, above, mayBeOne }: Wholes<T>,
): readonly Pair[] {
  const [left, right] = [placesByKey(earlier, open.left, own), placesByKey(later, open.right, own)];
  const [before, after] = [partsOf(earlier, above), partsOf(later, above)];
  const continuing = new Map<string, { readonly keys: readonly [string, string]; count: number }>();
  for (const pair of settled) {
    const [from, to] = [earlier[pair.left], later[pair.right]].map((one) => (one === undefined ? null : above(one)));
    if (from === null || from === undefined || to === null || to === undefined) continue;
    const key = JSON.stringify([from, to]);
    const known = continuing.get(key) ?? { keys: [from, to], count: 0 };
    continuing.set(key, { ...known, count: known.count + 1 });
  }
  return [...continuing.values()].flatMap(({ keys: [from, to], count }) => {
    const [one, other] = [left.get(from), right.get(to)];
    const share = count / Math.max(before.get(from) ?? 0, after.get(to) ?? 0);
    if (one === undefined || other === undefined || count < LEAST_PARTS || share <= 0.5) return [];
    const [thing, next] = [earlier[one], later[other]];
    return thing !== undefined && next !== undefined && mayBeOne(thing, next) ? [{ left: one, right: other, score: share }] : []; // prettier-ignore
  });
}

/** The open place of each key; the first of several. */
function placesByKey<T>(
  things: readonly T[],
  open: ReadonlySet<number>,
  own: (thing: T) => string,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const place of open) {
    const thing = things[place];
    if (thing === undefined) continue;
    const key = own(thing);
    if (!places.has(key)) places.set(key, place);
  }
  return places;
}

function partsOf<T>(things: readonly T[], above: (thing: T) => string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const whole = above(thing);
    if (whole !== null) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  return counts;
}
