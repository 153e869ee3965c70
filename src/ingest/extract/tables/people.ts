/** Whether columns and rows of a table count posts and people. */
import type { ReadBlock } from '../../tables/reading';
import type { Table } from '../../tables/table';
import { moneyUnitOf } from './units';

/** Words of the field for posts and for people. */
export const PEOPLE = /编制|[政业勤额]编|在编|在职|在岗|实有|离休|退休|职数|领导|人员|人数|职工|正职|副职|员额|岗位/;
/** People that come and go are counted, not employed. */
export const VISITS = /人次|批次|团组|接待|出国|参加|培训/;
export const MONEY = /元|金额|经费|费用|支出|收入|预算|决算/;

export const countsByHead = (head: string): boolean =>
  PEOPLE.test(head) && !VISITS.test(head) && (!MONEY.test(head) || /编制|人数/.test(head));

/** A caption or a unit that says that a table counts people. */
export const isOfStaff = ({ caption, remarks }: Table): boolean =>
  PEOPLE.test(caption?.text ?? '') || remarks.some(({ text }) => /单位[：:][名人]/.test(text));

/**
 * Whether the columns of a table are kinds of posts and people, which makes its rows whoever has them: most heads say so,
 * and the rows are no kinds themselves. Decided once for all of a table.
 */
export function columnsCountPeople(table: Table, { figures, rows }: ReadBlock): boolean {
  if (moneyUnitOf(table) !== null || figures.length === 0) return false;
  const counting = figures.filter(({ head }) => countsByHead(head.join(''))).length;
  const kinds = rows.filter(({ label, sums }) => sums === null && PEOPLE.test(label)).length;
  return counting * 2 > figures.length && kinds * 2 < rows.length;
}
