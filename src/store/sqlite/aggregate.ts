/** Counts and exact sums by group. */
import type { Kind, PropertyValue } from '../../domain/model';
import { checkAggregate, checkFilter } from '../check-query';
import { compareCodePoints } from '../code-points';
import { exactSum, HALF, HALF_BITS } from '../exact-sum';
import type { AggregateQuery, Group } from '../graph-store';
import { identifier } from '../schema/sqlite';
import { whereSql } from './conditions';
import { Connection, type Parameter } from './connection';
import type { Steps } from './slices';
import { windows, windowSql } from './windows';

interface Sums {
  readonly key: readonly PropertyValue[];
  count: number;
  /** Of the upper and the lower halves of each sum, null where there was no value. */
  readonly halves: (number | null)[];
}

/** Part by part of the table, each part's groups added to those before. */
export function* aggregateNodes(connection: Connection, query: AggregateQuery): Steps<readonly Group[]> {
  checkAggregate(query);
  const { kind, groupBy, sum = [] } = query;
  const predicates = checkFilter([kind], query.filter);
  const groups = new Map<string, Sums>();
  for (const window of windows(connection, kind)) {
    const { values, bind } = Connection.parameters();
    const where = `${whereSql('n', predicates, bind)} AND ${windowSql('n', window, bind)}`;
    for (const [count, key, ...halves] of connection.all(groupsSql(kind, groupBy, sum, where), values)) {
      add(groups, String(key), Number(count), halves);
    }
    yield;
  }
  return [...groups.values()]
    .sort((x, y) => compareKeys(x.key, y.key))
    .map(({ key, count, halves }) => ({
      key: named(groupBy, key),
      count,
      sums: Object.fromEntries(sum.map((name, i) => [name, sumOf(name, halves[2 * i], halves[2 * i + 1])])),
    }));
}

function groupsSql(kind: Kind, groupBy: readonly string[], sum: readonly string[], where: string): string {
  const keys = groupBy.map((name) => `n.${identifier(name)}`);
  const columns = [
    'count(*)',
    // As JSON, for text that the driver would cut off at the character NUL.
    `json_array(${keys.join(', ')})`,
    ...sum.flatMap((name) => {
      const column = `n.${identifier(name)}`;
      return [`sum(${column} >> ${HALF_BITS})`, `sum(${column} & ${HALF - 1n})`];
    }),
  ];
  const grouped = keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : '';
  return `SELECT ${columns.join(', ')} FROM ${identifier(kind)} n WHERE ${where}${grouped}`;
}

function add(groups: Map<string, Sums>, key: string, count: number, halves: readonly Parameter[]): void {
  const known = groups.get(key);
  if (!known) {
    const read = halves.map((half) => (half === null ? null : Number(half)));
    groups.set(key, { key: JSON.parse(key) as PropertyValue[], count, halves: read });
    return;
  }
  known.count += count;
  halves.forEach((half, index) => {
    if (half !== null) known.halves[index] = (known.halves[index] ?? 0) + Number(half);
  });
}

/** By the values one after the other, null last. */
function compareKeys(a: readonly PropertyValue[], b: readonly PropertyValue[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return typeof left === 'number' ? left - Number(right) : compareCodePoints(String(left), String(right));
  }
  return 0;
}

const named = (names: readonly string[], values: readonly PropertyValue[]): Readonly<Record<string, PropertyValue>> =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));

/** SQLite's sum of nothing but nulls is null. */
const sumOf = (name: string, high: unknown, low: unknown): number | null =>
  typeof high === 'number' && typeof low === 'number' ? exactSum(name, high, low) : null;
