/** The groups of one question, out of columns: the same as are made of statements that are read one by one. */
import { RowCounter, type RowRules } from '../../../planning/columns/count-rows';
import { ExactSum } from '../../../planning/columns/exact-sum';
import { COUNTS, REASONS, reasonCode } from '../../../planning/columns/reasons';
import { UNKNOWN_YEAR } from '../../../planning/columns/statement-columns';
import { UNTOLD, type LeftOut } from '../../../planning/statement';
import type { Key } from '../dimensions';
import { exact, type Group, type GroupsAsked, type LeftOutIds } from '../group';
import type { GroupColumns } from './group-columns';
import { partedByKeys, type RowGroup } from './parting';

/** Rows that are gone through at a time. */
const STEP = 10_000;

/**
 * Pauses where it yields.
 * @param isChosen by row; null for all
 */
export function* groupRows<D extends string>(
  columns: GroupColumns<D>,
  rules: RowRules,
  { by, requires: _, ...levels }: GroupsAsked<D>,
  isChosen: Uint8Array | null,
): Generator<void, readonly Group<D>[], void> {
  const counter = new RowCounter(columns.statements, rules);
  const rows = yield* chosenRows(columns, isChosen);
  const whole = wholeOf(columns, rows, yield* counter.count(rows, null));
  yield;
  const parted = yield* partedByKeys(columns, { by, ...levels }, rows);
  const splitOf = yield* splits(columns, parted);
  const groups: Group<D>[] = [];
  for (const group of parted) {
    const isSplit = splitOf(group);
    const reasons = yield* counter.count(group.rows, isSplit);
    groups.push(groupOf(by, columns, { ...group, isSplit, reasons }, whole));
    yield;
  }
  return groups;
}

/** In the order in which they are counted. */
function* chosenRows({ statements }: GroupColumns, isChosen: Uint8Array | null): Generator<void, Int32Array, void> {
  const { order } = statements;
  if (isChosen === null) return order;
  const rows = new Int32Array(order.length);
  let length = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    if (isChosen[row] === 1) rows[length++] = row;
    if (at % STEP === 0) yield;
  }
  return rows.slice(0, length);
}

/** All groups together: what counts, and what it makes; null where that is nothing, or not complete. */
interface Whole {
  /** By row. */
  readonly isCounting: Uint8Array;
  readonly sum: number | null;
}

function wholeOf({ statements }: GroupColumns, rows: Int32Array, reasons: Uint8Array): Whole {
  const isCounting = new Uint8Array(statements.size);
  const sum = new ExactSum();
  let isAny = false;
  let isComplete = true;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const reason = reasons[at] ?? COUNTS;
    if (UNTOLD_CODES.has(reason)) isComplete = false;
    if (reason !== COUNTS) continue;
    isAny = true;
    isCounting[row] = 1;
    sum.add(statements.amounts[row] ?? 0);
  }
  return { isCounting, sum: isComplete && isAny ? exact(sum.value) : null };
}

const UNTOLD_CODES: ReadonlySet<number> = new Set(UNTOLD.map(reasonCode));

type IsSplit = ((row: number) => boolean) | null;

/**
 * What has no key of its own where its parts have one, as a 类 among 款, would count in its group beside them in theirs.
 * @returns of a group which of its rows are such wholes
 */
function* splits(
  { statements }: GroupColumns,
  groups: readonly RowGroup[],
): Generator<void, (group: RowGroup) => IsSplit, void> {
  const { amounts, above } = statements;
  const nulls = groups.reduce((bits, { keys }) => bits | bitsOf(keys, isNull), 0);
  if (nulls === 0) return () => null;
  /** By row, a bit for each place at which a part of it has a key. */
  const parts = new Uint16Array(statements.size);
  for (const { keys, rows } of groups) {
    const known = nulls & bitsOf(keys, (key) => !isNull(key));
    if (known === 0) continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const end = above.starts[row + 1] ?? 0;
      for (let i = above.starts[row] ?? 0; i < end && !Number.isNaN(amounts[row]); i += 1) {
        const whole = above.values[i] ?? 0;
        parts[whole] = (parts[whole] ?? 0) | known;
      }
      if (at % STEP === 0) yield;
    }
  }
  return ({ keys }) => {
    const unknown = bitsOf(keys, isNull);
    return unknown === 0 ? null : (row) => ((parts[row] ?? 0) & unknown) !== 0;
  };
}

const isNull = (key: Key): boolean => key === null;
const bitsOf = (keys: readonly Key[], fits: (key: Key) => boolean): number =>
  keys.reduce<number>((bits, key, place) => (fits(key) ? bits | (1 << place) : bits), 0);

interface Counted extends RowGroup {
  readonly isSplit: IsSplit;
  /** In the order of the rows. */
  readonly reasons: Uint8Array;
}

function groupOf<D extends string>(
  by: readonly D[],
  { statements, ids }: GroupColumns<D>,
  { keys, shown, rows, reasons, isSplit }: Counted,
  whole: Whole,
): Group<D> {
  const { amounts, years, stages, stageNames, above } = statements;
  const sum = new ExactSum();
  const shared = new ExactSum();
  const counts = new Array<number>(REASONS.length + 1).fill(0);
  const counted = { years: new Set<number>(), stages: new Set<number>() };
  let least = Infinity;
  let greatest = -Infinity;
  const isPartOfWhole = (row: number): boolean => {
    const end = above.starts[row + 1] ?? 0;
    for (let i = above.starts[row] ?? 0; i < end; i += 1) if (whole.isCounting[above.values[i] ?? 0] === 1) return true;
    return false;
  };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const reason = reasons[at] ?? COUNTS;
    const amount = amounts[row] ?? 0;
    counts[reason] = (counts[reason] ?? 0) + 1;
    const isOfWhole = whole.isCounting[row] === 1;
    if (isOfWhole ? isSplit?.(row) !== true : reason === COUNTS && isPartOfWhole(row)) shared.add(amount);
    if (reason !== COUNTS) continue;
    sum.add(amount);
    if (amount < least) least = amount;
    if (amount > greatest) greatest = amount;
    counted.years.add(years[row] ?? UNKNOWN_YEAR);
    counted.stages.add(stages[row] ?? 0);
  }
  const count = counts[COUNTS] ?? 0;
  const leftOut = new Map<LeftOut, LeftOutIds>();
  for (const [place, reason] of REASONS.entries()) {
    const left = counts[place + 1] ?? 0;
    if (left > 0) leftOut.set(reason, { count: left, first: (most) => firstOf(ids, rows, reasons, place + 1, most) });
  }
  return {
    keys,
    key: Object.fromEntries(by.map((name, i) => [name, shown[i] ?? null])) as Group<D>['key'],
    count,
    sum: count === 0 ? null : exact(sum.value),
    least: count === 0 ? null : least,
    greatest: count === 0 ? null : greatest,
    share: whole.sum ? exact(shared.value) / whole.sum : null,
    isComplete: UNTOLD.every((reason) => !leftOut.has(reason)),
    years: [...counted.years].filter((year) => year !== UNKNOWN_YEAR).sort((a, b) => a - b),
    stages: [...counted.stages].map((stage) => stageNames[stage] ?? '').sort(),
    leftOut,
  };
}

/** Of what is left out for one reason, the first by id: rows are in the order of ids. */
function firstOf(ids: GroupColumns['ids'], rows: Int32Array, reasons: Uint8Array, code: number, most: number): readonly string[] {
  return Array.from(rows.filter((_, at) => reasons[at] === code).sort().slice(0, most), (row) => ids.at(row));
} // prettier-ignore
