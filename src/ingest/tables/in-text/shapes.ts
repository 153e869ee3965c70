/** How a line of plain text parts its cells. */
import type { Span } from '../../../domain/fact';
import { isSpace, printWidth, trimSpan } from '../../../text/width';
import { printedNumberAt } from '../../../text/numbering';
import { figureOf } from '../figure-cell';
import type { Cell } from '../table';

/** BARS, TABS and BLANKS part the cells of a row; a line of one cell ends in a bar, or is a bar alone. */
export type RowShape = 'BARS' | 'TABS' | 'BLANKS';
export type Shape = RowShape | 'CELL' | null;

const BAR = /[|｜│┃║]/;
const BARS = /[|｜│┃║]/g;
const GAP = /[ \u00a0]{2,}|\u3000+[ \u3000\u00a0]*/g;
const HAN = /^[\u4e00-\u9fff]$/;
/** One word over the width of its cell: 合 计 with white space between. */
const SPREAD = /^[\u4e00-\u9fff](?:[ \u3000\u00a0]{1,8}[\u4e00-\u9fff]){1,3}$/;

export function shapeOf(text: string): Shape {
  if (BAR.test(text)) {
    const cells = text.split(BAR).length - 1;
    const inner = text.replace(/^[|｜│┃║]|[|｜│┃║]$/g, '');
    return BAR.test(inner) && cells > 1 ? 'BARS' : 'CELL';
  }
  if (text.includes('\t')) return 'TABS';
  const isParted = /[^\s\u3000](?:[ \u00a0]{2}|\u3000)/.test(text);
  return isParted && !SPREAD.test(text) && !isNumberedHeading(text) ? 'BLANKS' : null;
}

/** `第二部分 收支情况`: a number of the outline, a blank and words without a figure. */
function isNumberedHeading(text: string): boolean {
  const number = printedNumberAt(text, 0);
  if (!number) return false;
  const rest = text.slice(number.label.length);
  return (
    /^\s/.test(rest) &&
    rest
      .trim()
      .split(GAP)
      .every((words) => figureOf(words) === null)
  );
}

/** The cells of a row between two offsets of the text. */
export function cellsOf(text: string, { start, end }: Span, shape: RowShape): readonly Cell[] {
  switch (shape) {
    case 'BARS': {
      const cells = split(text, start, end, BARS);
      const first = cells[0]?.text === '' ? 1 : 0;
      return cells.slice(first, cells.length > first + 1 && cells.at(-1)?.text === '' ? -1 : undefined);
    }
    case 'TABS':
      return split(text, start, end, /\t/g);
    case 'BLANKS':
      return joinSpaced(text, split(text, start, end, GAP), indentOf(text, start));
  }
}

function split(text: string, start: number, end: number, separator: RegExp): readonly Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    cells.push(cellAt(text, from, start + match.index));
    from = start + match.index + match[0].length;
  }
  cells.push(cellAt(text, from, end));
  return cells;
}

export function cellAt(text: string, from: number, to: number): Cell {
  const { start, end } = trimSpan(text, from, to);
  return {
    start,
    end: Math.max(start, end),
    text: text.slice(start, end).replace(/\s+/g, ''),
    across: 1,
    down: 1,
    indent: printWidth(text.slice(from, start)),
  };
}

/** `合    计` is one word whose characters are spread over the width of its cell. */
function joinSpaced(text: string, [first, ...cells]: readonly Cell[], indent: number): readonly Cell[] {
  const joined: Cell[] = first ? [{ ...first, indent }] : [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isSpread =
      before && HAN.test(cell.text) && [...before.text].length <= MOST_SPREAD && isSpreadWord(before, text);
    if (isSpread) joined[joined.length - 1] = { ...cellAt(text, before.start, cell.end), indent: before.indent };
    else joined.push(cell);
  }
  return joined;
}

/**
 * The rows of a table whose cells blanks part: what a row leaves blank is not printed, so that its cells stand in the
 * columns above and below which they are printed.
 */
export function alignedRows(text: string, rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.every((row) => row.length === width)) return rows;
  const columns: { from: number; to: number }[] = [];
  const extents = rows.map((row) => extentsOf(text, row));
  for (const row of extents) {
    if (row.length !== width) continue;
    row.forEach(({ from, to }, index) => {
      const column = columns[index];
      columns[index] = column ? { from: Math.min(column.from, from), to: Math.max(column.to, to) } : { from, to };
    });
  }
  // Columns that run into each other tell nothing.
  if (columns.some(({ to }, index) => to > (columns[index + 1]?.from ?? to))) return rows;
  return rows.map((row, at) => (row.length === width ? row : (placed(text, row, extents[at] ?? [], columns) ?? row)));
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Where each cell begins and ends on its line, in columns of print. */
function extentsOf(text: string, row: readonly Cell[]): readonly Extent[] {
  const [first] = row;
  if (!first) return [];
  const line = text.lastIndexOf('\n', first.start - 1) + 1;
  let at = line;
  let column = 0;
  return row.map(({ start, end }) => {
    const from = column + printWidth(text.slice(at, start));
    const to = from + printWidth(text.slice(start, end));
    [at, column] = [end, to];
    return { from, to };
  });
}

/** A row with blanks where it prints none; null where a cell stands in no column, or two stand in one. */
function placed(
  text: string,
  row: readonly Cell[],
  extents: readonly Extent[],
  columns: readonly Extent[],
): readonly Cell[] | null {
  const cells = columns.map(() => cellAt(text, 0, 0));
  let next = 0;
  for (const [at, { from, to }] of extents.entries()) {
    const index = columns.findIndex((column, place) => place >= next && from < column.to && column.from < to);
    const cell = row[at];
    if (index < 0 || !cell) return null;
    cells[index] = index === 0 ? cell : { ...cell, indent: 0 };
    next = index + 1;
  }
  return cells;
}

/** White space in front of a line, in columns. */
function indentOf(text: string, start: number): number {
  let from = start;
  while (from > 0 && text.charAt(from - 1) !== '\n' && isSpace(text.charCodeAt(from - 1))) from -= 1;
  return printWidth(text.slice(from, start));
}

/** Characters of a word that print spreads. */
const MOST_SPREAD = 4;

/** A single character, or several that were spread themselves. */
const isSpreadWord = ({ text: words, start, end }: Cell, text: string): boolean =>
  HAN.test(words) ||
  (/^[\u4e00-\u9fff]{2,4}$/.test(words) && [...text.slice(start, end)].some((one) => isSpace(one.charCodeAt(0))));
