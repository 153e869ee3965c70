/** Things by what two names must share for one to stand for the other, so that each question looks at few of them. */

/**
 * Things looked at for one question at most. So many bodies of one document end alike only in lists without end; an
 * exact name finds each of them all the same.
 */
const MOST_LIKELY = 128;

export class LikelyNames<T extends { readonly index: number }> {
  /** In their own order. */
  private readonly byShared = new Map<string, T[]>();

  add(shared: string, thing: T): void {
    const known = this.byShared.get(shared);
    if (!known) this.byShared.set(shared, [thing]);
    else if (known.length < MOST_LIKELY && !known.includes(thing)) {
      const behind = known.findLastIndex((other) => other.index < thing.index) + 1;
      known.splice(behind, 0, thing);
    }
  }

  /** The things added under either of these, in their own order. */
  of(shared: string, other?: string): readonly T[] {
    const one = this.byShared.get(shared) ?? [];
    const two = other === undefined ? [] : (this.byShared.get(other) ?? []);
    return one.length === 0 ? two : two.length === 0 ? one : merged(one, two);
  }
}

/** Two lists in order as one, what stands in both once. */
function merged<T extends { readonly index: number }>(one: readonly T[], two: readonly T[]): readonly T[] {
  const all: T[] = [];
  for (let at = 0, other = 0; at < one.length || other < two.length;) {
    const [first, second] = [one[at], two[other]];
    if (first && (!second || first.index <= second.index)) {
      all.push(first);
      at += 1;
      if (first === second) other += 1;
    } else if (second) {
      all.push(second);
      other += 1;
    }
  }
  return all;
}
