/** What sections do, told in a column beside their names. */
import type { DutyFact } from '../../../domain/fact';
import { unwrap } from '../../../text/width';
import type { Column } from '../../tables/columns';
import type { ReadBlock } from '../../tables/reading';
import type { Reading } from '../reading';
import { sectionRows } from '../sections/tables';
import { dutyColumn } from '../tables/duty-column';
import { rowOwner } from '../tables/row-owner';
import { quoteAt } from '../words';

export function dutiesInTables(reading: Reading): readonly DutyFact[] {
  const { outline } = reading;
  const columns = new Map<ReadBlock, Column | null>();
  return sectionRows(reading).flatMap(({ name, row, table }) => {
    const { block } = table;
    const column = columns.get(block) ?? dutyColumn(block);
    columns.set(block, column);
    const cell = column ? row.cells[column.index] : undefined;
    if (!cell || cell.text === '') return [];
    return {
      holder: { organisation: rowOwner(reading, table, row), section: name },
      label: null,
      text: unwrap(outline.text, cell.start, cell.end).text,
      quote: quoteAt(outline.text, cell.start, cell.end),
    };
  });
}
