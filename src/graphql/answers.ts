/** An answer as it leaves the service. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Bytes that an entry costs beside its key and body: map nodes, headers, the promise. */
const ENTRY_OVERHEAD = 512;
/** JavaScript holds text outside Latin-1 in two bytes a character. */
const BYTES_PER_CHARACTER = 2;

/** @param signal aborted when nobody waits for the answer any more; without one it is always waited for */
type Compute = (signal?: AbortSignal) => Promise<Answer>;

interface Entry {
  readonly answer: Promise<Answer>;
  /** 0 until the answer is there. */
  bytes: number;
  /** How many wait for it. */
  waiting: number;
  readonly abandon: AbortController;
}

/**
 * Answers kept for as long as the graph stays what it was. Equal questions in flight share one computation, so that a
 * rush of the same question costs one; it goes on as long as one of those who asked is there. What was asked longest ago
 * goes first when the bound is reached.
 */
export class AnswerCache {
  private entries = new Map<string, Entry>();
  private version = -1;
  private bytes = 0;

  /** @param limit bound in bytes; 0 keeps nothing and shares nothing */
  constructor(private readonly limit: number) {}

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.entries.size, bytes: this.bytes };
  }

  /**
   * @param version of the graph as the request found it
   * @param key everything that the answer depends on
   * @param isLasting whether the answer may be given again; failures may not
   * @param signal ends the wait of this request with its reason; without one it waits to the end
   */
  answer(
    version: number,
    key: string,
    compute: Compute,
    isLasting: (answer: Answer) => boolean,
    signal?: AbortSignal,
  ): Promise<Answer> {
    if (this.limit === 0) return compute(signal);
    if (version !== this.version) this.restart(version);
    const known = this.entries.get(key);
    if (known) {
      // Insertion order is order of use: the first entry is always the one to drop.
      this.entries.delete(key);
      this.entries.set(key, known);
      return known.bytes > 0 ? known.answer : this.wait(key, known, signal);
    }
    const abandon = new AbortController();
    const entry: Entry = { answer: compute(abandon.signal), bytes: 0, waiting: 0, abandon };
    this.entries.set(key, entry);
    entry.answer.then(
      (answer) => this.settle(key, entry, isLasting(answer) ? answer : null),
      () => this.settle(key, entry, null),
    );
    return this.wait(key, entry, signal);
  }

  private wait(key: string, entry: Entry, signal?: AbortSignal): Promise<Answer> {
    entry.waiting += 1;
    if (!signal) return entry.answer;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason as Error);
        entry.waiting -= 1;
        if (entry.waiting > 0) return;
        // Whoever asks from now on begins anew.
        if (this.entries.get(key) === entry) this.entries.delete(key);
        entry.abandon.abort(signal.reason);
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      void entry.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  private settle(key: string, entry: Entry, answer: Answer | null): void {
    // The graph may have changed meanwhile, or everybody left: the entry is then no longer ours to keep.
    if (this.entries.get(key) !== entry) return;
    const bytes = answer ? (key.length + answer.body.length) * BYTES_PER_CHARACTER + ENTRY_OVERHEAD : Infinity;
    if (bytes > this.limit) {
      this.entries.delete(key);
      return;
    }
    entry.bytes = bytes;
    this.bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.entries) {
      if (this.bytes <= this.limit) break;
      this.entries.delete(oldest);
      this.bytes -= freed;
    }
  }

  private restart(version: number): void {
    this.entries = new Map();
    this.bytes = 0;
    this.version = version;
  }
}
