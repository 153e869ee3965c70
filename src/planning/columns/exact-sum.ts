/**
 * Sums of integers that are exact however large they become, in two numbers: a double alone would round beyond 2^53, and a
 * bigint costs an object for each addition.
 */

/** Of two safe integers that are parted here, either half can be added up 2^26 times. */
const PART = 2 ** 26;

export class ExactSum {
  #high = 0;
  #low = 0;

  add(amount: number): void {
    const high = Math.floor(amount / PART);
    this.#high += high;
    this.#low += amount - high * PART;
    if (this.#low >= PART) this.#carry();
  }

  /** Negative, zero or positive as this one is less than, equal to or greater than the other. */
  compare(other: ExactSum): number {
    return this.#high - other.#high || this.#low - other.#low;
  }

  /** Null where it is beyond safe integers. */
  get value(): number | null {
    const value = this.#high * PART + this.#low;
    return Number.isSafeInteger(value) ? value : null;
  }

  /** So that equal sums are equal in both numbers: the low one is at least 0 and less than a part. */
  #carry(): void {
    this.#high += 1;
    this.#low -= PART;
  }
}
