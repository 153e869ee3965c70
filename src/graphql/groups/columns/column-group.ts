/** A group whose rows are counted. Of many groups few are shown: what is not compared with others is told when it is asked for. */
import { ExactSum } from '../../../planning/columns/exact-sum';
import { COUNTS, REASONS, reasonCode } from '../../../planning/columns/reasons';
import { UNKNOWN_YEAR, type StatementColumns } from '../../../planning/columns/statement-columns';
import { UNTOLD, type LeftOut } from '../../../planning/statement';
import type { Key } from '../dimensions';
import { exact, type Group, type LeftOutIds } from '../group';
import { Foremost } from '../../../planning/foremost';
import type { GroupColumns } from './group-columns';
import type { RowGroup } from './parting';

/** Whether a row is a whole whose parts stand in other groups; null where none is. */
export type IsSplit = ((row: number) => boolean) | null;

/** All groups together: what counts, and what it makes; null where that is nothing, or not complete. */
export interface Whole {
  /** By row. */
  readonly isCounting: Uint8Array;
  readonly sum: number | null;
}

interface Beside {
  readonly isSplit: IsSplit;
  readonly whole: Whole;
}

export class ColumnGroup<D extends string> implements Group<D> {
  readonly keys: readonly Key[];
  readonly count: number;
  readonly sum: number | null;
  readonly least: number | null;
  readonly greatest: number | null;
  readonly share: number | null;
  readonly #by: readonly D[];
  readonly #columns: GroupColumns<D>;
  readonly #rows: Int32Array;
  /** In the order of the rows. */
  readonly #reasons: Uint8Array;
  #leftOut: ReadonlyMap<LeftOut, LeftOutIds> | null = null;

  constructor(by: readonly D[], columns: GroupColumns<D>, { keys, rows, reasons }: RowGroup, { isSplit, whole }: Beside) {
    this.keys = keys;
    this.#by = by;
    this.#columns = columns;
    this.#rows = rows;
    this.#reasons = reasons;
    const { amounts } = columns.statements;
    const sum = new ExactSum();
    const shared = new ExactSum();
    let count = 0;
    let least = Infinity;
    let greatest = -Infinity;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const amount = amounts[row] ?? 0;
      const isCounting = reasons[at] === COUNTS;
      if (isOfWhole(columns.statements, row, isCounting, { isSplit, whole })) shared.add(amount);
      if (!isCounting) continue;
      count += 1;
      sum.add(amount);
      if (amount < least) least = amount;
      if (amount > greatest) greatest = amount;
    }
    this.count = count;
    this.sum = count === 0 ? null : exact(sum.value);
    this.least = count === 0 ? null : least;
    this.greatest = count === 0 ? null : greatest;
    this.share = whole.sum ? exact(shared.value) / whole.sum : null;
  } // prettier-ignore

  get key(): Group<D>['key'] {
    const { keys } = this.#columns;
    const first = this.#rows.reduce((least, row) => Math.min(least, row));
    const shown = this.#by.map((name, i) => {
      const { shown: printed, tokens } = keys[name];
      return [name, printed?.[tokens[first] ?? 0] ?? this.keys[i] ?? null] as const;
    });
    return Object.fromEntries(shown) as Group<D>['key'];
  }

  get isComplete(): boolean {
    return UNTOLD.every((reason) => !this.leftOut.has(reason));
  }

  get years(): readonly number[] {
    const { years } = this.#columns.statements;
    return [...this.#distinct(years)].filter((year) => year !== UNKNOWN_YEAR).sort((a, b) => a - b);
  }

  get stages(): readonly string[] {
    const { stages, stageNames } = this.#columns.statements;
    return [...this.#distinct(stages)].map((stage) => stageNames[stage] ?? '').sort();
  }

  get leftOut(): ReadonlyMap<LeftOut, LeftOutIds> {
    return (this.#leftOut ??= this.#toldLeftOut());
  }

  #toldLeftOut(): ReadonlyMap<LeftOut, LeftOutIds> {
    const reasons = this.#reasonsOfThings();
    const counts = new Int32Array(REASONS.length + 1);
    for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
    return new Map(
      REASONS.flatMap((reason) => {
        const count = counts[reasonCode(reason)] ?? 0;
        const first = (most: number): readonly string[] => this.#idsOf(reasons, reasonCode(reason), most);
        return count === 0 ? [] : [[reason, { count, first }] as const];
      }),
    );
  }

  /**
   * In the order of the rows, the reason of the thing at one of its rows: what several documents state counts where one of
   * its statements counts; else its reason is that of the statement that came nearest to counting.
   */
  #reasonsOfThings(): Uint8Array {
    const { things, size } = this.#columns.statements;
    if (!things) return this.#reasons;
    /** By the first row of a thing, one more than its reason; 0 where it is not met. */
    const told = new Uint8Array(size);
    const nearest = (one: number, other: number): number => (one === COUNTS + 1 ? one : Math.max(one, other));
    for (let at = 0; at < this.#rows.length; at += 1) {
      const thing = things[this.#rows[at] ?? 0] ?? 0;
      const reason = (this.#reasons[at] ?? COUNTS) + 1;
      const known = told[thing] ?? 0;
      told[thing] = known === 0 || reason === COUNTS + 1 ? reason : nearest(known, reason);
    }
    return this.#reasons.map((_, at) => {
      const thing = things[this.#rows[at] ?? 0] ?? 0;
      const reason = (told[thing] ?? 1) - 1;
      told[thing] = COUNTS + 1;
      return reason;
    });
  }

  /** Rows are in the order of ids: the first of those with this reason. */
  #idsOf(reasons: Uint8Array, reason: number, most: number): readonly string[] {
    const first = new Foremost<number>(most, (a, b) => a - b);
    for (let at = 0; at < this.#rows.length; at += 1) if (reasons[at] === reason) first.add(this.#rows[at] ?? 0);
    return first.items.map((row) => this.#columns.ids.at(row));
  }

  #distinct(values: Int32Array | Uint16Array): ReadonlySet<number> {
    const found = new Set<number>();
    for (let at = 0; at < this.#rows.length; at += 1) {
      if (this.#reasons[at] === COUNTS) found.add(values[this.#rows[at] ?? 0] ?? 0);
    }
    return found;
  }
}

/** What counts in the whole, itself or as a part of what does: shares of groups that share nothing make 1. */
function isOfWhole({ above }: StatementColumns, row: number, isCounting: boolean, { isSplit, whole }: Beside): boolean {
  if (whole.isCounting[row] === 1) return isSplit?.(row) !== true;
  if (!isCounting) return false;
  const end = above.starts[row + 1] ?? 0;
  for (let i = above.starts[row] ?? 0; i < end; i += 1) if (whole.isCounting[above.values[i] ?? 0] === 1) return true;
  return false;
}
