/** The report as a workbook: a sheet for each chapter, in which numbers are numbers and all else is text. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { printable } from '../../../text/markup';
import { chaptersOf, titleOf } from '../chapters';
import { noteText, type Block, type Cell, type Chapter, type Column, type Shown } from '../layout';
import type { Report } from '../report';

/** No cell of a workbook holds more. */
const LONGEST = 32_767;
const CUT = '……（全文见 JSON 格式）';
/** Characters of a column of the least share. */
const NARROW = 14;

export function writeXlsx(report: Report): Buffer {
  const book = utils.book_new();
  book.Props = { Title: printable(titleOf(report)), Author: printable(report.scenario.createdBy) };
  for (const chapter of chaptersOf(report)) utils.book_append_sheet(book, sheet(chapter), sheetName(chapter));
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** 三、各单位去向 as 各单位去向: what stands behind the number of the chapter. */
const sheetName = ({ title }: Chapter): string => title.slice(title.indexOf('、') + 1).slice(0, 31);

function sheet({ blocks }: Chapter): WorkSheet {
  const made = utils.aoa_to_sheet(blocks.flatMap(rowsOf));
  const widest = blocks.flatMap((block) => (block.type === 'table' ? [block.columns.flatMap(widths)] : []));
  const columns = Math.max(0, ...widest.map((row) => row.length));
  made['!cols'] = Array.from({ length: columns }, (_, column) => ({
    wch: Math.max(...widest.map((row) => row[column] ?? NARROW)),
  }));
  return made;
}

/** Nothing of a chart: what it shows stands in the table below it. */
function rowsOf(block: Block): readonly CellObject[][] {
  if (block.type === 'chart') return [];
  if (block.type === 'text') return [[text(block.text)], []];
  const head = block.columns.flatMap(({ title, parts }) =>
    parts.map((part) => text(part === '' ? title : `${title}·${part}`)),
  );
  const hasNotes = block.columns.map((_, column) => block.rows.some((row) => (row[column]?.notes.length ?? 0) > 0));
  const withNotes = <T>(cells: readonly T[][], note: (column: number) => T): T[] =>
    cells.flatMap((parts, column) => (hasNotes[column] ? [...parts, note(column)] : parts));
  return [
    withNotes(splitHead(block.columns, head), () => text('依据')),
    ...block.rows.map((row) => withNotes(row.map(({ parts }) => parts.map(value)), (column) => text(noteText(row[column]?.notes ?? [])))), // prettier-ignore
    [],
  ];
}

/** The titles of each column together. */
function splitHead(columns: readonly Column[], titles: readonly CellObject[]): readonly CellObject[][] {
  let at = 0;
  return columns.map(({ parts }) => titles.slice(at, (at += parts.length)));
}

const widths = ({ share, parts }: Column): readonly number[] => parts.map(() => (share * NARROW) / parts.length);

const value = (shown: Shown): CellObject =>
  shown.number === null || shown.text !== String(shown.number) ? text(shown.text) : { t: 'n', v: shown.number };

/** Of the type of text: what looks like a formula is none. */
function text(said: Cell['parts'][number]['text']): CellObject {
  const shown = printable(said);
  return { t: 's', v: shown.length > LONGEST ? shown.slice(0, LONGEST - CUT.length) + CUT : shown };
}
