/**
 * What counts of some rows of columns: the same as `countOnce` tells of their statements, without an object for any of
 * them. Rows come in the order of the columns, so that what one body states for one year stands together.
 */
import type { Rules } from '../count-once';
import { ListChooser, type Run } from './choose-list';
import { COUNTS, reasonCode } from './reasons';
import { UNKNOWN_YEAR, type StatementColumns } from './statement-columns';

export type RowRules = Pick<Rules, 'stages' | 'stocks' | 'areAlternatives'>;

const SUPERSEDED = reasonCode('SUPERSEDED');
const NO_NUMBER = reasonCode('NO_NUMBER');
const OTHER_STAGE = reasonCode('OTHER_STAGE');
const OTHER_YEAR = reasonCode('OTHER_YEAR');
const SPLIT = reasonCode('SPLIT');
const PART = reasonCode('PART');
const UNCLEAR = reasonCode('UNCLEAR');
const IN_DEPARTMENT = reasonCode('IN_DEPARTMENT');

/** Rows that are gone through at a time. */
const STEP = 10_000;

/** What is left of one body and year: places among the rows that are counted, from and to in a list of them. */
interface Year {
  readonly holder: number;
  readonly year: number;
  readonly isStock: boolean;
  readonly from: number;
  readonly to: number;
}

/** Of one body, its years: where each begins among the rows, and what stage counts in it. */
interface YearStage {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  /** Its rank; none where nothing has a number. */
  readonly rank: number;
}
const NO_RANK = 0xffff;

/** Counts the groups of one question. */
export class RowCounter {
  readonly #columns: StatementColumns;
  readonly #lists: ListChooser;
  readonly #areAlternatives: boolean;
  /** By stage: its rank, the first counts; by rank: whether it is a stock. */
  readonly #ranks: Uint16Array;
  readonly #isStock: readonly boolean[];
  /** By row, what stands in the group: the number of the group. */
  readonly #standing: Int32Array;
  /** Room for the places of one group. */
  readonly #kept: Int32Array;
  #group = 0;

  constructor(columns: StatementColumns, { stages, stocks, areAlternatives }: RowRules) {
    this.#columns = columns;
    this.#lists = new ListChooser(columns);
    this.#areAlternatives = areAlternatives;
    const rank = (stage: string): number => (stages.includes(stage) ? stages.indexOf(stage) : stages.length);
    const ranked = [...columns.stageNames].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    this.#ranks = Uint16Array.from(columns.stageNames, (name) => ranked.indexOf(name));
    this.#isStock = ranked.map((name) => stocks.has(name));
    this.#standing = new Int32Array(columns.size);
    this.#kept = new Int32Array(columns.size);
  }

  /**
   * Pauses where it yields.
   * @param rows each once, in the order of the columns
   * @param reasons where the reason of each of the rows is told, in their order; nothing but zeros
   * @param isSplit whether a row is a whole whose parts count elsewhere
   * @param listedIn by holder, the year of the list that counts; null where the rows themselves tell
   */
  *count(
    rows: Int32Array,
    reasons: Uint8Array,
    isSplit: ((row: number) => boolean) | null,
    listedIn: Int32Array | null = null,
  ): Generator<void, void, void> {
    const { holders } = this.#columns;
    const kept = this.#kept;
    const years: Year[] = [];
    let next = STEP;
    for (let from = 0; from < rows.length;) {
      const holder = holders[rows[from] ?? 0];
      let to = from + 1;
      while (to < rows.length && holders[rows[to] ?? 0] === holder) to += 1;
      this.#countHolder({ rows, reasons, kept, isSplit, listedIn, years }, from, to);
      from = to;
      if (from < next) continue;
      next = from + STEP;
      yield;
    }
    const clear = this.#withoutUnknown(years, kept, reasons);
    yield* this.#withoutParts(clear, { rows, reasons, kept });
    yield* this.#withoutUnits(clear, { rows, reasons, kept });
  }

