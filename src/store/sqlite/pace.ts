/**
 * How many nodes a statement may start from, learned from what it brought: pages tell what it reads at most, and nothing
 * where there are none. Size stands for time, which on a busy machine would say something about others.
 */

/** Characters that a statement should bring: a few milliseconds. */
const WANTED = 100_000;
/** What brings more from a single node is read level by level from then on. */
const MOST_OF_ONE = 500_000;
/** Nodes of the first statement, when nothing is known. */
const FIRST = 8;

export class Pace {
  #starts: number;
  #isTooMuch = false;

  /** @param most nodes that a statement starts from, however little it brings */
  constructor(private readonly most: number) {
    this.#starts = Math.min(FIRST, most);
  }

  get starts(): number {
    return this.#starts;
  }

  /** Whether even a single node brings too much. */
  get isTooMuch(): boolean {
    return this.#isTooMuch;
  }

  /** @param starts nodes that a statement started from, which brought so many characters */
  learn(starts: number, characters: number): void {
    if (starts === 1 && characters > MOST_OF_ONE) this.#isTooMuch = true;
    const wanted = characters > WANTED ? Math.floor((starts * WANTED) / characters) : 2 * this.#starts;
    this.#starts = Math.max(1, Math.min(this.most, wanted));
  }
}
