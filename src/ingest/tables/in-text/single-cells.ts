/**
 * Cells that stand each on a line of its own: a bar alone begins a row, or the kinds of the cells tell how long rows are;
 * without any bar, names and figures must alternate by one measure below as many words as a row is long.
 */
import type { Line } from '../../outline/lines';
import { figureOf, isBlank } from '../figure-cell';
import type { Cell } from '../table';
import { cellAt, shapeOf } from './shapes';

export interface Run {
  readonly rows: readonly (readonly Cell[])[];
  /** Index of the line behind the last that belongs to it. */
  readonly end: number;
  /** Lines inside it that are none of its cells: what a page prints at its head and foot. */
  readonly strange: readonly number[];
}

/** Lines that one cell of a row may be broken into. */
const MOST_BROKEN = 3;
const MOST_COLUMNS = 16;

export function singleCells(text: string, lines: readonly Line[], first: number, recurs: (line: Line) => boolean): Run {
  const rows: Cell[][] = [];
  const strange: number[] = [];
  let hasMarks = false;
  let row: Cell[] = [];
  let at = first;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (shapeOf(line.text) === 'CELL') {
      const cell = insideBars(text, line);
      // A bar alone begins a row.
      if (cell === null) {
        hasMarks = true;
        if (row.length > 0) rows.push(row);
        row = [];
      } else row.push(cell);
      continue;
    }
    const next = hasMarks && row.length > 0 ? cellBehind(lines, at) : -1;
    const end = next < 0 ? null : (lines[next] as Line);
    if (end === null) break;
    if (lines.slice(at, next).some(recurs)) {
      for (let skipped = at; skipped < next; skipped += 1) strange.push(skipped);
      at = next - 1;
      continue;
    }
    const cell = insideBars(text, end);
    row.push(cellAt(text, line.start, cell?.end ?? end.end));
    at = next;
  }
  if (row.length > 0) rows.push(row);
  return { rows: hasMarks ? rows : shaped(rows[0] ?? []), end: at, strange };
}

/** The words of a line without its bars; null where it is a bar alone. */
function insideBars(text: string, line: Line): Cell | null {
  let { start, end } = line;
  if (isBar(text, start)) start += 1;
  if (end > start && isBar(text, end - 1)) end -= 1;
  const cell = cellAt(text, start, end);
  return cell.text === '' ? null : { ...cell, indent: 0 };
}

const isBar = (text: string, at: number): boolean => /[|｜│┃]/.test(text.charAt(at));

/** The line with words at which a broken cell ends; -1 where a row begins before it. */
function cellBehind(lines: readonly Line[], at: number): number {
  for (let next = at + 1; next < lines.length && next <= at + MOST_BROKEN; next += 1) {
    const words = lines[next]?.text ?? '';
    if (shapeOf(words) === 'CELL') return words.length > 1 ? next : -1;
  }
  return -1;
}

/** Rows of the shortest length in which every column is all words or all figures, below a row of words. */
function shaped(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  for (let width = 2; width <= Math.min(MOST_COLUMNS, cells.length / 2); width += 1) {
    if (cells.length % width === 0 && isEven(cells, width)) {
      return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
    }
  }
  return [];
}

function isEven(cells: readonly Cell[], width: number): boolean {
  const kinds = new Array<'WORDS' | 'FIGURES' | null>(width).fill(null);
  for (const [index, { text }] of cells.entries()) {
    const column = index % width;
    const isFigure = figureOf(text) !== null;
    if (index < width) {
      if (isFigure || isBlank(text)) return false;
      continue;
    }
    if (isBlank(text)) {
      if (column === 0) return false;
      continue;
    }
    const kind = isFigure ? 'FIGURES' : 'WORDS';
    if (text !== '无' && kinds[column] !== null && kinds[column] !== kind) return false;
    if (text !== '无') kinds[column] = kind;
  }
  const names = kinds.indexOf('WORDS');
  return names >= 0 && names < 2 && kinds.includes('FIGURES');
}

/** Longer lines are no cells. */
const LONGEST_CELL = 40;
const NO_CELL = /[。；;]|[，：:]$/;
/** Names of columns in front of the figures of a row: its own name, and perhaps a word on it. */
const MOST_NAMES = 3;
/** A row of one figure is as likely a label with its value: only a table that tells its unit has such rows. */
const LEAST_COLUMNS = 3;

export interface BareRun {
  /** Index of the first line of the table, and of the line behind the last. */
  readonly first: number;
  readonly end: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** The line behind the lines from `at` on that may be cells. */
export function endOfBareCells(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && isBareCell(lines[end] as Line)) end += 1;
  return end;
}

const isBareCell = ({ text }: Line): boolean =>
  text.length <= LONGEST_CELL && !NO_CELL.test(text) && shapeOf(text) === null;

/** The first table between two lines, one cell a line; null where none stands there. */
export function bareCells(
  text: string,
  lines: readonly Line[],
  {
    from,
    to,
    tellsUnit,
  }: { readonly from: number; readonly to: number; readonly tellsUnit: (line: number) => boolean },
): BareRun | null {
  const isFigure = (at: number): boolean => {
    const words = (lines[at] as Line).text;
    return figureOf(words) !== null || isBlank(words);
  };
  const count = (at: number, figures: boolean): number => {
    let end = at;
    while (end < to && isFigure(end) === figures) end += 1;
    return end - at;
  };
  for (let at = from; at < to;) {
    const words = count(at, false);
    const figures = count(at + words, true);
    const names = count(at + words + figures, false);
    const width = names + figures;
    const first = at + words - names - width;
    const isWide = width >= LEAST_COLUMNS || (width === 2 && tellsUnit(first - 1));
    if (figures === 0) return null;
    if (names > 0 && names <= MOST_NAMES && first >= at && isWide && width <= MOST_COLUMNS) {
      const rows = [cellsBetween(text, lines, first, first + width)];
      let end = first + width;
      for (let own = names; own > 0 && own <= names && count(end + own, true) === figures; own = count(end, false)) {
        const blanks = Array.from({ length: names - own }, () => cellAt(text, 0, 0));
        const behind = end + own;
        rows.push([
          ...cellsBetween(text, lines, end, behind),
          ...blanks,
          ...cellsBetween(text, lines, behind, behind + figures),
        ]);
        end = behind + figures;
      }
      if (rows.length > 2) return { first, end, rows };
    }
    at += words + figures;
  }
  return null;
}

const cellsBetween = (text: string, lines: readonly Line[], from: number, to: number): readonly Cell[] =>
  lines.slice(from, to).map(({ start, end }) => ({ ...cellAt(text, start, end), indent: 0 }));
