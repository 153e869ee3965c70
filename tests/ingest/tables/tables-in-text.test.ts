import { readDocument } from '../../../src/ingest/pipeline';
import { linesOf, type List } from '../../reading-faults/notation';

function read(text: string, ...lists: readonly List[]): readonly string[] {
  const document = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.rejection.message);
  const lines = linesOf(document.facts);
  return lists.flatMap((list) => lines[list].map(([line = '']) => line));
}

const TITLE = '云溪市茶叶局2022年度部门决算\n';

describe('money', () => {
  test('a head of two levels: the upper cell covers those below it', () => {
    const table = `支出决算表
单位：万元
| 项目 | 一般公共预算 | | 政府性基金预算 | |
| | 预算数 | 决算数 | 预算数 | 决算数 |
| 教育支出 | 10.00 | 9.00 | 2.00 | 1.00 |
| 住房保障支出 | 5.00 | 4.00 | | |`;
    expect(read(TITLE + table, 'amounts')).toEqual([
      '教育支出>一般公共预算 10.00万元',
      '教育支出>一般公共预算 9.00万元',
      '教育支出>政府性基金预算 2.00万元',
      '教育支出>政府性基金预算 1.00万元',
      '住房保障支出>一般公共预算 5.00万元',
      '住房保障支出>一般公共预算 4.00万元',
    ]);
    expect(read(TITLE + table, 'stages').slice(0, 2)).toEqual(['一般公共预算 10.00 BUDGET', '一般公共预算 9.00 FINAL']);
  });

  test('two tables side by side, each with its line numbers', () => {
    const table = `收入支出决算总表
单位：元
收入\t行次\t金额\t支出\t行次\t金额
一、财政拨款收入\t1\t80.50\t一、教育支出\t5\t70.20
二、事业收入\t2\t12.30\t二、住房保障支出\t6\t22.60
本年收入合计\t3\t92.80\t本年支出合计\t7\t92.80`;
    expect(read(TITLE + table, 'amounts')).toEqual([
      '财政拨款收入 80.50元',
      '事业收入 12.30元',
      '本年收入合计 92.80元',
      '教育支出 70.20元',
      '住房保障支出 22.60元',
      '本年支出合计 92.80元',
    ]);
  });

  test('codes tell what is a part of what, and are no figures', () => {
    const table = `支出决算表
单位：万元
科目编码    科目名称    合计    基本支出    项目支出
205         教育支出    30.00   20.00       10.00
20502       普通教育    30.00   20.00       10.00
2050201     学前教育    30.00   20.00       10.00`;
    expect(read(TITLE + table, 'amounts')).toContain('教育支出>普通教育>学前教育>基本支出 20.00万元');
    expect(read(TITLE + table, 'amounts')).toHaveLength(9);
  });

  test.each(['', '-', '—', '——', '/'])('a cell of “%s” states nothing', (blank) => {
    const table = `收入决算表\n单位：万元\n| 项目 | 决算数 |\n| 事业收入 | 12.30 |\n| 其他收入 | ${blank} |`;
    expect(read(TITLE + table, 'amounts')).toEqual(['事业收入 12.30万元']);
  });

  test('the year of a column is its own, the unit that of its head; shares are no amounts', () => {
    const table = `“三公”经费决算表
项目 |
2021年决算数（元） |
2022年决算数（元） |
增减% |
公务接待费 |
120.00 |
100.00 |
-16.67 |`;
    expect(read(TITLE + table, 'amounts')).toEqual(['公务接待费 120.00元', '公务接待费 100.00元']);
  });

  test('a page tears a table, with its head again or without', () => {
    const rows = (again: string) => `收入决算表
单位：万元
| 项目 | 决算数 |
| 财政拨款收入 | 80.50 |
- 1 -
云溪市茶叶局决算公开
${again}| 事业收入 | 12.30 |`;
    const both = ['财政拨款收入 80.50万元', '事业收入 12.30万元'];
    expect(read(TITLE + rows(''), 'amounts')).toEqual(both);
    expect(read(TITLE + rows('| 项目 | 决算数 |\n'), 'amounts')).toEqual(both);
  });
});

