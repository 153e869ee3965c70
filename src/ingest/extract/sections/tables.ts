/** Sections that a table lists, one a row: its place makes a name a section, whatever it ends in. */
import type { Outline } from '../../outline.types';
import type { NamedRow } from '../../tables/rows';
import { type MemberTable, memberTables, namingRows } from '../tables/members';
import { memberName, type SectionName, sectionName } from './section-names';

export interface SectionRow extends SectionName {
  readonly row: NamedRow;
  readonly table: MemberTable;
}

export function sectionRows(outline: Outline): readonly SectionRow[] {
  return memberTables(outline).flatMap((table) => {
    if (table.members !== 'SECTIONS') return [];
    return namingRows(table.block)
      .filter(({ label }) => !OF_LEADERS.test(label))
      .map((row) => ({ ...placedName(row.label), row, table }));
  });
}

/** The posts of those who lead the whole body stand in a row of their own. */
const OF_LEADERS = /领导(?:班子|成员|职数)?$/;

/** The name in a cell for names. */
export const placedName = (printed: string): SectionName =>
  sectionName(printed) ?? memberName(printed) ?? { name: printed, aliases: [], strong: false };
