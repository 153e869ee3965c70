/** Which rows are parts of which, and which rows are sums, where nothing but the figures tells; and heads of two levels one cell a line. */
import { readString } from '../../metamorphic/documents';

const HEAD = '云溪市茶叶所2022年度单位决算\n';
const errors = (text: string): readonly string[] =>
  readString(`${HEAD}${text}`).facts.findings.flatMap(({ severity, rule, stated, computed }) =>
    severity === 'ERROR' ? [`${rule} ${stated ?? ''} ${computed ?? ''}`] : [],
  );
const paths = (text: string): readonly string[] =>
  readString(`${HEAD}${text}`).facts.amounts.map(({ path, value }) => `${path.join('>')} ${value ?? ''}`);

const ECONOMIC = [
  ['工资福利支出', '80,755.50'],
  ['基本工资', '50,140.26'],
  ['津贴补贴', '30,615.24'],
  ['商品和服务支出', '10,686.00'],
  ['办公费', '4,686.00'],
  ['水电费', '6,000.00'],
  ['对个人和家庭的补助', '1,447.50'],
  ['退休费', '1,447.50'],
];
const CHAIN = [
  ['教育支出', '1754.07'],
  ['特殊教育', '1754.07'],
  ['特殊学校教育', '1754.07'],
  ['社会保障和就业支出', '231.06'],
  ['离休', '120.00'],
  ['退休', '111.06'],
];
const table = (rows: readonly (readonly string[])[]): string =>
  `基本支出决算表\n单位：元\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
const cells = (rows: readonly (readonly string[])[]): string =>
  `基本支出决算表\n单位：元\n${rows.map((row) => row.join('\n')).join('\n')}`;

describe.each([
  ['bars', table],
  ['one cell a line', cells],
])('a row is a whole where those behind it make it up, in %s', (_, print) => {
  test.each([
    ['kinds and what they hold', ECONOMIC, '92,889.00'],
    ['a chain of classes', CHAIN, '1985.13'],
  ])('%s', (__, rows, sum) => {
    expect(errors(print([['科目', '金额'], ...rows, ['合计', sum]]))).toEqual([]);
  });

  test('sums of two kinds divide what stands above them', () => {
    const sums = [
      ['人员经费合计', '82,203.00'],
      ['公用经费合计', '10,686.00'],
    ];
    expect(errors(print([['科目', '金额'], ...ECONOMIC, ...sums]))).toEqual([]);
  });

  test('a sum that is wrong is told with the parts at the top', () => {
    expect(errors(print([['科目', '金额'], ...ECONOMIC, ['合计', '92,998.00']]))).toEqual([
      'table-sums 92,998.00 92,889.00'.replace(/,/g, ''),
    ]);
  });
});

test('a part stands below its whole in the path of an amount', () => {
  expect(paths(table([['科目', '金额'], ...ECONOMIC, ['合计', '92,889.00']])).slice(0, 3)).toEqual([
    '工资福利支出 80755.50',
    '工资福利支出>基本工资 50140.26',
    '工资福利支出>津贴补贴 30615.24',
  ]);
});

test('rows that a sum adds up as they stand are no parts of one another', () => {
  const rows = [
    ['教育支出', '5000.00'],
    ['农林水支出', '3000.00'],
    ['住房保障支出', '2000.00'],
  ];
  expect(paths(table([['科目', '金额'], ...rows, ['合计', '10000.00']]))).toContain('农林水支出 3000.00');
});

test.each([
  [
    ['收入', '支出'],
    ['项目', '金额', '项目', '金额'],
  ],
  [
    ['本年收入', '本年支出'],
    ['科目', '决算数', '科目', '决算数'],
  ],
])('a head of %j above %j, one cell a line', (covering, head) => {
  const rows = [
    ['财政拨款收入', '80.00', '教育支出', '70.00'],
    ['事业收入', '20.00', '住房保障支出', '30.00'],
    ['本年收入合计', '100.00', '本年支出合计', '100.00'],
    ['年初结转', '5.00', '年末结转', '5.00'],
    ['总计', '105.00', '总计', '105.00'],
  ];
  const text = `收入支出决算总表\n单位：万元\n${[covering, head, ...rows].map((row) => row.join('\n')).join('\n')}`;
  expect(errors(text)).toEqual([]);
  expect(paths(text)).toEqual(expect.arrayContaining(['财政拨款收入 80.00', '住房保障支出 30.00']));
});

test('numbers behind a name are no numbers of columns', () => {
  const { staffing } = readString(
    `云溪市茶叶所机构编制规定\n一、主要职责\n（一）推广茶艺。\n二、内设科室和领导职数\n| 序号 | 科室 | 职责 | 正副职数 |\n| 1 | 总务科 | 收发文书。 | 2 |\n| 2 | 园艺科 | 修剪茶树。 | 3 |\n`,
  ).facts;
  expect(staffing.map(({ holder, count }) => `${holder.section ?? ''} ${String(count)}`)).toEqual([
    '总务科 2',
    '园艺科 3',
  ]);
});

test('a row that numbers the columns of two tables side by side is no row of either', () => {
  const table = `收入支出决算总表
单位：万元
| 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
| 栏次 | | 1 | 栏次 | | 2 |
| 财政拨款收入 | 1 | 80.00 | 教育支出 | 4 | 60.00 |
| 事业收入 | 2 | 20.00 | 农林水支出 | 5 | 40.00 |
| 合计 | 3 | 100.00 | 合计 | 6 | 100.00 |`;
  expect(errors(table)).toEqual([]);
});
