/**
 * Names of rows over several columns, a level a column: 货物 | 办公设备购置 | 打印设备. What a row leaves blank, or a cell
 * that reaches down to it says, holds from the row above.
 */
import { figureOf, isBlank } from './figure-cell';
import type { Row } from './grid';
import type { Cell } from './table';

/** A column by its place. */
interface Place {
  readonly index: number;
}

export interface Step {
  readonly name: Cell;
  readonly depth: number;
  /** The outermost level that it says anew: what was open there has ended. */
  readonly from: number;
  /** What it lies in without a row of its own, outermost first. */
  readonly within: readonly string[];
}

/** The sum of the step that it stands in: that names the row. */
const SUMS = /^(?:小计|合计|计)$/;

/** What names each row, in order; null for a row that names nothing. */
export function stepsOf(body: readonly Row[], names: readonly Place[]): readonly (Step | null)[] {
  const open: { readonly cell: Cell; hasRow: boolean }[] = [];
  return body.map((row, at) => {
    const above = body[at - 1];
    let [from, deepest] = [names.length, -1];
    names.forEach(({ index }, level) => {
      const cell = row[index];
      if (!isNew(row, above, index) || !cell || cell === row[index - 1]) return;
      open.length = Math.min(open.length, level);
      while (open.length < level) open.push({ cell: NOTHING, hasRow: true });
      open[level] = { cell, hasRow: false };
      from = Math.min(from, level);
      deepest = level;
    });
    if (deepest > 0 && SUMS.test(open[deepest]?.cell.text ?? '') && open[deepest - 1]?.hasRow === false) {
      open.length = deepest;
      deepest -= 1;
    }
    const own = open[deepest];
    if (!own) return null;
    own.hasRow = true;
    const within = open.slice(0, deepest);
    const last = within.findLastIndex(({ hasRow }) => hasRow);
    return {
      name: own.cell,
      depth: deepest,
      from: Math.min(from, deepest),
      within: within.slice(last + 1).map(({ cell }) => cell.text),
    };
  });
}

const NOTHING: Cell = { start: 0, end: 0, text: '', across: 1, down: 1, indent: 0 };

/** Whether a row says something in a column that the row above has not said yet. */
export function isNew(row: Row, above: Row | undefined, index: number): boolean {
  const cell = row[index];
  return cell !== undefined && cell !== above?.[index] && !isBlank(cell.text) && figureOf(cell.text) === null;
}

/**
 * The columns behind that of the names that go on naming: in some row nothing in front of them is said anew. A column that
 * always stands beside another tells of it.
 * @param words the columns of words from that of the names up to the first of figures
 */
export function namingColumns<C extends Place>(body: readonly Row[], words: readonly C[]): readonly C[] {
  const naming = words.filter(({ index }, at) => {
    const front = words.slice(0, at);
    return body.some((row, line) => {
      const above = body[line - 1];
      return isNew(row, above, index) && front.every((column) => !isNew(row, above, column.index));
    });
  });
  const isShort = naming.every(({ index }) => body.every((row) => (row[index]?.text.length ?? 0) <= LONGEST_NAME));
  return isShort ? naming : words.slice(0, 1);
}

/** Longer cells tell of what is named. */
const LONGEST_NAME = 40;
