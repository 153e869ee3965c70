/** A table understood: its head, the blocks that stand side by side in it, their rows, and every figure with its row and column. */
import { type Block, blocksOf, type Column } from './columns';
import { type CellFigure, figureOf } from './figure-cell';
import { gridOf, type Row } from './grid';
import { type Header, headerOf, repeatsHead } from './header';
import { settleParts } from './open-parts';
import { type NamedRow, namedRows } from './rows';
import type { Cell, Table } from './table';

export interface FigureCell extends CellFigure {
  readonly cell: Cell;
  readonly row: NamedRow;
  readonly column: Column;
}

export interface ReadBlock extends Block {
  readonly rows: readonly NamedRow[];
  /** In reading order; a cell that covers several rows or columns comes once. */
  readonly cells: readonly FigureCell[];
}

export interface ReadTable {
  readonly table: Table;
  readonly header: Header;
  readonly blocks: readonly ReadBlock[];
}

export function readTable(table: Table): ReadTable {
  const grid = gridOf(table.rows);
  const header = headerOf(grid);
  const head = grid.slice(0, header.rows);
  const body = grid.slice(header.rows).filter((row) => !repeatsHead(row, head));
  const blocks = blocksOf(body, header.heads).map((block) => {
    const columns = new Map(block.figures.map((column) => [column.index, column]));
    const rows = settleParts(namedRows(body, block), (row) => figuresOf(row, block, columns));
    return { ...block, rows, cells: rows.flatMap((row) => figuresOf(row, block, columns)) };
  });
  return { table, header, blocks };
}

function figuresOf(row: NamedRow, { label, to }: Block, columns: ReadonlyMap<number, Column>): readonly FigureCell[] {
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

/** The words of a row's cell in a column; empty where it is blank. */
export const wordsIn = (row: Row, column: Column): string => row[column.index]?.text ?? '';
