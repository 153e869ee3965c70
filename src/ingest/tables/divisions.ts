/**
 * What the figures of a table must add up to. Each division is one whole and its parts, in one column or in one row; a
 * check compares them and needs to know nothing else of tables.
 */
import { groupBy } from '../../text/group-by';
import type { Column } from './columns';
import type { ReadBlock } from './reading';
import type { FigureCell } from './row-figures';
import type { NamedRow } from './rows';

export interface Division {
  readonly whole: FigureCell;
  readonly parts: readonly FigureCell[];
  /** True where the table says that nothing but these makes up the whole: a sum of rows or columns, 类 and its 款. */
  readonly isComplete: boolean;
}

const SUMS = /^[^，。]{0,6}(?:[合总小]计)$/;
/** Shares and differences are not added. */
const NO_AMOUNT = /[%％]|率|比重|占比|增减|差异|增长|下降|完成/;

export function divisionsOf(block: ReadBlock): readonly Division[] {
  return [...downColumns(block), ...alongRows(block)];
}

/** Sums of rows, column by column. A sum stands above its rows or below them; behind it the next one goes on from it (合计, 总计). */
function downColumns({ rows, cells, figures }: ReadBlock): readonly Division[] {
  const byRow = groupBy(cells, ({ row }) => row);
  const inColumn = (row: NamedRow, column: Column): FigureCell | null =>
    byRow.get(row)?.find((cell) => cell.column === column) ?? null;
  const wholes = [...sumsOf(rows), ...wholesOf(rows)];
  return figures.flatMap((column) => {
    if (column.head.some((words) => NO_AMOUNT.test(words))) return [];
    return wholes.flatMap(({ whole, parts, isComplete }) => {
      const sum = inColumn(whole, column);
      const added = parts.flatMap((row) => inColumn(row, column) ?? []);
      return sum && sum.unit !== '%' && added.length > 0 ? [{ whole: sum, parts: added, isComplete }] : [];
    });
  });
}

interface DividedRow {
  readonly whole: NamedRow;
  readonly parts: readonly NamedRow[];
  readonly isComplete: boolean;
}

function sumsOf(rows: readonly NamedRow[]): readonly DividedRow[] {
  const top = rows.filter(({ parent }) => parent === null);
  // What may be a part of another row or not is added nowhere.
  const isComplete = !top.some(({ isOpen }) => isOpen);
  const [first, ...others] = top;
  if (first?.sums === 'ALL' && !others.some(({ sums }) => sums !== null))
    return [{ whole: first, parts: others, isComplete }];
  const found: DividedRow[] = [];
  let summed: NamedRow[] = [];
  let added: NamedRow[] = [];
  for (const [at, row] of top.entries()) {
    if (row.sums === null) added.push(row);
    else if (sumsOneKind(top, at)) {
      // Which of the rows above are of its kind no table tells.
      summed = added.length > 0 ? [row] : [...summed, row];
      added = [];
    } else {
      const parts = row.sums === 'SOME' ? added : [...summed, ...added];
      if (parts.length > 0) found.push({ whole: row, parts, isComplete });
      summed = row.sums === 'SOME' ? [...summed, row] : [row];
      added = [];
    }
  }
  return found;
}

/** 人员经费合计 beside 公用经费合计: sums of two kinds that follow one another divide the rows above them. */
function sumsOneKind(top: readonly NamedRow[], at: number): boolean {
  const kind = kindSummed(top[at]);
  return kind !== '' && [top[at - 1], top[at + 1]].map(kindSummed).some((other) => other !== '' && other !== kind);
}

const kindSummed = (row: NamedRow | undefined): string =>
  row && row.sums !== null ? row.label.replace(/[合总小]计(?:[（(].*)?$/, '') : '';

/** Rows with parts of their own. */
function wholesOf(rows: readonly NamedRow[]): readonly DividedRow[] {
  const parts = new Map<NamedRow, NamedRow[]>();
  for (const row of rows) {
    if (row.parent) parts.set(row.parent, [...(parts.get(row.parent) ?? []), row]);
  }
  return [...parts].map(([whole, own]) => ({ whole, parts: own, isComplete: false }));
}

/** 合计 of a row with what stands beside it under the same head. */
function alongRows({ cells, figures }: ReadBlock): readonly Division[] {
  const sums = figures.flatMap((column) => {
    if (!SUMS.test(column.head.at(-1) ?? '')) return [];
    const parts = partsBeside(column, figures);
    return parts.length > 1 ? [{ column, parts: new Set(parts) }] : [];
  });
  if (sums.length === 0) return [];
  return [...groupBy(cells, ({ row }) => row).values()].flatMap((row) =>
    sums.flatMap(({ column, parts }) => {
      const whole = row.find((cell) => cell.column === column);
      const added = row.filter((cell) => parts.has(cell.column));
      return whole && added.length > 0 ? [{ whole, parts: added, isComplete: true }] : [];
    }),
  );
}

/**
 * The columns under the head of a sum, each group of them by its own sum where it has one; 编制合计 sums those that are
 * called 编制.
 */
function partsBeside(sum: Column, figures: readonly Column[]): readonly Column[] {
  const depth = sum.head.length - 1;
  const kind = (sum.head.at(-1) ?? '').replace(/^.*[年月日]|[合总小]计$/g, '');
  const named = figures.filter(({ head }) => head !== sum.head && kind !== '' && head.at(-1)?.endsWith(kind));
  if (named.length > 1) return named;
  const under = figures.filter(
    ({ head }) =>
      head !== sum.head &&
      head.length > depth &&
      head.slice(0, depth).every((words, level) => words === sum.head[level]) &&
      !head.some((words) => NO_AMOUNT.test(words)),
  );
  const groups = groupBy(under, ({ head }) => head[depth]);
  return [...groups.values()].flatMap((group) => {
    const own = group.find(({ head }) => head.length > depth + 1 && SUMS.test(head.at(-1) ?? ''));
    return own ? [own] : group;
  });
}
