/** Counts and exact sums by group. */
import type { PropertyValue } from '../../domain/model';
import { checkAggregate, checkFilter } from '../check-query';
import { exactSum, HALF } from '../exact-sum';
import type { AggregateQuery, Group } from '../graph-store';
import { identifier } from '../schema/neo4j';
import { Parameters, whereCypher } from './conditions';
import type { Query } from './connection';

export async function aggregateNodes(query: Query, asked: AggregateQuery): Promise<readonly Group[]> {
  checkAggregate(asked);
  const { kind, groupBy, sum = [] } = asked;
  const { values, bind } = new Parameters();
  const keys = groupBy.map((name, index) => `n.${identifier(name)} AS k${index}`);
  const sums = sum.flatMap((name, index) => {
    const value = `n.${identifier(name)}`;
    const low = `((${value} % ${HALF}) + ${HALF}) % ${HALF}`;
    return [
      `sum((${value} - ${low}) / ${HALF}) AS h${index}`,
      `sum(${low}) AS l${index}`,
      `count(${value}) AS c${index}`,
    ];
  });
  const list = [...keys, 'count(n) AS number', ...sums].join(', ');
  const where = whereCypher('n', checkFilter([kind], asked.filter), bind);
  const rows = await query(
    `MATCH (n:${identifier(kind)}) WHERE ${where} WITH ${list} ` +
      `RETURN [${groupBy.map((_, i) => `k${i}`).join(', ')}] AS key, number, [${sum.map((_, i) => `[h${i}, l${i}, c${i}]`).join(', ')}] AS sums` +
      (groupBy.length > 0 ? ` ORDER BY ${groupBy.map((_, i) => `k${i}`).join(', ')}` : ''),
    values,
  );
  return rows.map(([key, count, halves]) => ({
    key: Object.fromEntries(groupBy.map((name, i) => [name, (key as PropertyValue[])[i] ?? null])),
    count: count as number,
    sums: Object.fromEntries(sum.map((name, i) => [name, sumOf(name, (halves as number[][])[i])])),
  }));
}

/** Neo4j's sum of nothing but nulls is 0: the count of values tells. */
function sumOf(name: string, [high = 0, low = 0, count = 0]: readonly number[] = []): number | null {
  return count === 0 ? null : exactSum(name, high, low);
}
