/** Of the lists that one body states of one year, the one that counts: what `oneList` tells, of rows of columns. */
import { Entries } from './entries';
import { ExactSum } from './exact-sum';
import { reasonCode } from './reasons';
import type { StatementColumns } from './statement-columns';

/** What one body states of one year: some places among rows. */
export interface Run {
  readonly rows: Int32Array;
  /** By place. */
  readonly reasons: Uint8Array;
  /** The places, from here to there. */
  readonly places: Int32Array;
  readonly from: number;
  readonly to: number;
}

interface List {
  readonly whole: number;
  readonly firstRow: number;
  readonly total: ExactSum;
  items: number;
}

const PART = reasonCode('PART');
const CONTRADICTED = reasonCode('CONTRADICTED');
const UNCLEAR = reasonCode('UNCLEAR');
const RESTATED = reasonCode('RESTATED');
const OTHER_LIST = reasonCode('OTHER_LIST');

export class ListChooser {
  readonly #columns: StatementColumns;
  /** By row, the last run that it stood in; by the row that stands for a saying, the last in which it was said. */
  readonly #runs: Int32Array;
  readonly #said: Int32Array;
  /** By list, its number among all that were ever met. */
  readonly #numbers: Int32Array;
  /** Null where each statement is about itself alone. */
  readonly #entries: Entries | null;
  #run = 0;
  #met = 0;

  constructor(columns: StatementColumns) {
    this.#columns = columns;
    this.#runs = new Int32Array(columns.size);
    this.#said = new Int32Array(columns.size);
    this.#numbers = new Int32Array(columns.lists);
    const { entries } = columns;
    this.#entries = entries && new Entries({ ...columns, entries });
  }

  /** The end of the places that count, which then stand in front; none where nothing tells which list is meant. */
  choose({ rows, reasons, places, from, to }: Run): number {
    const { wholes, sayings, names } = this.#columns;
    const run = (this.#run += 1);
    const outermost = this.#withoutParts({ rows, reasons, places, from, to });
    const end = this.#withoutContradictions({ rows, reasons, places, from, to: outermost });
    const lists = this.#listsOf(rows, places, from, end);
    const [chosen] = lists;
    if (!chosen) return from;
    const best = lists.reduce((a, b) => (isBefore(b, a) ? b : a), chosen);
    // What is the same statement says the same, too.
    for (let at = from; at < end; at += 1) {
      const row = rows[places[at] ?? 0] ?? 0;
      if (this.#isItemOf(best, row)) this.#said[sayings[row] ?? 0] = run;
    }
    const isSaid = (row: number): boolean => this.#said[sayings[row] ?? 0] === run;
    const base = this.#met - lists.length;
    const differs = lists.map(({ total }) => total.compare(best.total) !== 0);
    let isConflicting = false;
    let isOneName = true;
    for (let at = from; at < end; at += 1) {
      const row = rows[places[at] ?? 0] ?? 0;
      if (names[row] !== names[rows[places[from] ?? 0] ?? 0]) isOneName = false;
      if (isSaid(row) || !this.#isItem(row)) continue;
      for (let i = wholes.starts[row] ?? 0; i < (wholes.starts[row + 1] ?? 0); i += 1) {
        if (differs[(this.#numbers[wholes.values[i] ?? 0] ?? 0) - base - 1] === true) isConflicting = true;
      }
    }
    let kept = from;
    for (let at = from; at < end; at += 1) {
      const place = places[at] ?? 0;
      const row = rows[place] ?? 0;
      if (isConflicting) reasons[place] = isOneName ? CONTRADICTED : UNCLEAR;
      else if (this.#isItemOf(best, row)) places[kept++] = place;
      else reasons[place] = isSaid(row) ? RESTATED : OTHER_LIST;
    }
    return kept;
  }

  /** The end of what is no part of anything else in the run. */
  #withoutParts({ rows, reasons, places, from, to }: Run): number {
    const { starts, values } = this.#columns.above;
    for (let at = from; at < to; at += 1) this.#runs[rows[places[at] ?? 0] ?? 0] = this.#run;
    let end = from;
    for (let at = from; at < to; at += 1) {
      const place = places[at] ?? 0;
      const row = rows[place] ?? 0;
      let isPart = false;
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0) && !isPart; i += 1) {
        isPart = this.#runs[values[i] ?? 0] === this.#run;
      }
      if (isPart) reasons[place] = PART;
      else places[end++] = place;
    }
    return end;
  }

  /** The end of what no list contradicts: of one thing it states one amount. */
  #withoutContradictions({ rows, reasons, places, from, to }: Run): number {
    if (!this.#entries) return to;
    for (let at = from; at < to; at += 1) this.#entries.meet(rows[places[at] ?? 0] ?? 0, this.#run);
    let end = from;
    for (let at = from; at < to; at += 1) {
      const place = places[at] ?? 0;
      if (this.#entries.isContradicted(rows[place] ?? 0, this.#run)) reasons[place] = CONTRADICTED;
      else places[end++] = place;
    }
    return end;
  }

  #listsOf(rows: Int32Array, places: Int32Array, from: number, to: number): readonly List[] {
    const { wholes, amounts } = this.#columns;
    const lists: List[] = [];
    const base = this.#met;
    for (let at = from; at < to; at += 1) {
      const row = rows[places[at] ?? 0] ?? 0;
      if (!this.#isItem(row)) continue;
      for (let i = wholes.starts[row] ?? 0; i < (wholes.starts[row + 1] ?? 0); i += 1) {
        const whole = wholes.values[i] ?? 0;
        const number = this.#numbers[whole] ?? 0;
        let list = number > base ? lists[number - base - 1] : undefined;
        if (!list) {
          this.#numbers[whole] = this.#met += 1;
          list = { whole, firstRow: row, total: new ExactSum(), items: 0 };
          lists.push(list);
        }
        list.total.add(amounts[row] ?? 0);
        list.items += 1;
      }
    }
    return lists;
  }

  /** What a list states of one thing counts once in it. */
  #isItem(row: number): boolean {
    return this.#entries?.isFirst(row) ?? true;
  }

  #isItemOf({ whole }: List, row: number): boolean {
    const { starts, values } = this.#columns.wholes;
    if (!this.#isItem(row)) return false;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) if (values[i] === whole) return true;
    return false;
  }
}

/** The one with the greater total, of equals the longer, and then the one whose first item comes first. */
function isBefore(a: List, b: List): boolean {
  const order = a.total.compare(b.total) || a.items - b.items;
  return order > 0 || (order === 0 && a.firstRow < b.firstRow);
}
