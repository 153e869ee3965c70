/** Changes one after the other: whoever comes second finds what the first one made. */
import { GovorgError } from '../domain/errors';

export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param what is waiting, for whoever may not: `documents` */
  constructor(
    private readonly most: number,
    private readonly what: string,
  ) {}

  /** @throws GovorgError RATE_LIMITED where too many wait */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.most)
      throw new GovorgError('RATE_LIMITED', `${this.most} ${this.what} wait already: send this one again in a moment.`);
    this.#waiting += 1;
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Resolves when nothing is under way: no store may be closed before. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
