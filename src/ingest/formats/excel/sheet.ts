/**
 * What a sheet shows: its tables, parted where a row is blank, and the lines above, between and below them, which are rows
 * of one cell. A sheet may say that it reaches far beyond its cells, and formats of empty cells are none; hidden rows and
 * columns are not seen.
 */
import { type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import type { Place as CellPlace } from '../places';
import type { CellWords, TextBuilder } from '../text-builder';

type Place = `${number} ${number}`;

type Row = readonly CellWords[];

/** Of one sheet, blank ones among them: a cell may stand in column 16,384 of row 1,048,576. */
const MOST_CELLS = 300_000;

export class TooManyCells extends Error {}

/** @throws TooManyCells */
export function writeSheet(name: string, sheet: WorkSheet, builder: TextBuilder): void {
  const rows = sheet['!data'] ?? [];
  const isHiddenRow = (row: number): boolean => sheet['!rows']?.[row]?.hidden === true;
  const isHiddenColumn = (column: number): boolean => sheet['!cols']?.[column]?.hidden === true;
  const { heads, covered } = mergesOf(sheet['!merges'] ?? []);
  let rowsTogether: Row[] = [];
  let [width, count] = [0, 0];
  for (const row of rows) width = Math.max(width, lastFilled(row) + 1);
  const end = (): void => {
    writeRows(rowsTogether, builder);
    rowsTogether = [];
  };
  // A blank row is a hole among the others.
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as (CellObject | undefined)[] | undefined;
    if (isHiddenRow(at)) continue;
    if (lastFilled(row) < 0 && !goesOn(covered, at, width)) {
      end();
      continue;
    }
    if ((count += width) > MOST_CELLS) throw new TooManyCells();
    const cells: CellWords[] = [];
    for (let column = 0; column < width; column += 1) {
      const place: Place = `${at} ${column}`;
      if (isHiddenColumn(column) || covered.has(place)) continue;
      const merge = heads.get(place);
      const across = merge ? Math.min(merge.e.c, width - 1) - merge.s.c + 1 : 1;
      const down = merge ? merge.e.r - merge.s.r + 1 : 1;
      const places: readonly CellPlace[] = [{ kind: 'CELL', sheet: name, row: at, column }];
      cells.push({ paragraphs: shown(row?.[column]).split('\n'), places, across: Math.max(1, across), down });
    }
    rowsTogether.push(cells);
  }
  end();
}

/** Rows of one cell are lines, but for those that part the rows of a table: 流动资产： */
function writeRows(rows: readonly Row[], builder: TextBuilder): void {
  let table: Row[] = [];
  let lines: Row[] = [];
  const endTable = (): void => {
    if (table.length > 0) builder.table(withinExtent(table));
    table = [];
  };
  const endLines = (): void => {
    if (lines.length === 0) return;
    endTable();
    for (const { paragraphs, places } of lines.flat())
      paragraphs.forEach((line) => builder.paragraph(line, places?.[0]));
    lines = [];
  };
  for (const row of rows) {
    if (isLine(row)) {
      lines.push(row);
      continue;
    }
    if (table.length > 0 && lines.length <= MOST_SUBHEADS && lines.every(isSubhead)) table.push(...lines.splice(0));
    endLines();
    table.push(row);
  }
  endLines();
  endTable();
}

/** Without the columns on the right that other tables of the sheet fill. Where a cell from above stands, nothing is cut. */
function withinExtent(rows: readonly Row[]): readonly Row[] {
  const width = Math.max(...rows.map(columnsOf));
  const blanks = rows.map((row) =>
    columnsOf(row) < width ? 0 : columnsOf(row.slice(row.findLastIndex(isFilled) + 1)),
  );
  const cut = Math.min(...blanks);
  return rows.map((row) => {
    let [end, left] = [row.length, cut];
    while (left > 0) left -= row[(end -= 1)]?.across ?? left;
    return row.slice(0, end);
  });
}

const columnsOf = (row: Row): number => row.reduce((sum, { across }) => sum + across, 0);

const MOST_SUBHEADS = 2;
const LONGEST_SUBHEAD = 30;

const isLine = (row: Row): boolean => row.filter(isFilled).length < 2;
const isFilled = ({ paragraphs }: CellWords): boolean => paragraphs.some((one) => one !== '');
/** `流动资产：` heads rows of its table, `单位：万元` a table of its own. */
const isSubhead = (row: Row): boolean =>
  row.every(({ paragraphs }) => paragraphs.join('').length <= LONGEST_SUBHEAD && !TELLS.test(paragraphs.join('')));
const TELLS = /[：:]./;

/** A blank row that a cell from above covers belongs to its table. */
function goesOn(covered: ReadonlySet<Place>, row: number, width: number): boolean {
  for (let column = 0; column < width; column += 1) if (covered.has(`${row} ${column}`)) return true;
  return false;
}

function lastFilled(row: readonly (CellObject | undefined)[] | undefined): number {
  for (let column = (row?.length ?? 0) - 1; column >= 0; column -= 1) if (shown(row?.[column]) !== '') return column;
  return -1;
}

/** As the sheet shows it; errors of formulas are no words. */
function shown(cell: CellObject | undefined): string {
  if (!cell || cell.t === 'z' || cell.t === 'e') return '';
  return (cell.w ?? String(cell.v ?? '')).replace(/\r\n?/g, '\n').trim();
}

/** Cells that one covers are not cells of their own. */
const MOST_COVERED = 500_000;

function mergesOf(merges: readonly Range[]): {
  readonly heads: ReadonlyMap<Place, Range>;
  readonly covered: ReadonlySet<Place>;
} {
  const heads = new Map<Place, Range>();
  const covered = new Set<Place>();
  for (const merge of merges) {
    const { s: start, e: end } = merge;
    if (covered.size + (end.r - start.r + 1) * (end.c - start.c + 1) > MOST_COVERED) continue;
    heads.set(`${start.r} ${start.c}`, merge);
    for (let row = start.r; row <= end.r; row += 1) {
      for (let column = start.c; column <= end.c; column += 1) {
        if (row !== start.r || column !== start.c) covered.add(`${row} ${column}`);
      }
    }
  }
  return { heads, covered };
}
