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
    return namingRows(table.block).map((row) => ({ ...placedName(row.label), row, table }));
  });
}

/** The name in a cell for names. */
export const placedName = (printed: string): SectionName =>
  sectionName(printed) ?? memberName(printed) ?? { name: printed, aliases: [], strong: false };
