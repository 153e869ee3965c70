/** What a line or a sentence says of the name in front of it, whatever parts the two. */
import { readStructure } from './read';

const HEAD = '云溪市茶叶局简介\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n';
const TOLD = [
  ['总务房', '掌管印信，收发文书，安排车辆。'],
  ['账目组', '核算经费，登记物资，编报报表。'],
  ['园圃班', '修剪茶树，采摘鲜叶，防治虫害。'],
] as const;
const told = (text: string): readonly string[] =>
  readStructure(text).duties.flatMap(({ holder, text: words }) =>
    holder.section === null ? [] : [`${holder.section} ${words}`],
  );
const ALL = TOLD.map(([name, duty]) => `${name} ${duty}`);
const lines = (form: (name: string, duty: string, at: number) => string): string =>
  TOLD.map(([name, duty], at) => form(name, duty, at)).join('\n');

test.each([
  ['a telephone number between blanks', lines((name, duty, at) => `${name}\u30000479-325510${at}\u3000${duty}`)],
  ['an open end', lines((name, duty, at) => `${name}\u30000479-325510${at}\u3000${duty.slice(0, -1)}`)],
  ['a number in brackets and a bar', lines((name, duty, at) => `${name}（电话 0591-8331000${at}）｜${duty}`)],
  ['a bar', lines((name, duty) => `${name}｜${duty}`)],
  ['a dash', lines((name, duty) => `${name}——${duty}`)],
  ['a colon', lines((name, duty) => `${name}：${duty}`)],
])('lines: %s', (_, list) => {
  expect(told(`${HEAD}二、内设机构\n${list}`).map((line) => line.replace(/。$/, ''))).toEqual(
    ALL.map((line) => line.replace(/。$/, '')),
  );
});

test.each([
  ['负责', (name: string, duty: string) => `${name}负责${duty}`],
  ['a number and a verb', (name: string, duty: string, at: number) => `${name}（268660${at}）承担${duty}`],
  ['a colon', (name: string, duty: string) => `${name}：${duty}`],
])('sentences of one paragraph: %s', (_, form) => {
  const text = `${HEAD}二、内设机构\n局机关设总务房、账目组、园圃班3个内设机构。\n${lines(form).replaceAll('\n', '')}`;
  const { sections } = readStructure(text);
  expect(sections.map(({ name }) => name)).toEqual(TOLD.map(([name]) => name));
  expect(told(text).map((line) => line.replace(/ (?:负责|承担)/, ' '))).toEqual(ALL);
});

test.each([
  ['设管理部门2个、业务单位3个。', '管理部门：总务房、账目组。\n业务单位：园圃班、焙制房、品鉴台。'],
  ['设2个管理部门和3个业务单位。', '管理部门：总务房、账目组。\n业务单位：园圃班、焙制房、品鉴台。'],
  ['现有行政团队2个，技术团队3个。', '行政团队：总务房、账目组。\n技术团队：园圃班、焙制房、品鉴台。'],
])('lists behind a label that a line above counts: %s', (count, lists) => {
  const { sections } = readStructure(
    `云溪市茶叶所章程\n第一条 本单位名称是云溪市茶叶所。\n第二条 本所${count}\n${lists}`,
  );
  expect(sections.map(({ name }) => name)).toEqual(['总务房', '账目组', '园圃班', '焙制房', '品鉴台']);
});

test('a label that nothing above counts lists no sections', () => {
  const { sections } = readStructure(
    '云溪市茶叶所章程\n第一条 本单位名称是云溪市茶叶所。\n第二条 本所开展下列活动。\n茶叶品种：白毫、云雾、毛峰。',
  );
  expect(sections).toEqual([]);
});

test('numbers of several levels nest as they count', () => {
  const { duties, sections } = readStructure(`云溪市茶叶宫章程
1 总则
1.1 本宫名称是云溪市茶叶宫。
1.2 本宫不以营利为目的。
2 业务
2.1 业务范围
a）举办茶艺展演；
b）培训茶艺师。
3 机构
3.1 设下列工作团队：
3.1.1 总务房：掌管印信，收发文书。
3.1.2 园圃班：修剪茶树，采摘鲜叶。
3.2 团队实行竞聘上岗。
4 附则
4.1 本章程由本宫解释。`);
  expect(sections.map(({ name }) => name)).toEqual(['总务房', '园圃班']);
  expect(duties.map(({ holder, text }) => [holder.section, text])).toEqual([
    [null, '举办茶艺展演；'],
    [null, '培训茶艺师。'],
    ['总务房', '掌管印信，收发文书。'],
    ['园圃班', '修剪茶树，采摘鲜叶。'],
  ]);
});

describe('duties that one paragraph counts', () => {
  const COUNTED = '一是拟订茶业规划；二是推广茶艺；三是检验茶叶。';
  test.each([
    [`云溪市茶叶局2022年部门预算\n一、主要职责\n${COUNTED}`],
    [`云溪市茶叶局2022年部门预算\n部门概况\n云溪市茶叶局是市政府工作部门。${COUNTED}`],
    [`云溪市茶叶局2022年部门预算\n一、主要职责\n我局承担的职责，${COUNTED}`],
  ])('%j', (text) => {
    expect(readStructure(text).duties.map(({ label, text: words }) => [label, words])).toEqual([
      ['一是', '拟订茶业规划；'],
      ['二是', '推广茶艺；'],
      ['三是', '检验茶叶。'],
    ]);
  });

  test('clauses of one sentence stay together', () => {
    const { duties } = readStructure('云溪市茶叶局2022年部门预算\n一、主要职责\n一是拟订茶业规划，二是推广茶艺。');
    expect(duties).toHaveLength(1);
  });
});

test('a table of persons and their titles lists no sections', () => {
  const { sections } = readStructure(`${HEAD}二、领导班子
林秀云\u3000\u3000副局长\u3000\u3000分管计划财务、航道养护
蔡明哲\u3000\u3000副局长\u3000\u3000分管港口发展、航运服务
苏国平\u3000\u3000总工程师\u3000\u3000分管安全应急、科技信息
叶文彬\u3000\u3000局长\u3000\u3000分管人事、党建`);
  expect(sections).toEqual([]);
});

test.each([
  ['【内设机构】', '【领导信息】'],
  ['〖内设机构〗', '〖便民提示〗'],
])('a framed line behind another heads what follows: %s, %s', (first, second) => {
  const { sections } = readStructure(
    `云溪市茶叶局简介\n【主要职责】\n（一）拟订茶业规划。\n（二）推广茶艺。\n${first}\n总务房：掌管印信，收发文书。\n账目组：核算经费，登记物资。\n${second}\n局长 王五：主持全面工作。\n副局长 李四：分管财务。`,
  );
  expect(sections.map(({ name }) => name)).toEqual(['总务房', '账目组']);
});
