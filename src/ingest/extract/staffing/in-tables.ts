/** Posts and people in tables: a column or a row says which kind is counted, and of whom. */
import type { Holder, StaffingFact } from '../../../domain/fact';
import { moneyUnitOf, withoutBrackets } from '../tables/units';
import type { Column } from '../../tables/columns';
import { wholeNumber } from '../../tables/figure-cell';
import type { NamedRow } from '../../tables/rows';
import { publishingBody, type Reading } from '../reading';
import { placedName } from '../sections/tables';
import { type MemberTable, memberTables, namesMember } from '../tables/members';
import { quoteAt } from '../words';
import { measureOf } from './kinds';
import { postOf, titleAlone } from './posts';

/** Words of the field for posts and for people. */
const PEOPLE = /编制|[政业勤额]编|在编|在职|在岗|实有|离休|退休|职数|领导|人员|人数|职工|正职|副职|员额/;
/** People that come and go are counted, not employed. */
const VISITS = /人次|批次|团组|接待|出国|参加|培训/;
const MONEY = /元|金额|经费|费用|支出|收入|预算|决算/;

/** Whether a figure of a table counts posts or people. */
export function countsPeople({ table, members }: MemberTable, row: NamedRow, column: Column): boolean {
  const head = column.head.join('');
  if (VISITS.test(head) || (MONEY.test(head) && !/编制|人数/.test(head))) return false;
  if (PEOPLE.test(head)) return true;
  const { caption, remarks } = table.table;
  const isOfStaff = PEOPLE.test(caption?.text ?? '') || remarks.some(({ text }) => /单位[：:][名人]/.test(text));
  if (members !== 'MEASURES') return moneyUnitOf(table.table) === null && (isOfStaff || head === '人数');
  return (
    moneyUnitOf(table.table) === null && PEOPLE.test(row.label) && !VISITS.test(row.label) && !MONEY.test(row.label)
  );
}

export function staffingInTables(reading: Reading): readonly StaffingFact[] {
  return memberTables(reading.outline).flatMap((memberTable) => {
    const { table, block, members } = memberTable;
    const { organisations, outline } = reading;
    const speaking = organisations.speaking(table.table.start) ?? publishingBody(reading);
    // 小计 below all rows is the sum of the table.
    const isOnlySum = block.rows.filter(({ sums }) => sums !== null).length === 1 && block.rows.at(-1)?.sums !== null;
    return block.cells.flatMap(({ row, column, cell, value }): readonly StaffingFact[] => {
      const count = wholeNumber(value);
      if (count < 0 || !countsPeople(memberTable, row, column)) return [];
      if (members !== 'MEASURES' && row.sums === 'SOME' && !isOnlySum) return [];
      // The sum of several bodies is nobody's alone.
      const ofBody = row.sums === null ? organisations.resolve(row.label) : null;
      const holder: Holder = {
        organisation: members === 'BODIES' ? ofBody : speaking,
        section: members === 'SECTIONS' && namesMember(row) ? placedName(row.label).name : null,
      };
      const head = withoutBrackets(column.head.join(''));
      const label = members === 'MEASURES' && row.sums === null ? row.label : head;
      const post = postOf(label);
      return [
        {
          holder,
          post: post && titleAlone(post, (name) => organisations.resolve(name)),
          staffingType: post === null ? label.replace(/数$/, '') : null,
          measure: measureOf(members === 'MEASURES' && row.sums === null ? `${label}${head}` : label),
          count,
          quote: quoteAt(outline.text, cell.start, cell.end),
        },
      ];
    });
  });
}