describe('bodies and sections', () => {
  test('what stands in the column of sections is one, with its duty and posts, whatever it ends in', () => {
    const table = `云溪市茶叶局章程
内设机构情况表
序号\t机构名称\t主要职责\t编制数\t领导职数
1\t茶园\t营造茶园。\t5\t1
2\t采青坊（制茶室）\t疏导茶农；褒扬茶人。\t4\t
合计\t\t\t9\t1`;
    expect(read(table, 'sections', 'duties', 'staffing')).toEqual([
      '茶园',
      '采青坊（制茶室）',
      '茶园: 营造茶园。',
      '采青坊: 疏导茶农；褒扬茶人。',
      '茶园/编制 5',
      '茶园/[领导] 1',
      '采青坊/编制 4',
      '编制 9',
      '[领导] 1',
    ]);
  });

  test('a cell broken over lines is one cell', () => {
    const table = `云溪市茶叶局章程
内设机构情况表
|
机构名称 |
主要职责 |
|
办公室 |
负责文秘、
会务工作。 |`;
    expect(read(table, 'sections', 'duties')).toEqual(['办公室', '办公室: 负责文秘、会务工作。']);
  });

  test('bodies with their kind and people', () => {
    const table = `云溪市茶叶局2022年部门预算
部门预算单位构成
| 序号 | 单位名称 | 经费性质 | 编制人数 | 在职人数 |
| 1 | 云溪市茶叶局本级 | 全额拨款 | 20 | 18 |
| 2 | 云溪市茶苗圃 | 全额拨款 | 9 | 9 |`;
    expect(read(table, 'organisations')).toContain('云溪市茶苗圃');
    expect(read(table, 'staffing')).toEqual([
      '编制人 20',
      '在职人 18',
      '云溪市茶苗圃/编制人 9',
      '云溪市茶苗圃/在职人 9',
    ]);
  });
});

describe('one cell a line, without bars', () => {
  test('names and figures by turns below as many words as a row is long', () => {
    const table = `各单位人员情况如下：
单位名称
经费形式
编制人数
实有人数
云溪市茶叶局
全额
20
18
云溪市茶树苗圃
差额
9
7
云溪市制茶学校
差额
31
30
合计
60
55
三、其他说明`;
    expect(read(TITLE + table, 'organisations')).toEqual(expect.arrayContaining(['云溪市茶树苗圃', '云溪市制茶学校']));
    expect(read(TITLE + table, 'staffing')).toHaveLength(8);
  });

  test('two cells a row where the table tells its unit', () => {
    const table = `“三公”经费支出表
单位：万元
项目
决算数
公务接待费
1.20
公务用车运行维护费
3.40
因公出国（境）费
0.00`;
    expect(read(TITLE + table, 'amounts')).toEqual([
      '公务接待费 1.20万元',
      '公务用车运行维护费 3.40万元',
      '因公出国（境）费 0.00万元',
    ]);
  });

  test('labels with their values are none', () => {
    expect(
      read(`${TITLE}一、主要职责\n1.管理茶叶。\n2.检验茶样。\n二、收费标准\n停车\n5\n住宿\n80\n用餐\n20`, 'amounts'),
    ).toEqual([]);
  });
});

describe('sums of posts', () => {
  test('are the body’s, and those of the leaders no section’s; a caption tells of staff', () => {
    const table = `人员编制分布表
| 科室 | 行政 | 工勤 |
| 局领导 | 3 | |
| 焙火房 | 5 | 1 |
| 品评室 | 4 | 2 |
| 合计 | 12 | 3 |`;
    expect(read(TITLE + table, 'sections')).toEqual(['焙火房', '品评室']);
    expect(read(TITLE + table, 'staffing')).toHaveLength(7);
  });
});

describe('what is no table', () => {
  test.each([
    ['numbers of a list and a tab', '主要职责\n（一）\t负责茶叶质量监督。\n（二）\t负责茶叶统计工作。'],
    ['numbers of a list and wide blanks', '主要职责\n一、　　负责茶叶质量监督。\n二、　　负责茶叶统计工作。'],
  ])('%s', (_, text) => {
    expect(read(`云溪市茶叶局章程\n${text}`, 'duties')).toHaveLength(2);
  });

  test('names in rows without a head', () => {
    const names = '内设机构\n办公室    财务科    业务科\n人事科    法规科    监督科';
    expect(read(`云溪市茶叶局章程\n${names}\n人员编制12名。`, 'amounts')).toEqual([]);
  });
});
