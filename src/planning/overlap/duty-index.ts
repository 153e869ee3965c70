/** All duties of a graph by the pairs of characters in them: which may say what a clause says, and how much a pair tells. */
import { Foremost } from '../foremost';
import { Codes, GrowingIntegers, GrowingLists } from '../columns/growing';
import type { Lists } from '../columns/statement-columns';
import type { Clause } from './clauses';

/** What nearly every duty holds is not looked up: it tells little, and its list is long. */
const MOST_ROWS_OF_A_PAIR = 20_000;

/** Measured: of 1 to 2, what finds most of the reworded duties of tests/graphql/overlaps-truth.test.ts and all pairs of the seed. */
const COUNTS = 1.5;

export class DutyIndexBuilder {
  readonly #pairs = new Codes<number>();
  readonly #rows = new GrowingLists();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The next row. */
  add(clauses: readonly Clause[]): void {
    for (const pair of new Set(clauses.flatMap(({ pairs }) => pairs))) this.#rows.add(this.#pairs.of(pair));
    this.#rows.end();
    this.#size += 1;
  }

  /** Yields now and then. */
  *built(): Generator<void, DutyIndex, void> {
    const { starts, values } = this.#rows.done();
    const codes = this.#pairs.values.length;
    const begins = new Int32Array(codes + 1);
    for (const code of values) begins[code + 1] = (begins[code + 1] ?? 0) + 1;
    yield;
    for (let code = 0; code < codes; code += 1) begins[code + 1] = (begins[code + 1] ?? 0) + (begins[code] ?? 0);
    const next = begins.slice();
    const rows = new Int32Array(values.length);
    for (let row = 0; row < this.#size; row += 1) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const code = values[at] ?? 0;
        const place = next[code] ?? 0;
        rows[place] = row;
        next[code] = place + 1;
      }
      if (row % 1_000 === 0) yield;
    }
    return new DutyIndex(this.#pairs, { starts: begins, values: rows }, this.#size);
  }
}

export class DutyIndex {
  /** How much of a clause each duty holds; all 0 between two questions. */
  readonly #held: Float64Array;
  /** By pair; comparing two duties asks for them again and again. */
  readonly #weights: Float64Array;

  constructor(
    private readonly pairs: Codes<number>,
    /** By pair, the rows that hold it. */
    private readonly rows: Lists,
    readonly size: number,
  ) {
    this.#held = new Float64Array(size);
    this.#weights = Float64Array.from(pairs.values, (_, code) => this.#weightOf(this.#holding(code)));
  }

  /**
   * How much it tells that two duties share this pair: the fewer hold it the more, by the frequency of BM25. It counts more
   * than once, as in tf-idf, where it counts on either side: else phrases that many bodies use outweigh what a duty is about.
   */
  weight(pair: number): number {
    const code = this.pairs.known(pair);
    return code === undefined ? this.#weightOf(0) : (this.#weights[code] ?? 0);
  }

  /** Rows of the duties that hold the most of a clause, by weight. */
  nearest({ pairs }: Clause, most: number): readonly number[] {
    const met = new GrowingIntegers();
    for (const pair of pairs) {
      const code = this.pairs.known(pair);
      if (code === undefined || this.#holding(code) > MOST_ROWS_OF_A_PAIR) continue;
      const weight = this.#weights[code] ?? 0;
      for (let at = this.rows.starts[code] ?? 0; at < (this.rows.starts[code + 1] ?? 0); at += 1) {
        const row = this.rows.values[at] ?? 0;
        if (this.#held[row] === 0) met.push(row);
        this.#held[row] = (this.#held[row] ?? 0) + weight;
      }
    }
    const nearest = new Foremost<{ readonly row: number; readonly held: number }>(most, (a, b) => b.held - a.held || a.row - b.row); // prettier-ignore
    for (const row of met.done()) {
      nearest.add({ row, held: this.#held[row] ?? 0 });
      this.#held[row] = 0;
    }
    return nearest.items.map(({ row }) => row);
  }

  #weightOf(holding: number): number {
    return Math.log(1 + (this.size - holding + 0.5) / (holding + 0.5)) ** COUNTS;
  }

  /** How many duties hold it. */
  #holding(code: number): number {
    return (this.rows.starts[code + 1] ?? 0) - (this.rows.starts[code] ?? 0);
  }
}
