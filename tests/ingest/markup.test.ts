import { withoutMarkup } from '../../src/ingest/markup';
import { readDocument } from '../../src/ingest/pipeline';

const shown = (text: string): string => withoutMarkup(text).replaceAll('\ufeff', '');

test.each([
  ['strong words in a sentence', '# 章程\n本院**以人民为中心**，坚持', '# 章程\n本院以人民为中心，坚持'],
  ['a strong label', '- **举办单位**：榆海市民政局', '- 举办单位：榆海市民政局'],
  ['emphasis beside blanks', '# 章程\n并报 *登记管理局* 备案', '# 章程\n并报 登记管理局 备案'],
  ['strong cells', '| **合计** | | **63** |', '| 合计 | | 63 |'],
  ['links and pictures', '## 附件\n[上一篇](./41.md) ![图](a.png)', '## 附件\n上一篇 图'],
  ['quoted lines', '# 章程\n> 来源：某局', '# 章程\n来源：某局'],
  ['a place for the contents', '# 章程\n[TOC]\n一、总则', '# 章程\n\n一、总则'],
  ['a strong title', '**一、主要职责**\n负责', '一、主要职责\n负责'],
])('%s', (_, text, plain) => {
  expect(withoutMarkup(text)).toHaveLength(text.length);
  expect(shown(text)).toBe(plain);
});

test.each([
  ['names that were made unreadable', '王**、李**同志任职'],
  ['a product', '# 清单\n规格120*80*3毫米'],
  ['a blank of a template', '# 说明\n增加**万元，增长*%'],
  ['a list by asterisks', '# 范围\n* 收住老人；\n* 照护儿童；'],
])('%s is no markup', (_, text) => {
  expect(withoutMarkup(text)).toBe(text);
});

test('facts are read through markup, and quotes hold what is printed', () => {
  const text = [
    '# 云溪市茶叶管理局2023年部门预算公开',
    '## 一、人员编制',
    '核定**事业编制** 12 名，其中：**主任**1名。',
    '单位：人',
    '| 单位 | 事业编制 |',
    '|---|---|',
    '| **云溪市茶叶管理局** | 12 |',
    '| 云溪市茶叶试验站 | 9 |',
    '| **合计** | **21** |',
  ].join('\n');
  const read = readDocument({ name: '云溪.md', bytes: Buffer.from(text) });
  const facts = read.ok ? read.facts : null;
  expect(facts?.staffing.map(({ post, staffingType, count }) => [post ?? staffingType, count])).toEqual([
    ['事业编制', 12],
    ['主任', 1],
    ['事业编制', 12],
    ['事业编制', 9],
    ['事业编制', 21],
  ]);
  expect(facts?.findings.filter(({ rule }) => rule === 'placeholders')).toEqual([]);
  for (const { quote } of facts?.staffing ?? []) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
});