  #countHolder({ rows, reasons, kept, isSplit, listedIn, years }: Counting, from: number, to: number): void {
    const { holders, stages } = this.#columns;
    const holder = holders[rows[from] ?? 0] ?? 0;
    const stated = this.#yearStages(rows, reasons, from, to);
    const first = Math.min(...stated.map(({ rank }) => rank));
    if (first === NO_RANK) return;
    // Posts of one year and people of another are of one body all the same.
    const always = this.#areAlternatives && this.#isStock[first] === true ? first : null;
    let latest = listedIn?.[holder] ?? UNKNOWN_YEAR;
    for (const one of listedIn ? [] : stated) {
      const rank = always ?? one.rank;
      if (this.#isStock[rank] === true && one.year > latest && this.#states(rows, reasons, one, rank)) latest = one.year; // prettier-ignore
    }
    for (const one of stated) {
      if (one.rank === NO_RANK) continue;
      const rank = always ?? one.rank;
      const isStock = this.#isStock[rank] === true;
      const isOtherYear = isStock && one.year !== latest;
      const start = years.at(-1)?.to ?? 0;
      let end = start;
      for (let place = one.from; place < one.to; place += 1) {
        const row = rows[place] ?? 0;
        if (reasons[place] !== COUNTS) continue;
        if (this.#ranks[stages[row] ?? 0] !== rank) reasons[place] = OTHER_STAGE;
        else if (isOtherYear) reasons[place] = OTHER_YEAR;
        else if (isSplit?.(row) === true) reasons[place] = SPLIT;
        else kept[end++] = place;
      }
      const run: Run = { rows, reasons, places: kept, from: start, to: end };
      const chosen = end - start < 2 ? end : this.#lists.choose(run);
      if (chosen > start) years.push({ holder, year: one.year, isStock, from: start, to: chosen });
    }
  }

  /** Tells what is superseded and what has no number on the way. */
  #yearStages(rows: Int32Array, reasons: Uint8Array, from: number, to: number): readonly YearStage[] {
    const { years, stages, amounts, isSuperseded } = this.#columns;
    const found: YearStage[] = [];
    for (let start = from; start < to;) {
      const year = years[rows[start] ?? 0] ?? UNKNOWN_YEAR;
      let end = start;
      let rank = NO_RANK;
      for (; end < to && years[rows[end] ?? 0] === year; end += 1) {
        const row = rows[end] ?? 0;
        if (isSuperseded[row] === 1) reasons[end] = SUPERSEDED;
        else if (Number.isNaN(amounts[row])) reasons[end] = NO_NUMBER;
        else rank = Math.min(rank, this.#ranks[stages[row] ?? 0] ?? NO_RANK);
      }
      found.push({ year, from: start, to: end, rank });
      start = end;
    }
    return found;
  }

  #states(rows: Int32Array, reasons: Uint8Array, { from, to }: YearStage, rank: number): boolean {
    for (let place = from; place < to; place += 1) {
      if (reasons[place] === COUNTS && this.#ranks[this.#columns.stages[rows[place] ?? 0] ?? 0] === rank) return true;
    }
    return false;
  }

  /** What is stated of nobody knows whom, or of an unknown year, may be the same as whatever is not proved to be other. */
  #withoutUnknown(stated: readonly Year[], kept: Int32Array, reasons: Uint8Array): readonly Year[] {
    const { isKnownHolder } = this.#columns;
    const isKnown = ({ holder }: Year): boolean => isKnownHolder[holder] === 1;
    if (stated.every((one) => isKnown(one) && one.year !== UNKNOWN_YEAR)) return stated;
    // That a stock is of another year does not make it another one.
    const timeOf = ({ year, isStock }: Year): number => (isStock ? UNKNOWN_YEAR : year);
    const ofHolder = countBy(stated, ({ holder }) => holder);
    const ofTime = countBy(stated, timeOf);
    const ofNobodyKnown = stated.filter((one) => !isKnown(one)).length;
    const timeless = ofTime.get(UNKNOWN_YEAR) ?? 0;
    /** How many may be the same as this one, itself among them. */
    const alike = (one: Year): number => {
      if (isKnown(one)) return one.year === UNKNOWN_YEAR ? (ofHolder.get(one.holder) ?? 0) + ofNobodyKnown : 1;
      const time = timeOf(one);
      return time === UNKNOWN_YEAR ? stated.length : (ofTime.get(time) ?? 0) + timeless;
    };
    return stated.filter((one) => {
      const isClear = alike(one) <= 1;
      if (!isClear) for (let at = one.from; at < one.to; at += 1) reasons[kept[at] ?? 0] = UNCLEAR;
      return isClear;
    });
  }

