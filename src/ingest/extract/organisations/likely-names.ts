/** Things by what two names must share for one to stand for the other, so that each question looks at few of them. */

/**
 * Things looked at for one question at most. So many bodies of one document end alike only in lists without end; an
 * exact name finds each of them all the same.
 */
const MOST_LIKELY = 128;

export class LikelyNames<T extends { readonly index: number }> {
  private readonly byShared = new Map<string, T[]>();

  add(shared: string, thing: T): void {
    const known = this.byShared.get(shared);
    if (!known) this.byShared.set(shared, [thing]);
    else if (known.length < MOST_LIKELY && !known.includes(thing)) known.push(thing);
  }

  /** The things added under any of these, in their own order. */
  of(...shared: readonly string[]): readonly T[] {
    const lists = shared.map((key) => this.byShared.get(key) ?? []);
    return [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
  }
}
