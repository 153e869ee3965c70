/** Tables that the file itself marks: their cells are known, and what is asked is only what stands above them. */
import type { Line } from '../outline/lines';
import type { LaidOutTable } from '../source';
import { aboveTable } from './in-text/caption';
import type { FoundTables } from './in-text/find-tables';
import { cellAt } from './in-text/shapes';
import { isTable } from './is-table';
import { type ReadTable, readTable } from './reading';

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
    const read = readTable({ start, end, caption: above.caption, remarks: above.remarks, rows: cells });
    if (!isTable(read, true)) continue;
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
