/** Which columns of a table count posts and people: its heads say so, and what stands beside them is judged by itself. */
import { readStructure } from './read';

const HEAD =
  '云溪市茶叶局职能配置、内设机构和人员编制规定\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n二、内设机构\n';

const staff = (rows: readonly (readonly string[])[]): readonly string[] =>
  readStructure(`${HEAD}${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`).staffing.map(
    ({ holder, post, staffingType, count }) =>
      `${holder.section ?? '—'} ${post ?? staffingType ?? '—'} ${String(count)}`,
  );

const DUTIES = ['掌管印信，收发文书。', '核算经费，登记物资。', '看护茶园，防治病虫。'];
const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ['科室', '职责', ...heads],
  ...rows.map((row, at) => [['总务房', '账目组', '植保室'][at] ?? '', DUTIES[at] ?? '', ...row]),
];

test.each([
  ['titles', ['科长', '副科长'], ['总务房 科长 1', '总务房 副科长 2']],
  ['titles with another form of them', ['股长（主任）', '副股长'], ['总务房 股长 1', '总务房 副股长 2']],
  ['leaders of a section', ['编制', '部门负责人'], ['总务房 编制 1', '总务房 部门负责人 2']],
  ['kinds of posts', ['岗位数', '其中：管护岗'], ['总务房 岗位 1', '总务房 其中：管护岗 2']],
  ['people without posts', ['在编', '编外聘用'], ['总务房 在编 1', '总务房 编外聘用 2']],
  ['a kind that the field has no word for', ['编制', '护林员'], ['总务房 编制 1', '总务房 护林员 2']],
])('%s', (_, heads, expected) => {
  const rows = table(heads, ['1', '2'], ['3', '1'], ['2', '2']);
  expect(staff(rows).filter((line) => line.startsWith('总务房'))).toEqual(expected);
});

test.each([
  ['telephones', '电话', '5550116'],
  ['inner telephones', '电话', '650116'],
  ['classes', '班级数', '12'],
  ['those who are served', '学生数', '412'],
  ['parts of it', '下设机构', '3'],
  ['guests', '全年接待人次', '300'],
])('a column of %s counts nobody', (_, head, value) => {
  const rows = table(['编制', '副科长', head], ['4', '1', value], ['3', '1', value], ['2', '1', value]);
  expect(staff(rows)).toHaveLength(6);
});

test('half of the heads make the rows whoever has the people', () => {
  const rows = [
    ['园区', '茶树数', '茶窖数', '在编', '编外聘用'],
    ['东坡园', '4600', '2', '14', '3'],
    ['西岭园', '2800', '1', '9', '2'],
  ];
  expect(staff(rows)).toEqual(['东坡园 在编 14', '东坡园 编外聘用 3', '西岭园 在编 9', '西岭园 编外聘用 2']);
});
