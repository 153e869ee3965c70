/** Whose the posts of a sentence or a table are, and which numbers count none. */
import { readStructure } from './read';

const HEAD = '云溪市茶叶局职能配置、内设机构和人员编制规定\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n';
const UNITS = `${HEAD}二、所属单位\n单位名称\t地址\t电话\n云溪市茶苗繁育场\t桥头路1号\t3255201\n云溪市茶叶检验站\t桥头路2号\t3255210\n云溪市茶艺推广中心\t桥头路3号\t3255222\n`;

const staff = (text: string): readonly string[] =>
  readStructure(text).staffing.map(
    ({ holder, post, staffingType, count }) =>
      `${(holder.section ?? holder.organisation ?? '—').replace('云溪市', '')} ${post ?? staffingType ?? '—'} ${String(count)}`,
  );

test.each([
  [
    '所属事业单位共核定事业编制60名，其中茶苗繁育场21名、茶叶检验站14名、茶艺推广中心25名。',
    ['茶叶局 事业编制 60', '茶苗繁育场 事业编制 21', '茶叶检验站 事业编制 14', '茶艺推广中心 事业编制 25'],
  ],
  ['云溪市茶叶检验站，为云溪市茶叶局所属公益一类事业单位，股级，核定事业编制8名。', ['茶叶检验站 事业编制 8']],
  [
    '云溪市茶叶检验站是云溪市茶叶局下属事业单位，核定事业编制8名，设站长1名。',
    ['茶叶检验站 事业编制 8', '茶叶检验站 站长 1'],
  ],
  ['局机关行政编制12名。领导职数为局长1名，副局长2名。', ['茶叶局 行政编制 12', '茶叶局 局长 1', '茶叶局 副局长 2']],
  ['退休8人。公益性岗位6人，“三支一扶”4人。', ['茶叶局 退休 8', '茶叶局 公益性岗位 6', '茶叶局 “三支一扶” 4']],
  ['核定事业编制20名，从茶叶检验站划转5名，茶艺推广中心划转3名。', ['茶叶局 事业编制 20']],
  ['核定行政编制12名，以上科室负责人各1名。', ['茶叶局 行政编制 12']],
])('%s', (sentence, expected) => {
  expect(staff(`${UNITS}三、人员编制\n${sentence}`).map((line) => line.replace(/局机关|局本级/, '局'))).toEqual(
    expected,
  );
});

const bars = (rows: readonly (readonly string[])[]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');

test.each([
  [
    '1正2副',
    [
      ['机构', '职责', '编制（名）', '领导职数'],
      ['总务房', '掌管印信，收发文书。', '6', '1正2副'],
      ['账目组', '核算经费，登记物资。', '3', '1正'],
      ['合计', '', '9', '2正2副'],
    ],
    [
      '总务房 编制 6',
      '总务房 正职 1',
      '总务房 副职 2',
      '账目组 编制 3',
      '账目组 正职 1',
      '茶叶局 编制 9',
      '茶叶局 正职 2',
      '茶叶局 副职 2',
    ],
  ],
  [
    'the sum of all units is nobody’s alone',
    [
      ['单位名称', '编制', '站长'],
      ['云溪市茶苗繁育场', '21', '1'],
      ['云溪市茶叶检验站', '14', '1'],
      ['合计', '35', '2'],
    ],
    ['茶苗繁育场 编制 21', '茶叶检验站 编制 14', '— 编制 35'],
  ],
])('tables: %s', (_, rows, expected) => {
  const found = staff(`${HEAD}二、机构和编制\n${bars(rows)}`).filter((line) => !line.includes('站长'));
  expect(found).toEqual(expected);
});

test('职数 behind what a section does is its leaders', () => {
  expect(
    staff(
      `${HEAD}二、内设机构\n（一）总务房。掌管印信，收发文书。职数2名。\n（二）账目组。核算经费，登记物资。职数1名。`,
    ),
  ).toEqual(['总务房 职数 2', '账目组 职数 1']);
});

test('who signs a plan is no section of the body', () => {
  const { sections } = readStructure(
    `${HEAD}二、内设机构\n（一）总务房。掌管印信，收发文书。\n（二）账目组。核算经费，登记物资。\n\n中共云溪市委机构编制委员会\n2020年7月8日`,
  );
  expect(sections.map(({ name }) => name)).toEqual(['总务房', '账目组']);
});
