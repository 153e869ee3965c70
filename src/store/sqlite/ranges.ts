/**
 * A list from a position on, as ranges that follow one another in its order. One condition over all of them would be an
 * OR, which no index answers; each range by itself is one, so that a deep page is found as fast as the first.
 */
import type { CheckedOrder } from '../check-query';
import type { Position } from '../graph-store';
import type { TermWriter } from '../keyset';

/** Things that equal the position in the terms before `from`, and of which in that term this holds. */
export interface Range {
  readonly from: number;
  readonly holds: 'all' | 'beyond' | 'present' | 'absent';
}

/** @param start position behind which to begin, before which when reading backward; null for the end of the list */
export function rangesFrom(
  terms: readonly CheckedOrder[],
  start: Position | null,
  backward: boolean,
): readonly Range[] {
  if (start) return terms.flatMap((term, from) => beyond(term, from, start[from] === null, backward)).reverse();
  if (terms[0]?.spec.required) return [{ from: 0, holds: 'all' }];
  const halves: readonly Range[] = [{ from: 0, holds: 'present' }, { from: 0, holds: 'absent' }]; // prettier-ignore
  return backward ? [...halves].reverse() : halves;
}

/** What lies beyond the position in one term, farthest first. */
function beyond({ spec }: CheckedOrder, from: number, isNull: boolean, backward: boolean): readonly Range[] {
  if (isNull) return backward ? [{ from, holds: 'present' }] : [];
  const range: Range = { from, holds: 'beyond' };
  return backward || spec.required ? [range] : [{ from, holds: 'absent' }, range];
}

/** The condition that something lies in the range. */
export function rangeSql(
  { from, holds }: Range,
  terms: readonly CheckedOrder[],
  start: Position | null,
  backward: boolean,
  { column, value }: TermWriter,
): string {
  const same = terms
    .slice(0, from)
    .map((_, index) => (start?.[index] === null ? `${column(index)} IS NULL` : `${column(index)} = ${value(index)}`));
  const own = {
    all: () => '1',
    present: () => `${column(from)} IS NOT NULL`,
    absent: () => `${column(from)} IS NULL`,
    beyond: () => `${column(from)} ${terms[from]?.descending === backward ? '>' : '<'} ${value(from)}`,
  }[holds]();
  return [...same, own].join(' AND ');
}
