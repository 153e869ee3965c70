/**
 * Where the parts that 其中 opens end, when neither numbers nor indentation tell: they end where they make up the whole
 * in every column. Where no end makes it up, the list is partial or a figure is wrong, and nothing is known.
 */
import type { FigureCell } from './row-figures';
import type { NamedRow } from './rows';
import { exactly, makeUp } from './sums';

/** Rows that one 其中 may open. */
const MOST_PARTS = 30;

/** @returns the rows with their parents; those whose place is unknown stay open and have none */
export function settleParts(rows: readonly NamedRow[], cellsOf: CellsOfRow): readonly NamedRow[] {
  const settled = new Map<NamedRow, NamedRow>();
  const settle = (row: NamedRow, parent: NamedRow | null, isOpen: boolean): void => {
    const above = parent === null ? null : (settled.get(parent) ?? parent);
    settled.set(row, above === row.parent && isOpen === row.isOpen ? row : { ...row, parent: above, isOpen });
  };
  for (let index = 0; index < rows.length;) {
    const first = rows[index] as NamedRow;
    const whole = first.opensParts ? first.parent : null;
    let end = index + 1;
    while (whole && rows[end]?.isOpen && rows[end]?.parent === whole) end += 1;
    const run = rows.slice(index, end);
    const parts = whole && run.length > 1 ? partsMakingUp(whole, run, cellsOf) : null;
    run.forEach((row, at) => {
      if (!row.isOpen) settle(row, whole && isNothing(whole, row, cellsOf) ? null : row.parent, false);
      else settle(row, parts !== null && at < parts ? whole : null, parts === null);
    });
    index = end;
  }
  return [...settled.values()];
}

type CellsOfRow = (row: NamedRow) => readonly FigureCell[];

/** Nothing has no parts: 其中 behind a row of zeros speaks of what stands above that. */
function isNothing(whole: NamedRow, part: NamedRow, cellsOf: CellsOfRow): boolean {
  const wholes = cellsOf(whole);
  return (
    wholes.length > 0 && wholes.every((cell) => exactly(cell) === 0n) && cellsOf(part).some((cell) => exactly(cell))
  );
}

/** How many rows from the first on make up the whole; null where none do. */
function partsMakingUp(whole: NamedRow, run: readonly NamedRow[], cellsOf: CellsOfRow): number | null {
  const wholes = new Map(cellsOf(whole).map((cell) => [cell.column.index, cell]));
  const parts = new Map<number, FigureCell[]>([...wholes.keys()].map((column) => [column, []]));
  for (let count = 1; count <= Math.min(run.length, MOST_PARTS); count += 1) {
    const row = run[count - 1];
    if (!row) return null;
    for (const cell of cellsOf(row)) parts.get(cell.column.index)?.push(cell);
    if (wholes.size > 0 && [...wholes].every(([column, cell]) => makeUp(cell, parts.get(column) ?? []) === true))
      return count;
  }
  return null;
}
