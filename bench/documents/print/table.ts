/** A table as it stands in a text that has lost its lines. */
import { join, lines, type Piece } from '../piece';
import type { Style } from '../style';

export interface Table {
  readonly caption: Piece;
  /** Printed under the caption: 单位：万元. */
  readonly unit: string | null;
  /** Rows of equal length; a blank cell is ''. The first are the header. */
  readonly rows: readonly (readonly Piece[])[];
}

/** Where cells stand only in order, a blank one must be marked, or the figures behind it would move. */
const MARKED_BLANK = '—';

type Layout = (row: readonly Piece[]) => Piece;

const marked = (row: readonly Piece[]): readonly Piece[] => row.map((cell) => (cell === '' ? MARKED_BLANK : cell));

const LAYOUTS: Readonly<Record<Style['tables'], Layout>> = {
  bars: (row) => ['| ', join(row, ' | '), ' |'],
  tabs: (row) => join(row, '\t'),
  blanks: (row) => join(marked(row), '    '),
  cells: (row) => lines(['|', ...marked(row).map((cell) => [cell, ' |'])]),
};

/** The header again after so many rows, as a new page has it. */
export function withHeaderAgain(
  [header = [], ...rows]: readonly (readonly Piece[])[],
  after: number,
): readonly (readonly Piece[])[] {
  return [header, ...rows.slice(0, after), ...(rows.length > after ? [header] : []), ...rows.slice(after)];
}

/** Rows with their numbers in the second column; the header calls them 行次. */
export function withLineNumbers(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return rows.map(([first = '', ...rest], at) => [first, at === 0 ? '行次' : String(at), ...rest]);
}

export function printTable({ caption, unit, rows }: Table, layout: Style['tables']): Piece {
  return lines([caption, unit === null ? '' : `单位：${unit}`, ...rows.map(LAYOUTS[layout])]);
}
