/** Whether two things stand at the same place of two lists, told by the neighbours that surely go on. */
import type { Pair } from './assignment';

interface Gap {
  /** Place in the other list of the last thing before the gap that goes on, and of the first behind it. */
  readonly before: number;
  readonly behind: number;
  /** Where in the gap, over 0 to 1. */
  readonly at: number;
}

/** Sides of a gap that have to agree, and the place inside it. */
const SIDE = 0.4;
const INSIDE = 0.2;

/**
 * @param settled pairs of places that go on
 * @returns how well a place of the earlier list and one of the later agree, from 0 to 1
 */
export function placing(
  earlier: number,
  later: number,
  settled: readonly Pair[],
): (left: number, right: number) => number {
  const leftGaps = gapsOf(earlier, new Map(settled.map(({ left, right }) => [left, right])), later);
  const rightGaps = gapsOf(later, new Map(settled.map(({ right }) => [right, right])), later);
  return (left, right) => {
    const [one, other] = [leftGaps[left], rightGaps[right]];
    if (!one || !other) return 0;
    const sides = Number(one.before === other.before) + Number(one.behind === other.behind);
    return sides * SIDE + (sides === 2 ? INSIDE * (1 - Math.abs(one.at - other.at)) : 0);
  };
}

/** @param goesOn places of this list that go on, with their place in the later list */
function gapsOf(length: number, goesOn: ReadonlyMap<number, number>, end: number): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let start = 0; start < length;) {
    let stop = start;
    while (stop < length && !goesOn.has(stop)) stop += 1;
    const before = goesOn.get(start - 1) ?? -1;
    const behind = goesOn.get(stop) ?? end;
    for (let place = start; place < stop; place += 1) {
      gaps[place] = { before, behind, at: (place - start + 0.5) / (stop - start) };
    }
    start = stop + 1;
  }
  return gaps;
}
