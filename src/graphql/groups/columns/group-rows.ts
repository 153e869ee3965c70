/** The groups of one question, out of columns: the same as are made of statements that are read one by one. */
import { latestLists, RowCounter } from '../../../planning/columns/count-rows';
import { ExactSum } from '../../../planning/columns/exact-sum';
import { COUNTS, reasonCode } from '../../../planning/columns/reasons';
import { UNTOLD } from '../../../planning/statement';
import type { Key } from '../dimensions';
import { exact, type Group, type GroupsAsked } from '../group';
import type { Grouping } from '../grouping';
import { ColumnGroup, type IsSplit, type Whole } from './column-group';
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
  { rules, isListed }: Pick<Grouping<D>, 'rules' | 'isListed'>,
  { by, requires: _, ...levels }: GroupsAsked<D>,
  isChosen: Uint8Array | null,
): Generator<void, readonly Group<D>[], void> {
  const counter = new RowCounter(columns.statements, rules);
  const rows = yield* chosenRows(columns, isChosen);
  // Which list counts is told by all that is chosen, not by what stands in one group.
  const lists = isListed ? yield* latestLists(columns.statements, rows) : null;
  const whole = (isChosen === null && WHOLES.get(columns)) || (yield* wholeOf(columns, rows, counter, lists));
  if (isChosen === null) WHOLES.set(columns, whole);
  const parted = yield* partedByKeys(columns, { by, ...levels }, rows);
  const splitOf = yield* splits(columns, parted);
  const groups: Group<D>[] = [];
  // Groups of every year show the list of every year.
  const ofGroups = by.some((name) => name === 'FISCAL_YEAR') ? null : lists;
  for (const group of parted) {
    const isSplit = splitOf(group);
    yield* counter.count(group.rows, group.reasons, isSplit, ofGroups);
    groups.push(new ColumnGroup(by, columns, group, { isSplit, whole }));
    yield;
  }
  return groups;
}

/** What counts of everything, which is the same for every question that chooses all. */
const WHOLES = new WeakMap<GroupColumns, Whole>();

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

function* wholeOf(
  { statements }: GroupColumns,
  rows: Int32Array,
  counter: RowCounter,
  lists: Int32Array | null,
): Generator<void, Whole, void> {
  const reasons = new Uint8Array(rows.length);
  yield* counter.count(rows, reasons, null, lists);
  const isCounting = new Uint8Array(statements.size);
  const sum = new ExactSum();
  let isAny = false;
  let isComplete = true;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const reason = reasons[at] ?? COUNTS;
    if (UNTOLD_CODES.includes(reason)) isComplete = false;
    if (reason === COUNTS) {
      isAny = true;
      isCounting[row] = 1;
      sum.add(statements.amounts[row] ?? 0);
    }
    if (at % STEP === 0) yield;
  }
  return { isCounting, sum: isComplete && isAny ? exact(sum.value) : null };
}

const UNTOLD_CODES = UNTOLD.map(reasonCode);

/**
 * What has no key of its own where its parts have one, as a 类 among 款, would count in its group beside them in theirs.
 * @returns of a group which of its rows are such wholes
 */
function* splits(
  { statements }: GroupColumns,
  groups: readonly RowGroup[],
): Generator<void, (group: RowGroup) => IsSplit, void> {
  const { amounts, above, isSuperseded } = statements;
  const nulls = groups.reduce((bits, { keys }) => bits | bitsOf(keys, isNull), 0);
  if (nulls === 0) return () => null;
  /** By row, a bit for each place at which a part of it has a key. */
  const parts = new Uint16Array(statements.size);
  for (const { keys, rows } of groups) {
    const known = nulls & bitsOf(keys, (key) => !isNull(key));
    if (known === 0) continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const isCounted = !Number.isNaN(amounts[row]) && isSuperseded[row] === 0;
      const end = above.starts[row + 1] ?? 0;
      for (let i = above.starts[row] ?? 0; i < end && isCounted; i += 1) {
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
