/** An item that tells a figure of two years, and a change that is only a percentage. */
import { readDocument } from '../../../src/ingest/pipeline';

const read = (text: string) => {
  const document = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.rejection.message);
  return document.facts;
};
const item = (earlier: string, words: string): string =>
  `云溪市茶叶所2024年度单位预算\n一、财政拨款支出情况\n1、农林水支出（类）农业农村（款）行政运行（项）100.00万元。主要用于人员支出。2023年当年预算执行数为${earlier}万元，2024年预算安排100.00万元，${words}。`;

test('a figure without a name of its own is of what the item is about', () => {
  const { amounts } = read(item('80.00', '比2023年预算执行数增加25%'));
  expect(amounts.map(({ label, value, fiscalYear }) => [label.includes('行政运行'), value, fiscalYear])).toEqual([
    [true, '100.00', 2024],
    [true, '80.00', 2023],
    [true, '100.00', 2024],
  ]);
});

test.each([
  ['80.00', '比2023年预算执行数增加25%', []],
  ['80.00', '比2023年预算执行数增加35%', ['percentage-against-amounts 35% 25.00%']],
  ['800.00', '比2023年预算执行数增加25%', ['percentage-against-amounts 25% -87.50%']],
  ['80.00', '比2024年预算增加20.00万元', ['change-against-years 2024年预算 ']],
  ['80.00', '比2024年年初预算增加20.00万元', []],
])('%s, %s', (earlier, words, expected) => {
  const { findings } = read(item(earlier, words));
  expect(findings.map(({ rule, stated, computed }) => `${rule} ${stated ?? ''} ${computed ?? ''}`)).toEqual(expected);
});
