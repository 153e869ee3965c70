/** The version of the graph, asked for once in a while rather than with every question. */

interface Known {
  readonly version: Promise<number>;
  /** On the clock of `performance.now`, milliseconds. */
  readonly askedAt: number;
}

export class VersionMemo {
  readonly #ask: () => Promise<number>;
  readonly #maxAge: number;
  #known: Known | null = null;

  /** @param maxAge milliseconds after which a change by another replica shows at the latest; 0 asks every time */
  constructor(ask: () => Promise<number>, maxAge: number) {
    this.#ask = ask;
    this.#maxAge = maxAge;
  }

  get(): Promise<number> {
    const now = performance.now();
    if (this.#known && now - this.#known.askedAt < this.#maxAge) return this.#known.version;
    const known: Known = { version: this.#ask(), askedAt: now };
    this.#known = known;
    known.version.catch(() => {
      if (this.#known === known) this.#known = null;
    });
    return known.version;
  }

  /** After a write or a bookmark: what was known is of before. */
  forget(): void {
    this.#known = null;
  }
}
