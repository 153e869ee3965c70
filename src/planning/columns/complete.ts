/** What of columns follows from the statements of all rows together: lists that are proved, trees, and their order. */
import { groupBy } from '../../text/group-by';
import { ExactSum } from './exact-sum';
import { GrowingLists } from './growing';
import { type Lists, type StatementColumns } from './statement-columns';

type Told = 'size' | 'amounts' | 'holders' | 'years' | 'stages' | 'stageNames' | 'isOfDepartment' | 'isSuperseded' | 'names' | 'isKnownHolder' | 'things'; // prettier-ignore

/** What each statement tells by itself. */
export interface ToldColumns extends Pick<StatementColumns, Told> {
  /** What it is an item of, by numbers. */
  readonly wholes: Lists;
  /** By the number of a whole the row that it is; −1 for a whole that is none of these things, as a heading is. */
  readonly rowsOfWholes: Int32Array;
  /** The number of the whole of what no document states; −1 where there is none. */
  readonly nowhere: number;
  /** What they are about, −1 for itself; null where each is about itself alone. */
  readonly subjects: { readonly codes: Int32Array; readonly names: readonly string[] } | null;
  /** By the same number what one list states of one thing; −1 where it stands alone. */
  readonly entries: Int32Array;
}

export type CompletedColumns = Omit<StatementColumns, 'superiors'>;

/** No tree of figures is as deep; circles end by themselves. */
const DEEPEST = 50;

/** Rows that are gone through at a time. */
const STEP = 10_000;

/**
 * Pauses where it yields.
 * @param thingsAbove what a thing is a part of, where the same body states that for the same year
 */
export function* completed(
  told: ToldColumns,
  thingsAbove: (thing: string) => readonly string[] = () => [],
): Generator<void, CompletedColumns, void> {
  const { size, subjects, rowsOfWholes, nowhere: _, ...statements } = told;
  const { names, amounts, entries } = told;
  const parents = yield* parentsOf(told);
  const wholes = yield* provedWholes(told, parents);
  const order = yield* ordered(told);
  const sayings = yield* firstAlike(told, order, (row) => `${names[row]} ${amounts[row]}`);
  const above = subjects ? yield* aboveThings(told, order, subjects, thingsAbove) : yield* aboveOf(size, parents);
  const first = subjects && (yield* firstAlike(told, order, (row) => entries[row] ?? -1));
  const isListed = yield* listedRows(told, order);
  return {
    ...statements,
    isListed,
    size,
    wholes,
    lists: size + rowsOfWholes.length,
    above,
    order,
    sayings,
    entries: first,
  };
}

function* parentsOf({ size, wholes, rowsOfWholes }: ToldColumns): Generator<void, Lists, void> {
  const parents = new GrowingLists();
  for (let row = 0; row < size; row += 1) {
    for (const whole of of(wholes, row)) {
      const parent = rowsOfWholes[whole] ?? -1;
      if (parent >= 0) parents.add(parent);
    }
    parents.end();
    if (row % STEP === 0) yield;
  }
  return parents.done();
}

/**
 * Items that make more together than the figure that they are parts of cannot all be different: such a list is none. What
 * is an item of nothing is a list by itself.
 */
function* provedWholes(told: ToldColumns, parents: Lists): Generator<void, Lists, void> {
  const { size, wholes, rowsOfWholes, amounts, isSuperseded } = told;
  const sums = new Map<number, ExactSum>();
  for (let row = 0; row < size; row += 1) {
    const amount = amounts[row] ?? NaN;
    for (const parent of Number.isNaN(amount) || isSuperseded[row] === 1 ? [] : of(parents, row)) {
      const sum = sums.get(parent) ?? new ExactSum();
      sums.set(parent, sum);
      sum.add(amount);
    }
    if (row % STEP === 0) yield;
  }
  const isOverlapping = (whole: number): boolean => {
    const sum = sums.get(whole);
    const stated = amounts[whole] ?? NaN;
    if (!sum || Number.isNaN(stated)) return false;
    const limit = new ExactSum();
    limit.add(stated);
    return sum.compare(limit) > 0;
  };
  const proved = new GrowingLists();
  for (let row = 0; row < size; row += 1) {
    let isItem = false;
    for (const whole of of(wholes, row)) {
      const place = rowsOfWholes[whole] ?? -1;
      if (place >= 0 && isOverlapping(place)) continue;
      proved.add(place >= 0 ? place : size + whole);
      isItem = true;
    }
    if (!isItem) proved.add(row);
    proved.end();
    if (row % STEP === 0) yield;
  }
  return proved.done();
}

/** All that is above each row, itself never. */
function* aboveOf(size: number, parents: Lists): Generator<void, Lists, void> {
  const above = new GrowingLists();
  const seenFrom = new Int32Array(size).fill(-1);
  for (let row = 0; row < size; row += 1) {
    seenFrom[row] = row;
    for (let level = [row], depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
      const next: number[] = [];
      for (const one of level) {
        for (const parent of of(parents, one)) {
          if (seenFrom[parent] === row) continue;
          seenFrom[parent] = row;
          above.add(parent);
          next.push(parent);
        }
      }
      level = next;
    }
    above.end();
    if (row % STEP === 0) yield;
  }
  return above.done();
}

