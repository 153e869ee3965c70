/** The cells of a table by row and column: a cell that covers several stands in each of them. */
import type { Cell } from './table';

export type Row = readonly (Cell | undefined)[];
export type Grid = readonly Row[];

/**
 * Places that spans may fill beyond the cells themselves. A file may claim that a cell covers a million rows; it is
 * believed as far as the other cells make a table of it.
 */
const MOST_COVERED = 200_000;

export function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  if (rows.every((row) => row.every(({ across, down }) => across === 1 && down === 1))) return rows;
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  let left = MOST_COVERED;
  rows.forEach((row, at) => {
    const line = grid[at] ?? [];
    let column = 0;
    for (const cell of row) {
      while (line[column] !== undefined) column += 1;
      const across = Math.max(1, Math.min(cell.across, left));
      const down = Math.max(1, Math.min(cell.down, rows.length - at, Math.floor(left / across)));
      left -= across * down - 1;
      for (let below = 0; below < down; below += 1) {
        for (let right = 0; right < across; right += 1) (grid[at + below] ?? [])[column + right] ??= cell;
      }
      column += across;
    }
  });
  return grid;
}

export const textAt = (row: Row | undefined, column: number): string => row?.[column]?.text ?? '';
