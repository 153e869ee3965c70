import { divisionsOf } from '../../../src/ingest/tables/divisions';
import { readTable } from '../../../src/ingest/tables/reading';
import type { Cell, Table } from '../../../src/ingest/tables/table';
import { outline } from '../../../src/ingest/outline';

const cell = (text: string, across = 1, down = 1): Cell => ({ start: 0, end: 0, text, across, down, indent: 0 });
const table = (rows: readonly (readonly Cell[])[]): Table => ({ start: 0, end: 0, caption: null, remarks: [], rows });
const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

/** Each takes seconds or all memory where the work is rows times columns, or a span is believed. */
describe('tables that nobody prints', () => {
  test('10,000 columns above 100,000 rows of two cells', () => {
    const wide = times(10_000, (index) => cell(index % 2 === 0 ? `甲${index}` : `${index}.5`));
    const head = times(10_000, (index) => cell(index % 2 === 0 ? '项目' : '金额'));
    const rows = times(100_000, (index) => [cell(`乙${index}`), cell(`${index}.5`)]);
    const { blocks } = readTable(table([head, wide, ...wide.map((_, at) => (at === 0 ? wide : [])), ...rows]));
    expect(blocks[0]?.cells.length).toBeGreaterThan(100_000);
    expect(blocks.length).toBeLessThan(10);
  });

  test('a cell that claims to cover a million rows and columns', () => {
    const rows = [
      [cell('项目', 1_000_000, 1_000_000), cell('金额')],
      [cell('甲'), cell('1.5')],
    ];
    expect(readTable(table(rows)).blocks.flatMap(divisionsOf)).toEqual([]);
  });

  test('其中 in every row', () => {
    const rows = times(50_000, (index) => [cell(index % 2 === 0 ? '其中：甲' : '乙'), cell('1.5')]);
    const { blocks } = readTable(table([[cell('项目'), cell('金额')], [cell('合计'), cell('75000')], ...rows]));
    expect(blocks[0]?.rows).toHaveLength(50_001);
  });

  test('rows below their own code, without end', () => {
    const rows = times(5_000, (index) => [cell('1'.repeat(index % 7)), cell(`甲${index}`), cell('1.5')]);
    const { blocks } = readTable(table([[cell('编码'), cell('项目'), cell('金额')], ...rows]));
    expect(blocks.flatMap(divisionsOf).length).toBeLessThan(5_000);
  });

  test.each([
    ['a head without rows', '| 项目 | 决算数 |\n'],
    ['bars alone', '|\n'.repeat(9_999)],
    ['bars in a row', '|'.repeat(99_999)],
    ['ragged rows', times(999, (index) => `|${' 1 |'.repeat(index % 50)}`).join('\n')],
    ['tabs alone', '\t'.repeat(99_999)],
    ['cells that never end', '|\n甲 |\n' + '乙\n'.repeat(9_999)],
  ])('%s', (_, text) => {
    expect(
      outline(`单位：万元\n${text}`).tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.cells)),
    ).toEqual([]);
  });
});
