/** What stands below the name of a body, or in brackets behind those of its sections, says what they do. */
import { readString } from '../../metamorphic/documents';

const UNITS = (below: readonly string[]): string => `渠岭县水利局机构概况

渠岭县水利局是县政府工作部门。

所属事业单位
渠岭县河道管理站 地址：北街2号 负责人：任某
${below[0] ?? ''}

渠岭县农村饮水站 地址：南街5号 负责人：祁某
${below[1] ?? ''}
`;

test.each([
  ['what it is first', '1991年建站，公益一类事业单位。', '编制6名。'],
  ['its rank first', '公益一类，正股级。', '核定编制6名，设站长1名。'],
  ['nothing before', '', '编制6名，站长1名。'],
  ['nothing behind', '公益二类。', ''],
])('below the name of a body its duties stand: %s', (_, before, behind) => {
  const duties = ['疏浚河道，清理水面漂浮物，看护堤岸。', '检测水质，抢修管网，收取水费。'];
  const read = readString(UNITS(duties.map((duty) => `${before}${duty}${behind}`))).facts.duties;
  expect(read.map(({ holder, text }) => [holder.organisation, text])).toEqual([
    ['渠岭县河道管理站', duties[0]],
    ['渠岭县农村饮水站', duties[1]],
  ]);
});

const LISTS: readonly [string, string][] = [
  [
    'lines',
    '内设三个组室：\n- 综合组（文秘、财会与安保）\n- 征集组（收购藏品、整理拓片）\n- 展陈角（布展、讲解、接待团队）\n',
  ],
  [
    'numbers',
    '设下列组室：\n1. 综合组（文秘、财会与安保）\n2. 征集组（收购藏品、整理拓片）\n3. 展陈角（布展、讲解、接待团队）\n',
  ],
  [
    'a sentence',
    '内设综合组（文秘、财会与安保）、征集组（收购藏品、整理拓片）、展陈角（布展、讲解、接待团队）3个组室。',
  ],
  [
    'commas in brackets',
    '内设综合组（文秘、财会与安保）、征集组（收购藏品，整理拓片）和展陈角（布展，讲解，接待团队）。',
  ],
];

test.each(LISTS)('brackets behind the names of sections tell what they do: %s', (_, list) => {
  const text = `渠岭县碑刻馆2023年单位预算\n\n一、机构设置\n\n${list}\n\n二、收支情况\n\n2023年收入预算100.00万元。\n`;
  const { duties } = readString(text).facts;
  expect(duties.map(({ holder, text: words }) => [holder.section, words.replaceAll('，', '、')])).toEqual([
    ['综合组', '文秘、财会与安保'],
    ['征集组', '收购藏品、整理拓片'],
    ['展陈角', '布展、讲解、接待团队'],
  ]);
});

test.each(['东关街道、西关街道', '编制3名、专职2名', '挂信访办牌子、副科级'])('%s in brackets is no duty', (inside) => {
  const text = `渠岭县碑刻馆机构设置\n\n一、机构设置\n\n内设综合组（${inside}）、征集组（${inside}）2个组室。\n`;
  expect(readString(text).facts.duties).toEqual([]);
});

test.each(['职能转变。', '有关职责分工。'])('%s closes the duties', (title) => {
  const text = `渠岭县水利局职能配置、内设机构和人员编制规定

第一条 渠岭县水利局主要职责是：
（一）保障水资源的合理开发利用，拟订规划。
（二）完成县委、县政府交办的其他任务。
（三）${title}渠岭县水利局要减少审批，与县应急管理局建立会商机制。
`;
  expect(readString(text).facts.duties.map(({ label }) => label)).toEqual(['（一）', '（二）']);
});

test.each([
  '渠岭县水利局设东河分局、西河分局、北河分局3个派出分局，均为副科级。',
  '渠岭县水利局内设办公室、水政股。另在石门镇设石门分站。',
])('%s', (sentence) => {
  const text = `渠岭县水利局机构设置\n\n一、机构设置\n\n${sentence}\n`;
  const names = readString(text).facts.sections.map(({ name }) => name);
  expect(names.at(-1)).toMatch(/^(?:北河分局|石门分站)$/);
});
