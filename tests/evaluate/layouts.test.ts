import { inLayout, LAYOUT_KINDS, LAYOUTS, printed } from './layouts';
import { readDocument } from '../../src/ingest/pipeline';

const TEXT = `云溪市茶叶管理局2023年部门预算公开
一、收支总体情况
表1 收支预算总表
单位：万元
| 收入 | | 支出 | |
| 项目 | 预算数 | 项目 | 预算数 |
| 一般公共预算拨款 | 300.00 | 社会保障和就业支出 | 60.00 |
| 事业收入 | | 农林水支出 | 250.00 |
| 其他收入 | 10.00 | | |
| 收入总计 | 310.00 | 支出总计 | 310.00 |
二、其他说明
2023年收支总预算310.00万元。
`;
const file = (text: string) => ({ name: '云溪.txt', bytes: Buffer.from(text) });

test('the table is read as it stands', () => {
  const read = readDocument(file(TEXT));
  expect(read.ok && read.facts.amounts.filter(({ quote }) => quote.start < TEXT.indexOf('二、')).length).toBe(6);
});

test.each(LAYOUTS)('a table printed as %s states the same', (layout) => {
  const scores = inLayout(file(TEXT), layout);
  for (const kind of LAYOUT_KINDS) expect(scores?.[kind]).toMatchObject({ misses: [], extras: [] });
});

test('what stands around a table stays as it is', () => {
  const read = readDocument(file(TEXT));
  const tables = read.ok ? read.outline.tables.map(({ table }) => table) : [];
  const text = printed(TEXT, tables, 'markdown');
  expect(text).toContain('单位：万元\n| **收入** |  | **支出** |  |\n| :--- | :--- | :--- | :--- |\n| 项目 |');
  expect(text.endsWith('| 310.00 |\n二、其他说明\n2023年收支总预算310.00万元。\n')).toBe(true);
});
