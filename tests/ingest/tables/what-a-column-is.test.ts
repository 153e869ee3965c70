/** What a column of a table is for: it groups rows or names them, sums the others or names a part, counts or tells money. */
import { readDocument } from '../../../src/ingest/pipeline';
import type { Extraction } from '../../../src/domain/fact';

function read(text: string): Extraction {
  const document = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.rejection.message);
  return document.facts;
}

const bars = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

describe('a column that says one word for several rows groups them', () => {
  const ROWS = [
    ['后勤', '总务房', '掌管印信，收发文书。', '3'],
    ['后勤', '账目组', '核算经费，登记物资。', '4'],
    ['业务', '园圃班', '修剪茶树，采摘鲜叶。', '5'],
    ['业务', '焙制房', '杀青、揉捻、烘干。', '6'],
    ['业务', '品鉴台', '评定茶样等级。', '2'],
  ];
  const once = ROWS.map((row, at) => (ROWS[at - 1]?.[0] === row[0] ? ['', ...row.slice(1)] : row));
  test.each([
    ['bars', bars([['类别', '科室', '职责', '编制（名）'], ...ROWS])],
    ['other heads', bars([['序列', '名称', '主要任务', '编制'], ...ROWS])],
    ['printed once', bars([['类别', '科室', '职责', '编制（名）'], ...once])],
    ['tabs', [['类别', '科室', '职责', '编制（名）'], ...ROWS].map((row) => row.join('\t')).join('\n')],
    ['a sum below', bars([['类别', '科室', '职责', '编制（名）'], ...ROWS, ['合计', '', '', '20']])],
  ])('%s', (_, table) => {
    const { sections, duties } = read(
      `云溪市茶叶所章程\n第一条 本单位名称是云溪市茶叶所。\n第二条 本所设以下科室：\n${table}`,
    );
    expect(sections.map(({ name }) => name)).toEqual(ROWS.map(([, name]) => name));
    expect(duties.filter(({ holder }) => holder.section !== null).map(({ holder }) => holder.section)).toEqual(
      ROWS.map(([, name]) => name),
    );
  });

  test('a column of sentences names nothing, however the first repeats', () => {
    const rows = ['收发文书，掌管印信。', '安排车辆，保管物资。', '登记来访，答复咨询。', '核算经费，编制报表。'];
    const table = bars([['科室', '职责'], ...rows.map((duty, at) => [at < 3 ? '总务房' : '账目组', duty])]);
    const { sections } = read(`云溪市茶叶所章程\n第一条 本单位名称是云溪市茶叶所。\n第二条 本所设以下科室：\n${table}`);
    expect(sections.map(({ name }) => name)).toEqual(['总务房', '账目组']);
  });
});

describe('a column that the others make up in each row names the row itself', () => {
  const ROWS = [
    ['教育支出', '30.00', '20.00', '10.00'],
    ['卫生健康支出', '8.50', '8.50', ''],
    ['住房保障支出', '4.25', '4.00', '0.25'],
  ];
  test.each([['本年支出'], ['合计'], ['支出总额'], ['全部支出']])('%s', (head) => {
    const { amounts } = read(
      `云溪市茶叶所2022年度单位决算\n支出决算表\n单位：万元\n${bars([['科目', head, '基本支出', '项目支出'], ...ROWS])}`,
    );
    expect(amounts.map(({ path }) => path.join('>'))).toEqual([
      '教育支出',
      '教育支出>基本支出',
      '教育支出>项目支出',
      '卫生健康支出',
      '卫生健康支出>基本支出',
      '住房保障支出',
      '住房保障支出>基本支出',
      '住房保障支出>项目支出',
    ]);
  });

  test('a head above all columns tells none from another', () => {
    const table = bars([['科目', '本年支出', '', ''], ['', '小计', '基本支出', '项目支出'], ...ROWS]);
    const { amounts } = read(`云溪市茶叶所2022年度单位决算\n支出决算表\n单位：万元\n${table}`);
    expect(amounts.slice(0, 3).map(({ path }) => path.join('>'))).toEqual([
      '教育支出',
      '教育支出>基本支出',
      '教育支出>项目支出',
    ]);
  });
});

