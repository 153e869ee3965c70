/** A table understood: its head, the blocks that stand side by side in it, their rows, and every figure with its row and column. */
import { type Block, blocksOf } from './columns';
import { gridOf } from './grid';
import { type Header, headerOf, repeatsHead } from './header';
import { nestedRows } from './nested';
import { settleParts } from './open-parts';
import { type FigureCell, figuresOf } from './row-figures';
import { type NamedRow, namedRows } from './rows';
import type { Table } from './table';

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
  const tellsMoney = [...table.remarks, ...(table.caption ? [table.caption] : [])].some(({ text }) =>
    /[：:（(][^：:（(]{0,6}元/.test(text),
  );
  const blocks = blocksOf(body, header.heads, tellsMoney).map((block) => {
    const columns = new Map(block.figures.map((column) => [column.index, column]));
    const figures = (row: NamedRow): readonly FigureCell[] => figuresOf(row, block, columns);
    const rows = nestedRows(settleParts(namedRows(body, block), figures), figures);
    return { ...block, rows, cells: rows.flatMap(figures) };
  });
  return { table, header, blocks };
}
