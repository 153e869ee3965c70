/** Rows of columns parted by their keys. */
import { GrowingIntegers } from '../../../planning/columns/growing';
import type { Key, Levels } from '../dimensions';
import type { GroupColumns, KeyColumn, RolledKeys } from './group-columns';

export interface RowGroup {
  /** In the order of what groups go by. */
  readonly keys: readonly Key[];
  readonly shown: readonly Key[];
  /** In the order in which they were given. */
  readonly rows: Int32Array;
}

/** Rows that are gone through at a time. */
const STEP = 10_000;

interface Dimension {
  readonly column: KeyColumn;
  readonly rolled: RolledKeys;
  readonly pairs: Pairs;
}

/** One group for every combination of keys that some row has. */
export function* partedByKeys<D extends string>(
  { keys }: GroupColumns<D>,
  { by, ...levels }: Levels & { readonly by: readonly D[] },
  rows: Int32Array,
): Generator<void, readonly RowGroup[], void> {
  let combinations = 1;
  const dimensions = by.map((name): Dimension => {
    const column = keys[name];
    const rolled = column.at(levels);
    const pairs = new Pairs(combinations, rolled.keys.length);
    combinations *= rolled.keys.length;
    return { column, rolled, pairs };
  });
  const standing = new GrowingIntegers();
  const groups = new GrowingIntegers();
  const sizes: number[] = [];
  const add = (row: number, group: number): void => {
    standing.push(row);
    groups.push(group);
    sizes[group] = (sizes[group] ?? 0) + 1;
  };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const group = onlyGroup(dimensions, row);
    if (group >= 0) add(row, group);
    else for (const one of groupsOf(dimensions, row)) add(row, one);
    if (at % STEP === 0) yield;
  }
  const members = sizes.map((size) => new Int32Array(size));
  const filled = new Int32Array(sizes.length);
  for (let at = 0; at < standing.length; at += 1) {
    const group = groups.at(at);
    const place = filled[group] ?? 0;
    const own = members[group];
    if (own) own[place] = standing.at(at);
    filled[group] = place + 1;
    if (at % STEP === 0) yield;
  }
  return members.map((own, group) => {
    const places = placesOf(dimensions, group);
    const first = own.reduce((least, row) => Math.min(least, row));
    const shown = dimensions.map(({ column, rolled }, i) => shownOf(column, first) ?? rolled.keys[places[i] ?? 0] ?? null);
    return { keys: dimensions.map(({ rolled }, i) => rolled.keys[places[i] ?? 0] ?? null), shown, rows: own };
  }); // prettier-ignore
}

const shownOf = ({ shown, tokens }: KeyColumn, row: number): string | null => shown?.[tokens[row] ?? 0] ?? null;

/** Of a row that stands in one group alone; else -1. */
function onlyGroup(dimensions: readonly Dimension[], row: number): number {
  let group = 0;
  for (const { column, rolled, pairs } of dimensions) {
    const token = column.tokens[row] ?? 0;
    const start = rolled.places.starts[token] ?? 0;
    if ((rolled.places.starts[token + 1] ?? 0) - start !== 1) return -1;
    group = pairs.of(group, rolled.places.values[start] ?? 0);
  }
  return group;
}

function groupsOf(dimensions: readonly Dimension[], row: number): readonly number[] {
  return dimensions.reduce<readonly number[]>(
    (groups, { column, rolled, pairs }) => {
      const token = column.tokens[row] ?? 0;
      const { starts, values } = rolled.places;
      const places = [...values.subarray(starts[token], starts[token + 1])];
      return groups.flatMap((group) => places.map((place) => pairs.of(group, place)));
    },
    [0],
  );
}

/** The places of the keys of a group. */
function placesOf(dimensions: readonly Dimension[], group: number): readonly number[] {
  const places: number[] = [];
  let combination = group;
  for (const { pairs } of dimensions.toReversed()) {
    places.unshift(pairs.second(combination));
    combination = pairs.first(combination);
  }
  return places;
}

/** So many combinations at most are looked up in a table; of more, in a map. */
const TABLE = 1 << 22;

/** Numbers for pairs: of a combination of keys that has one already and a further key. */
class Pairs {
  readonly #firsts = new GrowingIntegers();
  readonly #seconds = new GrowingIntegers();
  readonly #table: Int32Array | null;
  readonly #map = new Map<number, number>();

  /** @param seconds how many keys there are */
  constructor(
    firsts: number,
    private readonly seconds: number,
  ) {
    this.#table = firsts * seconds <= TABLE ? new Int32Array(firsts * seconds) : null;
  }

  of(first: number, second: number): number {
    const pair = first * this.seconds + second;
    const known = this.#table ? (this.#table[pair] ?? 0) : (this.#map.get(pair) ?? 0);
    return known > 0 ? known - 1 : this.#added(pair, first, second);
  }

  first(number: number): number {
    return this.#firsts.at(number);
  }

  second(number: number): number {
    return this.#seconds.at(number);
  }

  #added(pair: number, first: number, second: number): number {
    this.#firsts.push(first);
    this.#seconds.push(second);
    if (this.#table) this.#table[pair] = this.#firsts.length;
    else this.#map.set(pair, this.#firsts.length);
    return this.#firsts.length - 1;
  }
}