describe('the unit that stands nearest counts', () => {
  test('brackets behind the name of a row before the unit above the table', () => {
    const table = bars([
      ['项目', '预算数', '决算数'],
      ['公务接待费', '3.00', '2.00'],
      ['公务用车保有量（辆）', '', '6'],
      ['接待人次（人）', '', '64'],
    ]);
    const { amounts } = read(`云溪市茶叶所2022年度单位决算\n“三公”经费支出决算表\n单位：万元\n${table}`);
    expect(amounts.map(({ value, unit }) => `${value ?? ''}${unit ?? ''}`)).toEqual([
      '3.00万元',
      '2.00万元',
      '6辆',
      '64人',
    ]);
  });

  const TABLE = bars([
    ['科目', '基本支出', '项目支出'],
    ['教育支出', '30.00', '20.00'],
    ['住房保障支出', '4.25', '0.00'],
  ]);
  const units = (text: string): readonly (string | null)[] => [
    ...new Set(read(`云溪市茶叶所2022年度单位决算\n${text}`).amounts.map(({ unit }) => unit)),
  ];
  test('a table that prints none has that of all others', () => {
    expect(units(`收入决算表\n单位：元\n${TABLE}\n支出决算表\n${TABLE}`)).toEqual(['元']);
  });
  test('not where the others print different ones', () => {
    const text = `收入决算表\n单位：元\n${TABLE}\n基本支出决算表\n单位：万元\n${TABLE}\n项目支出决算表\n${TABLE.replace('科目', '项目')}`;
    expect(read(`云溪市茶叶所2022年度单位决算\n${text}`).amounts).toHaveLength(8);
  });
});

test('a row that tells the unit of the next table is no row of this one', () => {
  const { organisations, amounts } = read(`云溪市茶叶所2022年度单位决算
附表1  单位收支总表
单位：云溪市茶叶所                         金额单位：元
收入项目          预算数        支出项目          预算数
财政拨款收入      1,500.00      教育支出          1,400.00
事业收入          20.00         住房保障支出      120.00
合计              1,520.00      合计              1,520.00`);
  expect(organisations.map(({ name }) => name)).toEqual(['云溪市茶叶所']);
  expect(amounts.every(({ unit }) => unit === '元')).toBe(true);
});

test('rows as long as their head, parted by tabs, are a table of whatever they hold', () => {
  const rows = [
    ['单位名称', '地址', '负责人', '电话'],
    ['云溪市茶苗繁育场', '桥头路1号', '张三', '3255201'],
    ['云溪市茶叶检验站', '桥头路2号', '李四', '3255210'],
    ['云溪市茶艺推广队', '桥头路3号', '王五', '3255222'],
  ];
  const { organisations } = read(
    `云溪市茶叶局简介\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n二、所属单位\n${rows.map((row) => row.join('\t')).join('\n')}`,
  );
  expect(organisations.map(({ name }) => name)).toEqual(['云溪市茶叶局', ...rows.slice(1).map(([name]) => name)]);
});

describe('codes class the rows beside them on whichever side of the table they stand, and are no figures', () => {
  const LEFT = [
    ['301', '工资福利支出', '50.00'],
    ['30101', '基本工资', '30.00'],
    ['30102', '津贴补贴', '20.00'],
  ];
  const RIGHT = [
    ['302', '商品和服务支出', '12.00'],
    ['30201', '办公费', '8.00'],
    ['30202', '印刷费', '4.00'],
  ];
  const rows = LEFT.map((row, at) => [...row, ...(RIGHT[at] ?? [])]);
  const blank = rows.map((row) => row.map((cell, at) => (at % 3 === 2 ? '' : cell)));
  const opening = '云溪市茶叶所2022年度单位决算\n一般公共预算基本支出决算表\n单位：万元\n';
  const HEAD = ['科目编码', '科目名称', '决算数'];

  test.each([
    ['a head that says so', [...HEAD, ...HEAD]],
    ['no word for codes in the head', ['科目', '名称', '决算数', '科目', '名称', '决算数']],
  ])('%s', (_, head) => {
    const { amounts } = read(opening + bars([head, ...rows]));
    expect(amounts.map(({ path, value }) => `${path.join('>')} ${value ?? ''}`).sort()).toEqual([
      '商品和服务支出 12.00',
      '商品和服务支出>办公费 8.00',
      '商品和服务支出>印刷费 4.00',
      '工资福利支出 50.00',
      '工资福利支出>基本工资 30.00',
      '工资福利支出>津贴补贴 20.00',
    ]);
  });

  test('where no figure is filled in yet', () => {
    const { amounts, findings } = read(`${opening}${bars([[...HEAD, ...HEAD], ...blank])}\n\n基本支出62.00万元。`);
    expect({ amounts: amounts.map(({ label, value }) => [label, value]), findings }).toEqual({
      amounts: [['基本支出', '62.00']],
      findings: [],
    });
  });
});
