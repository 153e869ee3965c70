/** A stream of random numbers that one seed makes again: nothing in this folder draws from anything else. */

/** Constants of the generator mulberry32. */
const STEP = 0x6d2b79f5;
const TWO_TO_32 = 4_294_967_296;

export class Random {
  constructor(private state: number) {
    this.state = state >>> 0;
  }

  /** A stream of its own, so that one use more of the first changes nothing that is drawn here. */
  fork(purpose: string): Random {
    let hash = this.state;
    for (const character of purpose) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return new Random(hash ^ (hash >>> 15));
  }

  /** At least 0 and below 1. */
  next(): number {
    this.state = (this.state + STEP) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  }

  /** A whole number of both bounds and all between. */
  int(least: number, greatest: number): number {
    return least + Math.floor(this.next() * (greatest - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.int(0, list.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  /** `count` different members, in random order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    return this.shuffled(list).slice(0, count);
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    const all = [...list];
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = this.int(0, at);
      [all[at], all[other]] = [all[other] as T, all[at] as T];
    }
    return all;
  }

  /** `count` things that differ by their key. */
  distinct<T>(count: number, make: () => T, key: (one: T) => string): readonly T[] {
    const made = new Map<string, T>();
    while (made.size < count) {
      const one = make();
      if (!made.has(key(one))) made.set(key(one), one);
    }
    return [...made.values()];
  }
}
