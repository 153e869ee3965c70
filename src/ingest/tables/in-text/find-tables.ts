/**
 * The tables of a plain text: runs of lines whose cells are parted by bars, tabs or blanks, or stand each on a line of
 * its own. They are known by their shape; what is no table stays among the lines.
 */
import type { Line } from '../../outline/lines';
import { headerOf, repeatsHead } from '../header';
import { isTable } from '../is-table';
import { type ReadTable, readTable } from '../reading';
import type { Cell } from '../table';
import { BareCells, endOfBareCells } from './bare-cells';
import { aboveTable, isRemark, isRemarkRow } from './caption';
import { alignedRows, cellsOf, type RowShape, shapeOf } from './shapes';
import { type Run, singleCells } from './single-cells';

export interface FoundTables {
  readonly tables: readonly ReadTable[];
  /** The lines that belong to no table; a caption stays, for it may be the title of the document. */
  readonly lines: readonly Line[];
  readonly captions: ReadonlySet<Line>;
}

type Recurs = (line: Line) => boolean;

/** Lines between two halves of a table that a page has torn. */
const MOST_TORN = 2;

export function findTables(text: string, lines: readonly Line[]): FoundTables {
  const tables: ReadTable[] = [];
  const taken = new Set<number>();
  const captions = new Set<Line>();
  const recurs = recurrence(lines);
  let behindLast = 0;
  let behindCells = 0;
  let cells: BareCells | null = null;
  const tellsUnit = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && isRemark(line);
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as Line;
    const shape = isRemarkRow(line) ? null : shapeOf(line.text);
    let run: Run;
    if (shape === null) {
      if (at >= behindCells) {
        behindCells = endOfBareCells(lines, at);
        cells = new BareCells(text, lines, { from: at, to: behindCells, tellsUnit });
      }
      const bare = cells?.from(at);
      at = bare?.first ?? Math.max(at + 1, behindCells);
      if (!bare) continue;
      run = { rows: bare.rows, end: bare.end, strange: [] };
    } else {
      run = shape === 'CELL' ? singleCells(text, lines, at, recurs) : rowsOf(text, lines, at, shape, recurs);
    }
    const above = aboveTable(text, lines, at, behindLast);
    const rows = run.rows.filter((row) => row.length > 0);
    const read =
      rows.length > 1 &&
      readTable({
        start: rows[0]?.[0]?.start ?? 0,
        end: rows.at(-1)?.at(-1)?.end ?? 0,
        caption: above.caption,
        remarks: above.remarks,
        rows,
      });
    if (
      read &&
      isTable(read, {
        marked: shape === 'BARS' || shape === 'CELL' || shape === null,
        parted: shape === 'TABS' || shape === 'BARS',
      })
    ) {
      tables.push(read);
      for (const index of above.taken) taken.add(index);
      const strange = new Set(run.strange);
      for (let index = at; index < run.end; index += 1) if (!strange.has(index)) taken.add(index);
      behindLast = run.end;
      if (above.captionLine !== null) captions.add(lines[above.captionLine] as Line);
    }
    at = run.end;
  }
  return { tables, lines: withoutTables(lines, taken), captions };
}

/** What follows a table begins a paragraph. */
function withoutTables(lines: readonly Line[], taken: ReadonlySet<number>): readonly Line[] {
  if (taken.size === 0) return lines;
  return lines.flatMap((line, index) => {
    if (taken.has(index)) return [];
    return [taken.has(index - 1) ? { ...line, afterBlank: true } : line];
  });
}

function rowsOf(text: string, lines: readonly Line[], first: number, shape: RowShape, recurs: Recurs): Run {
  const rows: (readonly Cell[])[] = [];
  const strange: number[] = [];
  let at = first;
  for (;;) {
    for (; at < lines.length; at += 1) {
      const line = lines[at] as Line;
      if (shapeOf(line.text) !== shape || isRemarkRow(line)) break;
      rows.push(cellsOf(text, shape === 'TABS' ? wholeLine(text, line) : line, shape));
    }
    const behind = tornAt(text, lines, at, shape, { rows, recurs });
    if (behind < 0) return { rows: shape === 'BLANKS' ? alignedRows(text, rows) : rows, end: at, strange };
    for (; at < behind; at += 1) strange.push(at);
  }
}

/**
 * Where the table goes on behind the foot and head of a page: a row as wide as those before it, under what recurs on
 * every page, or with the head again, or with none. -1 where the table ends.
 */
function tornAt(
  text: string,
  lines: readonly Line[],
  end: number,
  shape: RowShape,
  { rows, recurs }: { readonly rows: readonly (readonly Cell[])[]; readonly recurs: Recurs },
): number {
  const width = rows.at(-1)?.length ?? 0;
  if (width < 2) return -1;
  for (let at = end; at < Math.min(lines.length, end + MOST_TORN); at += 1) {
    const line = lines[at];
    // A unit that no other page prints is that of the next table.
    if (line && isRemark(line) && !recurs(line)) return -1;
    const next = lines[at + 1];
    if (!next || shapeOf(next.text) !== shape) continue;
    const row = cellsOf(text, shape === 'TABS' ? wholeLine(text, next) : next, shape);
    if (row.length !== width) return -1;
    const goesOn = repeatsHead(row, rows.slice(0, MOST_HEADS)) || headerOf([row]).rows === 0;
    return goesOn || lines.slice(end, at + 1).every(recurs) ? at + 1 : -1;
  }
  return -1;
}

/** Rows at the top of a table that may be its head. */
const MOST_HEADS = 3;

/** A line with the white space around it: a blank first cell is white space. */
function wholeLine(text: string, line: Line): { readonly start: number; readonly end: number } {
  let { start, end } = line;
  while (start > 0 && BLANK.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && BLANK.test(text.charAt(end))) end += 1;
  return { start, end };
}

const BLANK = /[ \t\u3000\u00a0]/;

/** Whether a line stands in the text more than once, as the head of a page does. */
function recurrence(lines: readonly Line[]): Recurs {
  let counts: Map<string, number> | null = null;
  return (line) => {
    if (counts === null) {
      counts = new Map();
      for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return (counts.get(line.text) ?? 0) > 1;
  };
}
