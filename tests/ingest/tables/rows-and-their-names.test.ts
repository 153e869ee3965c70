/** What names a row: a level in each of several columns, or the table alone; and whose a table is. */
import { readDocument } from '../../../src/ingest/pipeline';
import type { Extraction } from '../../../src/domain/fact';

function read(text: string): Extraction {
  const document = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.rejection.message);
  return document.facts;
}

const bars = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
const told = ({ amounts }: Extraction): readonly string[] =>
  amounts.map(({ path, value }) => `${path.join('>')} ${value ?? ''}`);

const TITLE = '云溪市茶叶所2022年度单位预算\n';

test('a level a column: each row is called by its deepest name and lies in those above it', () => {
  const rows = [
    ['大类', '项目', '品目', '采购方式', '金额'],
    ['货物', '', '', '', '9.00'],
    ['', '茶园设备', '', '', '7.00'],
    ['', '', '修剪机', '分散采购', '4.00'],
    ['', '', '喷雾机', '分散采购', '3.00'],
    ['', '办公设备', '打印机', '集中采购', '2.00'],
    ['服务', '', '', '', '1.00'],
    ['', '', '印刷服务', '集中采购', '1.00'],
  ];
  expect(told(read(`${TITLE}政府采购预算表\n单位：万元\n${bars(rows)}`))).toEqual([
    '货物 9.00',
    '货物>茶园设备 7.00',
    '货物>茶园设备>修剪机 4.00',
    '货物>茶园设备>喷雾机 3.00',
    '货物>办公设备>打印机 2.00',
    '服务 1.00',
    '服务>印刷服务 1.00',
  ]);
});

test('a row of figures alone is told by the heads of its columns', () => {
  const rows = [
    ['合计', '基本支出', '项目支出'],
    ['12.50', '8.00', '4.50'],
  ];
  const { amounts, findings } = read(`${TITLE}支出预算总表\n单位：万元\n${bars(rows)}`);
  expect(amounts.map(({ label, value, quote }) => [label, value, quote.text])).toEqual([
    ['合计', '12.50', '12.50'],
    ['基本支出', '8.00', '8.00'],
    ['项目支出', '4.50', '4.50'],
  ]);
  expect(findings).toEqual([]);
});

test.each([['部门：云溪市茶叶局'], ['编制部门：云溪市茶叶局  单位：万元']])(
  'tables alone name the publisher: %s',
  (label) => {
    const rows = [
      ['项目', '金额'],
      ['基本支出', '8.00'],
      ['项目支出', '4.50'],
    ];
    const tables = ['收入预算总表', '支出预算总表'].map((title) => `${title}\n${label}\n${bars(rows)}`).join('\n\n');
    expect(read(`2022年度部门预算公开报表\n\n${tables}\n`).document.publisher).toBe('云溪市茶叶局');
  },
);