/** By holder, year and row. */
function* ordered({ size, holders, years, isKnownHolder }: ToldColumns): Generator<void, Int32Array, void> {
  const ends = new Int32Array(isKnownHolder.length + 1);
  for (let row = 0; row < size; row += 1) {
    const holder = holders[row] ?? 0;
    ends[holder + 1] = (ends[holder + 1] ?? 0) + 1;
  }
  for (let holder = 0; holder < isKnownHolder.length; holder += 1)
    ends[holder + 1] = (ends[holder + 1] ?? 0) + (ends[holder] ?? 0);
  const next = ends.slice();
  const order = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const holder = holders[row] ?? 0;
    const place = next[holder] ?? 0;
    order[place] = row;
    next[holder] = place + 1;
    if (row % STEP === 0) yield;
  }
  const byYear = (a: number, b: number): number => (years[a] ?? 0) - (years[b] ?? 0) || a - b;
  let pause = STEP;
  for (let holder = 0; holder < isKnownHolder.length; holder += 1) {
    const end = ends[holder + 1] ?? 0;
    order.subarray(ends[holder] ?? 0, end).sort(byYear);
    if (end < pause) continue;
    pause = end + STEP;
    yield;
  }
  return order;
}

type Dated = Pick<ToldColumns, 'holders' | 'years'>;

/** The rows of one body and year stand together: from each of these places on to the next. */
function* runs({ holders, years }: Dated, order: Int32Array): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < order.length;) {
    const first = order[from] ?? 0;
    let to = from + 1;
    while (holders[order[to] ?? -1] === holders[first] && years[order[to] ?? -1] === years[first]) to += 1;
    yield [from, to];
    from = to;
  }
}

/** By row, the first of the same body and year with the same key; itself where the key is −1. */
function* firstAlike(dated: Dated, order: Int32Array, keyOf: (row: number) => string | number): Generator<void, Int32Array, void> {
  const firsts = new Int32Array(order.length);
  let pause = STEP;
  for (const [from, to] of runs(dated, order)) {
    const known = new Map<string | number, number>();
    for (let place = from; place < to; place += 1) {
      const row = order[place] ?? 0;
      const key = keyOf(row);
      const first = key === -1 ? row : (known.get(key) ?? row);
      known.set(key, first);
      firsts[row] = first;
    }
    if (to < pause) continue;
    pause = to + STEP;
    yield;
  }
  return firsts;
} // prettier-ignore

/** Documents that list things of somebody name several: one is mentioned anywhere. */
const LISTED = 2;

function* listedRows(told: ToldColumns, order: Int32Array): Generator<void, Uint8Array, void> {
  const isListed = new Uint8Array(order.length);
  let pause = STEP;
  for (const [from, to] of runs(told, order)) {
    const rows = order.subarray(from, to);
    const stated = rows.filter((row) => of(told.wholes, row)[0] !== told.nowhere && told.isSuperseded[row] === 0);
    if (new Set(stated.map((row) => told.things?.[row] ?? row)).size >= LISTED) for (const row of rows) isListed[row] = 1; // prettier-ignore
    if (to < pause) continue;
    pause = to + STEP;
    yield;
  }
  return isListed;
}

/** What things are parts of decides, whatever text states it: the same body, year and stage. */
function* aboveThings(
  told: ToldColumns,
  order: Int32Array,
  { codes, names }: NonNullable<ToldColumns['subjects']>,
  thingsAbove: (thing: string) => readonly string[],
): Generator<void, Lists, void> {
  const inOrder = new GrowingLists();
  const places = new Int32Array(order.length);
  let pause = STEP;
  for (const [from, to] of runs(told, order)) {
    const rows = [...order.subarray(from, to)];
    const about = groupBy(rows, (row) => `${told.stages[row]} ${names[codes[row] ?? 0]}`);
    for (const [at, row] of rows.entries()) {
      const wholes = thingsAbove(names[codes[row] ?? 0] ?? '');
      for (const whole of wholes) {
        for (const one of about.get(`${told.stages[row]} ${whole}`) ?? []) inOrder.add(one);
      }
      inOrder.end();
      places[row] = from + at;
    }
    if (to < pause) continue;
    pause = to + STEP;
    yield;
  }
  const lists = inOrder.done();
  const above = new GrowingLists();
  for (let row = 0; row < places.length; row += 1) {
    for (const one of of(lists, places[row] ?? 0)) above.add(one);
    above.end();
    if (row % STEP === 0) yield;
  }
  return above.done();
}

const of = ({ starts, values }: Lists, row: number): Int32Array => values.subarray(starts[row], starts[row + 1]);
