/** Rows of columns parted by their keys. */
import { GovorgError } from '../../../domain/errors';
import { GrowingIntegers } from '../../../planning/columns/growing';
import { shown } from '../../limits/refusal';
import type { Key, Levels } from '../dimensions';
import type { GroupColumns, KeyColumn, RolledKeys } from './group-columns';

export interface RowGroup {
  /** In the order of what groups go by. */
  readonly keys: readonly Key[];
  /** In the order in which they were given. */
  readonly rows: Int32Array;
  /** As many zeros, for what is told of the rows. */
  readonly reasons: Uint8Array;
}

/** Rows that are gone through at a time. */
const STEP = 10_000;

/** Bounds of the memory of one question: half a kilobyte a group, and some bytes for each row in each of its groups. */
const MOST_GROUPS = 100_000;
const MOST_STANDING = 5_000_000;

interface Dimension {
  readonly column: KeyColumn;
  readonly rolled: RolledKeys;
  readonly pairs: Pairs;
}

/**
 * One group for every combination of keys that some row has.
 * @throws GovorgError QUERY_TOO_COMPLEX for more than are made at once
 */
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
    if (sizes.length > MOST_GROUPS || standing.length > MOST_STANDING) throw tooManyGroups();
    if (at % STEP === 0) yield;
  }
  const members = new Int32Array(standing.length);
  const reasons = new Uint8Array(standing.length);
  const ends = new Int32Array(sizes.length);
  sizes.reduce((sum, size, group) => (ends[group] = sum) + size, 0);
  for (let at = 0; at < standing.length; at += 1) {
    const group = groups.at(at);
    const place = ends[group] ?? 0;
    members[place] = standing.at(at);
    ends[group] = place + 1;
    if (at % STEP === 0) yield;
  }
  const parted: RowGroup[] = [];
  for (const [group, size] of sizes.entries()) {
    const end = ends[group] ?? 0;
    const places = placesOf(dimensions, group);
    parted.push({
      keys: dimensions.map(({ rolled }, i) => rolled.keys[places[i] ?? 0] ?? null),
      rows: members.subarray(end - size, end),
      reasons: reasons.subarray(end - size, end),
    });
    if (group % STEP === 0) yield;
  }
  return parted;
}

const tooManyGroups = (): GovorgError =>
  new GovorgError(
    'QUERY_TOO_COMPLEX',
    `More than ${shown(MOST_GROUPS)} groups would be made: group by less, or narrow \`where\`.`,
  );

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
