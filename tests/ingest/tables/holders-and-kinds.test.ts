/** Which axis of a table holds kinds and which holds whoever has them, in any layout and under any words. */
import { readDocument } from '../../../src/ingest/pipeline';

const DUTIES = ['掌管印信，收发文书。', '核算经费，登记物资。', '修剪茶树，采摘鲜叶。'];
const HOLDERS = ['总务房', '账目组', '园圃班'];
const ROWS = HOLDERS.map((name, at) => [name, DUTIES[at] ?? '', String(at + 3), '1']);

interface Read {
  readonly sections: readonly string[];
  readonly duties: readonly string[];
  readonly staffing: readonly string[];
}

function read(table: string): Read {
  const text = `云溪市茶叶管理局机构设置\n一、内部机构\n云溪市茶叶管理局的分工如下：\n${table}\n二、附则\n本说明自公布之日起施行。`;
  const document = readDocument({ name: '云溪.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error('refused');
  const { sections, duties, staffing } = document.facts;
  return {
    sections: sections.map(({ name }) => name),
    duties: duties.flatMap(({ holder, text: words }) =>
      holder.section === null ? [] : [`${holder.section} ${words}`],
    ),
    staffing: staffing.map(
      ({ holder, post, staffingType, count }) => `${holder.section ?? '—'} ${post ?? staffingType ?? '—'} ${count}`,
    ),
  };
}

test.each([
  ['机构', '职责', '编制', '正职'],
  ['部门', '干什么', '核定岗位（个）', '领导职数'],
  ['工作机构', '主要职责', '行政编制', '副职'],
  ['名称', '职能', '在编', '职数'],
  ['单元', '负责事项', '实有人数', '正职数'],
  ['组成部分', '任务', '员额', '领导职数'],
])('rows below %s, %s, %s, %s are sections with their duties and posts', (...heads) => {
  const found = read([heads, ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n'));
  expect(found.sections).toEqual(HOLDERS);
  expect(found.duties).toEqual(HOLDERS.map((name, at) => `${name} ${DUTIES[at] ?? ''}`));
  expect(found.staffing.map((line) => line.split(' ')[0])).toEqual(HOLDERS.flatMap((name) => [name, name]));
});

test.each([
  ['tabs', [['机构', '职责', '编制', '正职'], ...ROWS].map((row) => row.join('\t')).join('\n')],
  ['one cell a line', [['机构', '职责', '编制', '正职'], ...ROWS].flat().join('\n')],
  [
    'Markdown',
    [
      '| **机构** | **职责** | 编制 | 正职 |',
      '|---|---|---:|---:|',
      ...ROWS.map((row) => `| ${row.join(' | ')} |`),
    ].join('\n'),
  ],
])('the same in %s', (_, table) => {
  const found = read(table);
  expect(found.sections).toEqual(HOLDERS);
  expect(found.staffing).toEqual(HOLDERS.flatMap((name, at) => [`${name} 编制 ${at + 3}`, `${name} 正职 1`]));
});

test('levels of the head name kinds and posts', () => {
  const table = `| 机构 | 编制 | | 领导职数 | |
| | 行政 | 工勤 | 正 | 副 |
| 总务房 | 3 | 1 | 1 | 1 |
| 账目组 | 4 | | 1 | |`;
  expect(read(table).staffing).toEqual([
    '总务房 行政编制 3',
    '总务房 工勤编制 1',
    '总务房 正 1',
    '总务房 副 1',
    '账目组 行政编制 4',
    '账目组 正 1',
  ]);
});

test('rows that are kinds hold no sections', () => {
  const found = read('| 类别 | 人数 |\n| 行政编制 | 12 |\n| 事业编制 | 9 |\n| 退休人员 | 7 |');
  expect(found.sections).toEqual([]);
  expect(found.staffing).toEqual(['— 行政编制 12', '— 事业编制 9', '— 退休人员 7']);
});

test('posts told in words beside a name', () => {
  const table = '| 部门 | 编制 | 负责人 |\n| 总务房 | 3 | 1名主任 |\n| 账目组 | 4 | 组长1名、副组长2名 |';
  expect(read(table).staffing).toEqual(expect.arrayContaining(['总务房 主任 1', '账目组 组长 1', '账目组 副组长 2']));
});

test('a remark beside the sum names nothing', () => {
  const found = read('| 序号 | 机构 | 编制 |\n| 1 | 总务房 | 3 |\n| 2 | 账目组 | 4 |\n| 合计 | （不含领导） | 7 |');
  expect(found.sections).toEqual(['总务房', '账目组']);
});
