/** How sentences tell posts and people: whose, which, how many, and which numbers are no statement of their own. */
import { readStructure } from './read';

const HEAD = `云溪市茶叶局职能配置、内设机构和人员编制规定
一、主要职责
（一）拟订茶业规划。
（二）推广茶艺。
二、内设机构
云溪市茶叶局设下列内设机构：
（一）总务科。掌管印信，收发文书。
（二）园艺科。修剪茶树，采摘鲜叶。
三、人员编制
`;

const staff = (text: string): readonly string[] =>
  readStructure(`${HEAD}${text}`).staffing.map(
    ({ holder, post, staffingType, count }) =>
      `${holder.section ?? ''} ${post ?? staffingType ?? '—'} ${String(count)}`,
  );

test.each<[string, readonly string[]]>([
  // One number for each of those who are named; nothing where nobody is.
  ['总务科、园艺科增设副科长各1名。', ['总务科 副科长 1', '园艺科 副科长 1']],
  ['总务科和园艺科设科长各1名。', ['总务科 科长 1', '园艺科 科长 1']],
  ['科室设科长各1名。', []],
  ['内设机构配备负责人各1名。', []],
  ['设局长、副局长各1名。', [' 局长 1', ' 副局长 1']],
  ['监事长1名，由举办单位和职工大会各委派1名。', [' 监事长 1']],
  // The number may stand in front of what it counts, and the verb behind the post.
  ['理事会由13名理事组成。', [' 理事 13']],
  ['评议会由九名委员组成。', [' 委员 9']],
  ['设局长1名，总工程师按副处级配备一名。', [' 局长 1', ' 总工程师 1']],
  // Two numbers in a word, and the posts behind them, are one statement.
  ['核定事业编制9名，领导职数一正两副：主任一名、副主任两名。', [' 事业编制 9', ' 主任 1', ' 副主任 2']],
  ['核定事业编制9名，领导职数1正2副（主任1名、副主任2名）。', [' 事业编制 9', ' 主任 1', ' 副主任 2']],
  ['核定事业编制9名，领导职数1正2副。', [' 事业编制 9', ' 正职 1', ' 副职 2']],
  // Posts of a staffing scheme are counted by the piece.
  ['核定事业编制20名。管理岗位6个，专业技术岗位14个。', [' 事业编制 20', ' 管理岗位 6', ' 专业技术岗位 14']],
  // What stands in front of a kind among parts tells which it is.
  ['机关编制9名，其中国家茶政系统编制6名，地方编制3名。', [' 机关编制 9', ' 国家茶政系统编制 6', ' 地方编制 3']],
])('%s', (sentence, expected) => {
  expect(staff(sentence)).toEqual(expected);
});

test('what is counted of the whole department or of several bodies is the department’s', () => {
  const units = '四、所属单位\n云溪市茶苗繁育场，核定事业编制6名。\n云溪市茶叶检验站，核定事业编制5名。\n';
  const { staffing } = readStructure(
    `${HEAD}核定行政编制9名。\n${units}上述两家单位事业编制合计11名。\n全部门在职人员19人；退休人员7人。`,
  );
  expect(
    staffing.slice(-3).map(({ holder, staffingType, count }) => [holder.organisation, staffingType, count]),
  ).toEqual([
    ['云溪市茶叶局', '事业编制', 11],
    ['云溪市茶叶局', '在职人员', 19],
    ['云溪市茶叶局', '退休人员', 7],
  ]);
});
