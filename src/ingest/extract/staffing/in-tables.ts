/** Posts and people in tables: a column or a row says which kind is counted, and of whom. */
import type { Holder, StaffingFact } from '../../../domain/fact';
import { moneyUnitOf, withoutBrackets } from '../tables/units';
import type { Column } from '../../tables/columns';
import { wholeNumber } from '../../tables/figure-cell';
import type { FigureCell } from '../../tables/row-figures';
import type { NamedRow } from '../../tables/rows';
import { bodyCalled } from '../organisations/called';
import type { Reading } from '../reading';
import { placedName } from '../sections/tables';
import { type MemberTable, memberTables, namesMember } from '../tables/members';
import { rowOwner } from '../tables/row-owner';
import {
  columnsCountPeople,
  countsByHead,
  isOfStaff,
  mayCountPeople,
  MONEY,
  namesStaff,
  VISITS,
} from '../tables/people';
import { quoteAt } from '../words';
import { measureOf } from './kinds';
import { type Post, postOf } from './posts';
import { ranksInCell } from './several';

/** Whether a figure of a table counts posts or people. */
export function countsPeople({ table, block, members }: MemberTable, { row, column, value }: FigureCell): boolean {
  const head = column.head.join('');
  if (countsByHead(head)) return true;
  if (moneyUnitOf(table.table) !== null || !mayCountPeople(head, value)) return false;
  if (members === 'MEASURES') return namesStaff(row.label) && !VISITS.test(row.label) && !MONEY.test(row.label);
  // What stands among kinds of staff is one.
  return isOfStaff(table.table) || head === '人数' || columnsCountPeople(table.table, block);
}

export function staffingInTables(reading: Reading): readonly StaffingFact[] {
  return memberTables(reading.outline).flatMap((table) => [...figuresOf(reading, table), ...leadersOf(reading, table)]);
}

function figuresOf(reading: Reading, memberTable: MemberTable): readonly StaffingFact[] {
  const { block, members } = memberTable;
  const { organisations, outline } = reading;
  // 小计 below all rows is the sum of the table.
  const isOnlySum = block.rows.filter(({ sums }) => sums !== null).length === 1 && block.rows.at(-1)?.sums !== null;
  return block.cells.flatMap((figure): readonly StaffingFact[] => {
    const { row, column, cell } = figure;
    const count = wholeNumber(figure.value);
    if (count < 0 || !countsPeople(memberTable, figure)) return [];
    if (members !== 'MEASURES' && row.sums === 'SOME' && !isOnlySum) return [];
    const head = withoutBrackets(column.head.join(''));
    const isKind = members === 'MEASURES' && row.sums === null;
    const label = isKind ? row.label : labelOf(column);
    const post = isKind ? postOf(label) : (rankUnder(column) ?? postOf(label));
    return [
      {
        holder: holderOf(reading, memberTable, row),
        post: post && (organisations.resolve(post.front) === null ? `${post.front}${post.title}` : post.title),
        staffingType: post === null ? label.replace(/(?<!职)数$/, '') : null,
        measure: measureOf(isKind ? `${label}${head}` : head),
        count,
        quote: quoteAt(outline.text, cell.start, cell.end),
      },
    ];
  });
}

/** Whose a row is: the section or body that it names; a row that names a body is of that, also between sections. */
function holderOf(reading: Reading, table: MemberTable, row: NamedRow): Holder {
  const { organisations } = reading;
  const { members } = table;
  const body = row.sums === null ? organisations.resolve(row.label) : null;
  // The sum of several bodies is nobody's alone.
  if (members === 'BODIES') return { organisation: body, section: null };
  const called = members === 'SECTIONS' && row.sums === null ? bodyCalled(reading, row.label) : null;
  if (called !== null) return { organisation: called, section: null };
  return {
    organisation: rowOwner(reading, table, row),
    section: members === 'SECTIONS' && namesMember(row) ? placedName(row.label).name : null,
  };
}

/** What a column counts: the innermost level of its head where that says so, with the word that stands above it (编制 above 行政). */
function labelOf({ head }: Column): string {
  const own = withoutBrackets(head.at(-1) ?? '');
  const above = withoutBrackets(head.slice(0, -1).join(''));
  if (above.includes('编制') && !COUNTED_ITSELF.test(own) && postOf(own) === null)
    return `${own.replace(/[数人名]$/, '')}编制`;
  return above === '' || namesStaff(own) ? own : `${above}${own}`;
}

/** 在职, 在编 and 实有 below 编制 are no kinds of it. */
const COUNTED_ITSELF = /编|[职岗有]|人员/;

/** 正 and 副 below 领导职数 are posts, whatever they are called. */
function rankUnder({ head }: Column): Post | null {
  const own = withoutBrackets(head.at(-1) ?? '').replace(/(?:职数|数)$/, '');
  return /职数|领导/.test(head.slice(0, -1).join('')) && own !== '' && !SUM.test(own)
    ? { title: own, front: '' }
    : null;
}

const SUM = /计$/;

/** 主任1名、副主任2名 or 1名主任 in a cell beside the name. */
function leadersOf(reading: Reading, memberTable: MemberTable): readonly StaffingFact[] {
  const { block, members } = memberTable;
  if (members === 'MEASURES') return [];
  return block.rows
    .filter((row) => namesMember(row) || row.sums === 'ALL')
    .flatMap((row) =>
      block.words.flatMap(({ index }): readonly StaffingFact[] => {
        const cell = row.cells[index];
        const ranks = cell === undefined ? [] : ranksInCell(cell.text);
        if (cell && ranks.length > 0) {
          return ranks.map(({ post, count }) => ({
            holder: holderOf(reading, memberTable, row),
            post,
            staffingType: null,
            measure: 'AUTHORISED' as const,
            count,
            quote: quoteAt(reading.outline.text, cell.start, cell.end),
          }));
        }
        if (row.sums !== null) return [];
        const parts = cell?.text.split(/[、，,；]/).map((part) => LEADER.exec(part)) ?? [];
        if (!cell || parts.length === 0 || parts.includes(null)) return [];
        return parts.flatMap((part) => {
          const [, before, behind, title, count] = part ?? [];
          return {
            holder: holderOf(reading, memberTable, row),
            post: title ?? behind ?? null,
            staffingType: null,
            measure: 'AUTHORISED' as const,
            count: Number(before ?? count),
            quote: quoteAt(reading.outline.text, cell.start, cell.end),
          };
        });
      }),
    );
}

const LEADER = /^(?:([0-9]{1,2})[名个人]([\u4e00-\u9fff]{2,8})|([\u4e00-\u9fff]{2,8})([0-9]{1,2})[名个人])$/;
