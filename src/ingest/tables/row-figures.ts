/** The figures of one row, each with its row and column. */
import type { Block, Column } from './columns';
import { type CellFigure, figureOf } from './figure-cell';
import type { NamedRow } from './rows';
import type { Cell } from './table';

export interface FigureCell extends CellFigure {
  readonly cell: Cell;
  readonly row: NamedRow;
  readonly column: Column;
}

/** In reading order; a cell that covers several columns comes once. */
export function figuresOf(
  row: NamedRow,
  { label, to }: Block,
  columns: ReadonlyMap<number, Column>,
): readonly FigureCell[] {
  const found: FigureCell[] = [];
  const seen = new Set<Cell>();
  for (let index = label.index + 1; index < Math.min(to, row.cells.length); index += 1) {
    const cell = row.cells[index];
    const column = columns.get(index);
    const figure = cell && column && !seen.has(cell) ? figureOf(cell.text) : null;
    if (!cell || !column || !figure) continue;
    seen.add(cell);
    found.push({ ...figure, cell, row, column });
  }
  return found;
}
