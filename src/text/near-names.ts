/**
 * The names nearest to one that none bears. Names are found by the pairs of characters that they share with it, so that
 * the many that share none cost nothing.
 */
import { bigrams } from './similarity';

interface Name<T> {
  readonly value: T;
  /** Number of its pairs. */
  readonly size: number;
}

export interface Near<T> {
  readonly value: T;
  /** Dice coefficient of the pairs of the nearest of its names, over 0 to 1. */
  readonly score: number;
}

export class NearNames<T> {
  readonly #names: Name<T>[] = [];
  /** Places among the names, by a pair that they hold. */
  readonly #byPair = new Map<string, number[]>();

  /** A value may have several names. */
  add(name: string, value: T): void {
    const pairs = bigrams(name);
    const place = this.#names.push({ value, size: pairs.size }) - 1;
    for (const pair of pairs) {
      const places = this.#byPair.get(pair);
      if (places) places.push(place);
      else this.#byPair.set(pair, [place]);
    }
  }

  /** Values with a name that shares a pair with this one, each with its best score, in no order. */
  near(name: string): readonly Near<T>[] {
    const pairs = bigrams(name);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const place of this.#byPair.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const best = new Map<T, number>();
    for (const [place, count] of shared) {
      const found = this.#names[place];
      if (!found) continue;
      const score = (2 * count) / (pairs.size + found.size);
      if (score > (best.get(found.value) ?? 0)) best.set(found.value, score);
    }
    return [...best].map(([value, score]) => ({ value, score }));
  }
}
