/**
 * Rows that stand among their own parts where neither code, number nor indentation tells it: 工资福利支出, below it 基本工资 and
 * 奖金, then 商品和服务支出. Only their figures tell: a row is a whole where those that follow make it up in every column. That
 * is asked only where a sum of the table misses the plain list of its rows.
 */
import { groupBy } from '../../text/group-by';
import type { FigureCell } from './row-figures';
import type { NamedRow } from './rows';
import { exactly, makeUp } from './sums';

type CellsOfRow = (row: NamedRow) => readonly FigureCell[];

/** Smaller figures make up one another by chance: 5 posts are 2 and 3. */
const LEAST_TELLING = 4;

/** @returns the rows with those as parents whose parts follow them; unchanged where a sum holds without, or nothing nests */
export function nestedRows(rows: readonly NamedRow[], cellsOf: CellsOfRow): readonly NamedRow[] {
  if (rows.some(({ parent, isOpen, opensParts }) => parent !== null || isOpen || opensParts)) return rows;
  const sum = rows.findIndex(({ sums }) => sums !== null);
  if (sum < 0) return rows;
  const listed = sum === 0 ? rows.slice(1) : rows.slice(0, sum);
  const own = rows[sum];
  if (!own || listed.some(({ sums }) => sums !== null) || isMadeUp(own, listed, cellsOf)) return rows;
  const ends = endsOfParts(listed, cellsOf);
  // A chain of single rows with one figure tells nothing of the others.
  if (!ends.some((end, at) => end > at + 2)) return rows;
  const parents = new Map<NamedRow, NamedRow>();
  const nested = (from: number, to: number, parent: NamedRow | null): void => {
    for (let at = from; at < to; at = ends[at] ?? to) {
      const row = listed[at];
      if (!row) return;
      if (parent) parents.set(row, parent);
      nested(at + 1, ends[at] ?? at + 1, row);
    }
  };
  nested(0, listed.length, null);
  const made = new Map<NamedRow, NamedRow>();
  for (const row of rows) {
    const parent = parents.get(row);
    made.set(row, parent ? { ...row, parent: made.get(parent) ?? parent } : row);
  }
  return [...made.values()];
}

/** For each row the index behind its last part; that of the next row where it has none. */
function endsOfParts(rows: readonly NamedRow[], cellsOf: CellsOfRow): readonly number[] {
  const ends = rows.map((_, at) => at + 1);
  const levels = rows.map(() => 0);
  for (let at = rows.length - 2; at >= 0; at -= 1) {
    const whole = rows[at];
    if (!whole || !isTelling(whole, cellsOf)) continue;
    const parts: NamedRow[] = [];
    let level = 0;
    for (let next = at + 1; next < rows.length && parts.length < MOST_PARTS; next = ends[next] ?? rows.length) {
      parts.push(rows[next] as NamedRow);
      level = Math.max(level, (levels[next] ?? 0) + 1);
      if (level > MOST_LEVELS) break;
      if (!isMadeUp(whole, parts, cellsOf)) continue;
      ends[at] = ends[next] ?? next + 1;
      levels[at] = level;
      break;
    }
  }
  return ends;
}

/** 类, 款 and 项 below a kind. */
const MOST_LEVELS = 3;
const MOST_PARTS = 40;

/** Whether rows add up to another in every column in which it has a figure. */
function isMadeUp(whole: NamedRow, parts: readonly NamedRow[], cellsOf: CellsOfRow): boolean {
  const wholes = cellsOf(whole);
  const byColumn = groupBy(parts.flatMap(cellsOf), ({ column }) => column.index);
  return wholes.length > 0 && wholes.every((cell) => makeUp(cell, byColumn.get(cell.column.index) ?? []) === true);
}

const isTelling = (row: NamedRow, cellsOf: CellsOfRow): boolean =>
  cellsOf(row).some(
    (cell) => exactly(cell) !== null && cell.value.replace(/^[0.]+|[^0-9]/g, '').length >= LEAST_TELLING,
  );
