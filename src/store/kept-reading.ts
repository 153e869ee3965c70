/**
 * What is read of the whole graph, kept as long as the graph stays what it is. Reading it takes seconds where there are a
 * million things; whoever asks meanwhile waits for the same reading, which goes on though everybody hangs up: the next one
 * finds it done.
 */
import { untilCancelled } from './cancelled';
import type { GraphStore } from './graph-store';

interface Kept<T> {
  readonly version: number;
  readonly value: Promise<T>;
  isRead: boolean;
}

const GOES_ON = new AbortController().signal;

export class KeptReading<T> {
  #kept: Kept<T> | null = null;

  /** @param read with a signal that is never aborted */
  constructor(
    private readonly store: Pick<GraphStore, 'version'>,
    private readonly read: (signal: AbortSignal) => Promise<T>,
  ) {}

  /** Whether it is at hand for this version. */
  isRead(version: number): boolean {
    return this.#kept?.isRead === true && this.#kept.version >= version;
  }

  /** As the graph was when it had this version, or later. */
  async of(version: number, signal: AbortSignal): Promise<T> {
    for (;;) {
      const kept = this.#kept;
      if (kept && kept.version >= version) return untilCancelled(kept.value, signal);
      // One reading at a time: what is read of an older graph ends first, and whoever waits for it is answered.
      if (kept)
        await untilCancelled(
          kept.value.catch(() => null),
          signal,
        );
      const current = await this.store.version();
      if (this.#kept === kept) this.#begin(Math.max(current, version));
    }
  }

  #begin(version: number): void {
    const value = this.read(GOES_ON);
    const kept: Kept<T> = { version, value, isRead: false };
    this.#kept = kept;
    value.then(
      () => (kept.isRead = true),
      () => this.#kept === kept && (this.#kept = null),
    );
  }
}
