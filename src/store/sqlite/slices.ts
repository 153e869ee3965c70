/**
 * Long reads in slices: the driver's calls are synchronous, so a read is cut into steps and lets others be served once it
 * held the event loop for a while.
 *
 * A read sees one state of the graph: from its first pause on writes wait until it is done. While a write waits no other
 * read makes its first pause; it begins again behind the write, once, so that neither waits for ever.
 */
import { assertGoing } from '../cancelled';

/** A read that can pause wherever it yields. */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds that a read may hold the event loop; a step behind that is short. */
const SLICE_MS = 10;

const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Slices {
  /** Reads that paused and are not done. */
  #paused = 0;
  /** Writes that wait for them. */
  readonly #writes: (() => void)[] = [];
  /** Reads that wait for a write. */
  readonly #reads: (() => void)[] = [];

  /** @throws GovorgError CANCELLED, or why the signal was aborted */
  async read<T>(begin: () => Steps<T>, signal: AbortSignal | null): Promise<T> {
    assertGoing(signal);
    const first = advance(begin());
    if (first.done) return first.value;
    if (this.#writes.length === 0) return this.#rest(first.steps, signal);
    await new Promise<void>((resolve) => this.#reads.push(resolve));
    const again = advance(begin());
    return again.done ? again.value : this.#rest(again.steps, signal);
  }

  /** The rest of a read that used up its first slice. */
  async #rest<T>(steps: Steps<T>, signal: AbortSignal | null): Promise<T> {
    this.#paused += 1;
    try {
      for (;;) {
        await others();
        assertGoing(signal);
        const next = advance(steps);
        if (next.done) return next.value;
      }
    } finally {
      this.#paused -= 1;
      if (this.#paused === 0) wake(this.#writes.splice(0));
    }
  }

  /** @param work synchronous, so that no read comes in between */
  async write<T>(work: () => T): Promise<T> {
    while (this.#paused > 0) await new Promise<void>((resolve) => this.#writes.push(resolve));
    try {
      return work();
    } finally {
      if (this.#writes.length === 0) wake(this.#reads.splice(0));
    }
  }
}

const wake = (waiting: readonly (() => void)[]): void => {
  for (const resume of waiting) resume();
};

type Advanced<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly steps: Steps<T> };

/** Steps until the read is done or its slice is used up. */
function advance<T>(steps: Steps<T>): Advanced<T> {
  const start = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { done, value };
    if (performance.now() - start >= SLICE_MS) return { done: false, steps };
  }
}

/** The whole read at once, inside a write or where a caller takes its own pauses. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Parts of a list, one empty part of an empty list. */
export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start === 0 || start < items.length; start += size) yield items.slice(start, start + size);
}
