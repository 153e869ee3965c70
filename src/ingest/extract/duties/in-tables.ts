/** What sections do, told in a column beside their names. */
import type { DutyFact } from '../../../domain/fact';
import { unwrap } from '../../../text/width';
import { announcedBy } from '../../outline/subjects';
import type { Column } from '../../tables/columns';
import type { ReadBlock } from '../../tables/reading';
import { publishingBody, type Reading } from '../reading';
import { sectionRows } from '../sections/tables';
import { quoteAt } from '../words';

/** Share of the cells of a column that end as sentences do where its head does not say that it tells duties. */
const LEAST_SENTENCES = 0.5;

export function dutiesInTables(reading: Reading): readonly DutyFact[] {
  const { outline, organisations } = reading;
  const columns = new Map<ReadBlock, Column | null>();
  return sectionRows(outline).flatMap(({ name, row, table: { table, block } }) => {
    const column = columns.get(block) ?? dutyColumn(block);
    columns.set(block, column);
    const cell = column ? row.cells[column.index] : undefined;
    if (!cell || cell.text === '') return [];
    const organisation = organisations.speaking(table.table.start) ?? publishingBody(reading);
    return {
      holder: { organisation, section: name },
      label: null,
      text: unwrap(outline.text, cell.start, cell.end).text,
      quote: quoteAt(outline.text, cell.start, cell.end),
    };
  });
}

function dutyColumn({ words, rows }: ReadBlock): Column | null {
  const announced = words.find(({ head }) => announcedBy(head.at(-1) ?? '') === 'DUTIES');
  if (announced) return announced;
  return (
    words.find(({ index }) => {
      const cells = rows.flatMap(({ cells: row }) => row[index]?.text ?? []).filter((text) => text !== '');
      return cells.filter((text) => /[。；;]$/.test(text)).length >= Math.max(1, cells.length * LEAST_SENTENCES);
    }) ?? null
  );
}
