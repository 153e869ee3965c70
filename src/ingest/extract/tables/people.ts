/** Whether columns and rows of a table count posts and people. */
import type { ReadBlock } from '../../tables/reading';
import type { Table } from '../../tables/table';
import { SPEAKS_OF_STAFF } from '../staffing/kinds';
import { postOf } from '../staffing/posts';
import { moneyUnitOf } from './units';

/** Short forms that tables have beside the words of sentences. */
const OF_POSTS = /[政业勤额]编|领导|[正副]职|员额|岗/;
/** People that come and go are counted, not employed. */
export const VISITS = /人次|批次|团组|接待|出国|参加|培训/;
export const MONEY = /元|金额|经费|费用|支出|收入|预算|决算/;
/** 班级数, 内设机构: what is counted is said, and it is nobody. */
const OF_OTHERS = /数$|机构|科室|单位/;
/** A number with more digits counts nobody: a telephone, a postcode. */
const MOST_DIGITS = 5;

/** Words for posts and for people: those of the field, or a title. */
export const namesStaff = (words: string): boolean =>
  SPEAKS_OF_STAFF.test(words) || OF_POSTS.test(words) || postOf(words) !== null;

export const countsByHead = (head: string): boolean =>
  namesStaff(head) && !VISITS.test(head) && (!MONEY.test(head) || /编制|人数/.test(head));

/** Whether a column among those that count posts and people may be a further kind of them, whatever it is called. */
export const mayCountPeople = (head: string, value: string): boolean =>
  value.length <= MOST_DIGITS && !VISITS.test(head) && !MONEY.test(head) && !OF_OTHERS.test(head);

/** A caption or a unit that says that a table counts people. */
export const isOfStaff = ({ caption, remarks }: Table): boolean =>
  namesStaff(caption?.text ?? '') || remarks.some(({ text }) => /单位[：:][名人]/.test(text));

/**
 * Whether the columns of a table are kinds of posts and people, which makes its rows whoever has them: half of the heads
 * say so, and the rows are no kinds themselves. Decided once for all of a table.
 */
export function columnsCountPeople(table: Table, { figures, rows }: ReadBlock): boolean {
  if (moneyUnitOf(table) !== null || figures.length === 0) return false;
  const counting = figures.filter(({ head }) => countsByHead(head.join(''))).length;
  const kinds = rows.filter(({ label, sums }) => sums === null && namesStaff(label)).length;
  return counting * 2 >= figures.length && kinds * 2 < rows.length;
}
