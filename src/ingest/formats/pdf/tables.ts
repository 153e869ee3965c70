/** Tables with their words: the characters of a page that stand in cells, and tables that go on over pages. */
import { lineNumberAt } from '../../../text/numbering';
import type { Place } from '../places';
import type { CellWords } from '../text-builder';
import { type Box, middleX, middleY } from './geometry';
import type { Glyph } from './glyphs';
import { rowsOfGlyphs, wordsOf } from './lines';
import type { RuledCell, RuledTable } from './ruled';

export interface TableCell {
  readonly left: number;
  readonly right: number;
  readonly down: number;
  readonly paragraphs: readonly string[];
  readonly place: Place;
}

export interface PageTable extends Box {
  /** Places of its lines down the page, from its left edge. */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** @param page counts from 0 */
export const placeOf = (page: number, { left, top, right, bottom }: Box): Place => ({
  kind: 'PAGE',
  page: page + 1,
  box: { left, top, right, bottom },
});

/** The tables of a page with the words in them, and the characters that stand in none. */
export function tablesOf(glyphs: readonly Glyph[], ruled: readonly RuledTable[], page: number): { readonly tables: readonly PageTable[]; readonly rest: readonly Glyph[] } {
  if (ruled.length === 0) return { tables: [], rest: glyphs };
  const inCells = new Map<RuledCell, Glyph[]>();
  const rest = glyphs.filter((glyph) => {
    const [x, y] = [middleX(glyph), middleY(glyph)];
    for (const table of ruled) {
      const cell = table.cellAt(x, y);
      if (!cell) continue;
      const known = inCells.get(cell);
      if (known) known.push(glyph);
      else inCells.set(cell, [glyph]);
      return false;
    }
    return true;
  });
  const tables = ruled.filter(({ cells }) => cells.some((cell) => inCells.has(cell)));
  return { tables: tables.map((table) => withWords(table, inCells, page)), rest };
} // prettier-ignore

function withWords({ cells, xs, ys, left, top, right, bottom }: RuledTable, inCells: ReadonlyMap<RuledCell, readonly Glyph[]>, page: number): PageTable {
  const rows: TableCell[][] = Array.from({ length: ys.length - 1 }, () => []);
  for (const cell of cells) {
    const paragraphs = paragraphsIn(cell, inCells.get(cell) ?? []);
    rows[cell.row]?.push({ left: cell.left - left, right: cell.right - left, down: cell.down, paragraphs, place: placeOf(page, cell) });
  }
  return { left, top, right, bottom, xs: xs.map((x) => x - left), rows };
} // prettier-ignore

/** Of its height: a line that leaves less room in its cell was cut by it. */
const FULL = 2;

/** The lines of a cell are one label, but where one ends as a sentence does before the width of the cell. */
function paragraphsIn(cell: Box, glyphs: readonly Glyph[]): readonly string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const row of rowsOfGlyphs(glyphs)) {
    const words = wordsOf(row);
    const open = paragraphs.at(-1);
    if (open !== undefined && isOpen && (lineNumberAt(words, 0) === null || !/[。；;]/.test(open))) {
      paragraphs[paragraphs.length - 1] = /[A-Za-z]$/.test(open) && /^[A-Za-z]/.test(words) ? `${open} ${words}` : open + words; // prettier-ignore
    } else paragraphs.push(words);
    const last = row.at(-1);
    isOpen = !/[。；;：:]$/.test(words) || (last !== undefined && cell.right - last.right < FULL * (last.bottom - last.top));
  }
  return paragraphs;
} // prettier-ignore

/** Points by which the lines of a table move from page to page. */
const SAME_COLUMN = 4;

/**
 * The rows of a table and of what goes on with it on the next page, as they are written; null where their columns differ.
 * A page may lack a line that another has.
 */
export function columnsOfBoth(one: PageTable, other: PageTable): readonly number[] | null {
  const [more, less] = one.xs.length >= other.xs.length ? [one.xs, other.xs] : [other.xs, one.xs];
  const fits = less.every((x) => more.some((place) => Math.abs(place - x) <= SAME_COLUMN));
  const isWhole = Math.abs((more.at(-1) ?? 0) - (less.at(-1) ?? 0)) <= SAME_COLUMN;
  return fits && isWhole && less.length * 2 > more.length ? more : null;
}

/** A table with the rows of another below its own, less the head that the page repeats; a row that the page cut is one. */
export function continued(one: PageTable, other: PageTable, xs: readonly number[]): PageTable {
  const told = (row: readonly TableCell[] | undefined): string => (row ?? []).map(({ paragraphs }) => paragraphs.join('')).join('\t');
  let repeated = 0;
  while (repeated < other.rows.length - 1 && repeated < one.rows.length && told(other.rows[repeated]) === told(one.rows[repeated])) repeated += 1;
  const [last, first] = [one.rows.at(-1), other.rows[repeated]];
  const whole = last && first && cutRow(last, first);
  const rows = whole ? [...one.rows.slice(0, -1), whole, ...other.rows.slice(repeated + 1)] : [...one.rows, ...other.rows.slice(repeated)];
  return { ...one, xs, bottom: other.bottom, rows };
} // prettier-ignore

/** Running text that stops inside a sentence. */
const isCut = (words: string): boolean => /[，、]$/.test(words) || (/[，。；]/.test(words) && !/[。；：！？…）”]$/.test(words)); // prettier-ignore

/**
 * The row that the end of a page has cut in two; null where they are two rows. The second half names nothing in front, and
 * goes on with every sentence that the first left open.
 */
function cutRow(last: readonly TableCell[], first: readonly TableCell[]): readonly TableCell[] | null {
  const wordsOfCell = ({ paragraphs }: TableCell): string => paragraphs.join('');
  const below = (above: TableCell): TableCell | undefined => first.find(({ left, right }) => Math.abs(left - above.left) <= SAME_COLUMN && Math.abs(right - above.right) <= SAME_COLUMN);
  const filled = first.filter((cell) => wordsOfCell(cell) !== '');
  const goingOn = last.filter((above) => isCut(wordsOfCell(above))).map(below);
  if (goingOn.length === 0 || filled.includes(first[0] as TableCell) || !filled.every((cell) => goingOn.includes(cell))) return null;
  return last.map((above) => {
    const [words, ...others] = below(above)?.paragraphs ?? [];
    const { paragraphs } = above;
    return words === undefined ? above : { ...above, paragraphs: [...paragraphs.slice(0, -1), `${paragraphs.at(-1) ?? ''}${words}`, ...others] };
  });
} // prettier-ignore

export const rowsOf = ({ xs, rows }: PageTable): readonly (readonly CellWords[])[] => {
  const column = (place: number): number => xs.reduce((best, x, at) => (Math.abs(x - place) < Math.abs((xs[best] ?? 0) - place) ? at : best), 0); // prettier-ignore
  return rows.map((row) =>
    row.map(({ left, right, down, paragraphs, place }) => ({
      paragraphs,
      across: Math.max(1, column(right) - column(left)),
      down,
      places: [place],
    })),
  );
};
