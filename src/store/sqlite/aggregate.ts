/** Counts and exact sums by group. */
import { kindSpec, type PropertyValue } from '../../domain/model';
import { checkAggregate, checkFilter } from '../check-query';
import { exactSum, HALF, HALF_BITS } from '../exact-sum';
import type { AggregateQuery, Group } from '../graph-store';
import { identifier } from '../schema/sqlite';
import { orderTerm, whereSql } from './conditions';
import { Connection } from './connection';

export function aggregateNodes(connection: Connection, query: AggregateQuery): readonly Group[] {
  checkAggregate(query);
  const { kind, groupBy, sum = [] } = query;
  const predicates = checkFilter([kind], query.filter);
  const specs = kindSpec(kind).properties;
  const { values, bind } = Connection.parameters();
  const keys = groupBy.map((name) => `n.${identifier(name)}`);
  const sums = sum.map((name) => `n.${identifier(name)}`);
  const columns = [
    'count(*)',
    // As JSON, for text that the driver would cut off at the character NUL.
    `json_array(${keys.join(', ')})`,
    ...sums.flatMap((column) => [`sum(${column} >> ${HALF_BITS})`, `sum(${column} & ${HALF - 1n})`]),
  ];
  const order = keys.map((column, index) => {
    const spec = specs[groupBy[index] ?? ''];
    return spec ? orderTerm(column, { spec, descending: false }) : column;
  });
  const grouped = keys.length > 0 ? ` GROUP BY ${keys.join(', ')} ORDER BY ${order.join(', ')}` : '';
  const where = whereSql('n', predicates, bind);
  const rows = connection.all(
    `SELECT ${columns.join(', ')} FROM ${identifier(kind)} n WHERE ${where}${grouped}`,
    values,
  );
  return rows.map(([count, key, ...halves]) => ({
    key: named(groupBy, JSON.parse(String(key)) as PropertyValue[]),
    count: Number(count),
    sums: Object.fromEntries(sum.map((name, i) => [name, sumOf(name, halves[2 * i], halves[2 * i + 1])])),
  }));
}

const named = (names: readonly string[], values: readonly PropertyValue[]): Readonly<Record<string, PropertyValue>> =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));

/** SQLite's sum of nothing but nulls is null. */
const sumOf = (name: string, high: unknown, low: unknown): number | null =>
  typeof high === 'number' && typeof low === 'number' ? exactSum(name, high, low) : null;
