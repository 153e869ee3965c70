/** What the statements of one run are about: of two about one thing in one list the first counts, if they do not differ. */
import type { StatementColumns } from './statement-columns';

export class Entries {
  readonly #entries: Int32Array;
  readonly #amounts: Float64Array;
  /** By the row that stands for an entry: the run in which it was met, its first row there, and the run in which it was contradicted. */
  readonly #met: Int32Array;
  readonly #first: Int32Array;
  readonly #contradicted: Int32Array;

  constructor({ entries, amounts, size }: StatementColumns & { readonly entries: Int32Array }) {
    this.#entries = entries;
    this.#amounts = amounts;
    this.#met = new Int32Array(size);
    this.#first = new Int32Array(size);
    this.#contradicted = new Int32Array(size);
  }

  /** @param run above 0, another one each time */
  meet(row: number, run: number): void {
    const entry = this.#entries[row] ?? 0;
    if (this.#met[entry] !== run) {
      this.#met[entry] = run;
      this.#first[entry] = row;
    } else if (this.#amounts[this.#first[entry] ?? 0] !== this.#amounts[row]) {
      this.#contradicted[entry] = run;
    }
  }

  isContradicted(row: number, run: number): boolean {
    return this.#contradicted[this.#entries[row] ?? 0] === run;
  }

  isFirst(row: number): boolean {
    return this.#first[this.#entries[row] ?? 0] === row;
  }
}
