/** Sections that a table lists, one a row: its place makes a name a section, whatever it ends in. */
import type { NamedRow } from '../../tables/rows';
import { bodyCalled } from '../organisations/called';
import type { Reading } from '../reading';
import { type MemberTable, memberTables, namingRows } from '../tables/members';
import { memberName, type SectionName, sectionName } from './section-names';

export interface SectionRow extends SectionName {
  readonly row: NamedRow;
  readonly table: MemberTable;
}

export function sectionRows(reading: Reading): readonly SectionRow[] {
  return memberTables(reading.outline).flatMap((table) => {
    if (table.members !== 'SECTIONS') return [];
    return namingRows(table.block)
      .filter(({ label }) => bodyCalled(reading, label) === null)
      .map((row) => ({ ...placedName(row.label), row, table }));
  });
}

/** The name in a cell for names. */
export const placedName = (printed: string): SectionName =>
  sectionName(printed) ?? memberName(printed) ?? { name: printed, aliases: [], strong: false };
