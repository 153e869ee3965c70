/** Tables that the file itself marks: their cells are known, and what is asked is only what stands above them. */
import type { Line } from '../outline/lines';
import type { LaidOutTable } from '../source';
import { aboveTable, isRemarkText } from './in-text/caption';
import type { FoundTables } from './in-text/find-tables';
import { cellAt } from './in-text/shapes';
import { isTable } from './is-table';
import { type ReadTable, readTable } from './reading';
import type { Cell } from './table';

/** What is no table though it is marked as one, a list of words or a frame, stays among the lines. */
export function placeTables(text: string, lines: readonly Line[], marked: readonly LaidOutTable[]): FoundTables {
  const tables: ReadTable[] = [];
  const taken = new Set<number>();
  const captions = new Set<Line>();
  let [at, behindLast] = [0, 0];
  for (const { start, end, rows } of marked) {
    while ((lines[at]?.start ?? Infinity) < start) at += 1;
    const first = at;
    while ((lines[at]?.start ?? Infinity) < end) at += 1;
    const above = aboveTable(text, lines, first, behindLast);
    const cells = rows.map((row) => row.map((cell) => ({ ...cellAt(text, cell.start, cell.end), across: cell.across, down: cell.down }))); // prettier-ignore
    const { titles, remarks, body } = parted(cells);
    const read = readTable({
      start,
      end,
      caption: titles.at(-1) ?? above.caption,
      remarks: [...above.remarks, ...remarks],
      rows: body,
    });
    if (!isTable(read, { marked: true, parted: false })) continue;
    tables.push(read);
    for (const index of above.taken) taken.add(index);
    for (let index = first; index < at; index += 1) taken.add(index);
    const caption = above.captionLine === null ? undefined : lines[above.captionLine];
    if (caption) captions.add(caption);
    behindLast = at;
  }
  const left = lines.flatMap((line, index) => (taken.has(index) ? [] : [{ ...line, afterBlank: true }]));
  return { tables, lines: left, captions };
}

/** Rows at the top that name the table and tell its unit, and the table itself, without notes below it. */
function parted(rows: readonly (readonly Cell[])[]): {
  readonly titles: readonly Cell[];
  readonly remarks: readonly Cell[];
  readonly body: readonly (readonly Cell[])[];
} {
  const titles: Cell[] = [];
  const remarks: Cell[] = [];
  let [from, to] = [0, rows.length];
  for (; from < to; from += 1) {
    const filled = (rows[from] ?? []).filter(({ text }) => text !== '');
    const [only] = filled;
    if (only && filled.length <= MOST_REMARKS && filled.every(({ text }) => isRemarkText(text) || LABEL.test(text))) remarks.push(...filled);
    else if (only && filled.length === 1) titles.push(only);
    else if (only) break;
  }
  for (; to > from; to -= 1) {
    const filled = (rows[to - 1] ?? []).filter(({ text }) => text !== '');
    if (filled.length > 1 || (filled.length === 1 && !NOTE.test(filled[0]?.text ?? ''))) break;
  }
  return { titles, remarks, body: rows.slice(from, to) };
} // prettier-ignore

const MOST_REMARKS = 4;
const LABEL = /[：:]/;
const NOTE = /^(?:备?注|说明)|[。；]/;