  /** A department lists what its units buy: those figures are parts of its own. */
  *#withoutParts(years: readonly Year[], { rows, reasons, kept }: Kept): Generator<void, void, void> {
    const { starts, values } = this.#columns.above;
    const group = (this.#group += 1);
    let next = STEP;
    for (const { from, to } of years) {
      for (let at = from; at < to; at += 1) this.#standing[rows[kept[at] ?? 0] ?? 0] = group;
      if (to < next) continue;
      next = to + STEP;
      yield;
    }
    next = STEP;
    for (const { from, to } of years) {
      for (let at = from; at < to; at += 1) {
        const place = kept[at] ?? 0;
        const row = rows[place] ?? 0;
        const end = starts[row + 1] ?? 0;
        for (let i = starts[row] ?? 0; i < end; i += 1) {
          if (this.#standing[values[i] ?? 0] === group) reasons[place] = PART;
        }
      }
      if (to < next) continue;
      next = to + STEP;
      yield;
    }
  }

  /** What a department counts with all its units counts them, whether it plans or has spent. */
  *#withoutUnits(years: readonly Year[], { rows, reasons, kept }: Kept): Generator<void, void, void> {
    const { isOfDepartment, superiors } = this.#columns;
    const totals = new Map<number, Set<number>>();
    for (const { holder, year, from, to } of years) {
      for (let at = from; at < to; at += 1) {
        const place = kept[at] ?? 0;
        if (reasons[place] !== COUNTS || isOfDepartment[rows[place] ?? 0] !== 1) continue;
        const known = totals.get(holder);
        if (known) known.add(year);
        else totals.set(holder, new Set([year]));
        break;
      }
    }
    if (totals.size === 0) return;
    const counts = (above: number, year: number): boolean => {
      const counted = totals.get(above);
      return counted !== undefined && (year === UNKNOWN_YEAR || counted.has(year) || counted.has(UNKNOWN_YEAR));
    };
    let next = STEP;
    for (const { holder, year, from, to } of years) {
      let isCounted = false;
      const end = superiors.starts[holder + 1] ?? 0;
      for (let i = superiors.starts[holder] ?? 0; i < end && !isCounted; i += 1) {
        isCounted = counts(superiors.values[i] ?? 0, year);
      }
      for (let at = from; isCounted && at < to; at += 1) {
        const place = kept[at] ?? 0;
        if (reasons[place] === COUNTS) reasons[place] = IN_DEPARTMENT;
      }
      if (to < next) continue;
      next = to + STEP;
      yield;
    }
  }
}

/**
 * Of what bodies list, the latest list of each among these rows, however much of it is chosen; where no year lists
 * anything, the latest year. Pauses where it yields.
 */
export function* latestLists(
  { holders, years, isListed, isKnownHolder, isSuperseded }: StatementColumns,
  rows: Int32Array,
): Generator<void, Int32Array, void> {
  const latest = new Int32Array(isKnownHolder.length).fill(UNKNOWN_YEAR);
  const hasList = new Uint8Array(isKnownHolder.length);
  for (let at = 0; at < rows.length; at += 1) {
    if (at % STEP === 0) yield;
    const row = rows[at] ?? 0;
    if (isSuperseded[row] === 1) continue;
    const holder = holders[row] ?? 0;
    const year = years[row] ?? UNKNOWN_YEAR;
    const isList = isListed[row] ?? 0;
    const known = hasList[holder] ?? 0;
    if (isList > known) hasList[holder] = 1;
    if (isList > known || (isList === known && year > (latest[holder] ?? UNKNOWN_YEAR))) latest[holder] = year;
  }
  return latest;
}

interface Kept {
  readonly rows: Int32Array;
  readonly reasons: Uint8Array;
  /** Places among the rows. */
  readonly kept: Int32Array;
}

interface Counting extends Kept {
  readonly listedIn: Int32Array | null;
  readonly isSplit: ((row: number) => boolean) | null;
  readonly years: Year[];
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
