/** Bodies that a table lists, one a row: its place makes a name a body, whatever it ends in. */
import type { Outline } from '../../outline.types';
import type { Cell } from '../../tables/table';
import { memberTables, namingRows } from '../tables/members';

export interface UnitRow {
  readonly name: string;
  readonly cell: Cell;
  /** The table, or one of those that stand side by side in it. */
  readonly list: object;
}

export function unitRows(outline: Outline): readonly UnitRow[] {
  return memberTables(outline).flatMap(({ members, block }) =>
    members === 'BODIES' ? namingRows(block).map(({ label, name }) => ({ name: label, cell: name, list: block })) : [],
  );
}
