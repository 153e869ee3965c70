/** Cells that stand each on a line of its own with a bar: a bar alone begins a row, or the kinds of the cells tell how long rows are. */
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

const isBar = (text: string, at: number): boolean => /[|｜│┃║]/.test(text.charAt(at));

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
