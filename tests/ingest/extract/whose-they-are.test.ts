/** Whose sections, duties and posts are, where no sentence says it: the title names a body, or a column in front of the rows. */
import { readString } from '../../metamorphic/documents';

const REPLY = (title: string): string => `黛溪市委机构编制委员会文件
黛编〔2023〕31号

${title}

市林业局：

你局请示收悉。经研究，现批复如下：

黛溪市林业科学研究所为你局所属公益一类事业单位，核定事业编制24名，其中管理人员6名、专业技术人员18名。
该所内设机构三个，分工为：

育种部（8名）：选育良种，建设种子园；
森保与标本馆（7名）：监测病虫害，保管标本；
综合办（9名）：文秘、人事、财务、后勤。

黛溪市委机构编制委员会
2023年5月6日
`;

test.each([
  '关于设置黛溪市林业科学研究所的批复',
  '关于同意重新组建黛溪市林业科学研究所的复函',
  '关于黛溪市林业科学研究所有关机构编制事项的批复',
  '关于黛溪市林业科学研究所机构编制方案的通知',
])('%s: the sections are those of the body that it names', (title) => {
  const { document, sections, duties } = readString(REPLY(title)).facts;
  expect(document.publisher).toBe('黛溪市林业科学研究所');
  expect(sections.map(({ organisation, name }) => [organisation, name])).toEqual([
    ['黛溪市林业科学研究所', '育种部'],
    ['黛溪市林业科学研究所', '森保与标本馆'],
    ['黛溪市林业科学研究所', '综合办'],
  ]);
  expect(new Set(duties.map(({ holder }) => holder.organisation))).toEqual(new Set(['黛溪市林业科学研究所']));
});

test('a title names the body that the text repeats, though more of its words look like a name', () => {
  const text = `缙原市水利局所属单位机构编制方案

根据批复，对市水利局所属单位作如下调整。

一、机构编制

调整后，市水利局所属事业单位2个，由市水利局管理。

单位名称 | 事业编制
缙原市河道管理站 | 21
缙原市水文站 | 14
`;
  expect(readString(text).facts.document.publisher).toBe('缙原市水利局');
});

test('the party stands in front of the place of its body', () => {
  const text = `中共缙原县委老干部局三定方案

【机构设置】
中共缙原县委老干部局是缙原县委工作机关，机构规格为正科级。缙原县委老干部局的工作在缙原县范围内开展。

【内设机构】
办公室。负责文秘、财务。
`;
  expect(readString(text).facts.document.publisher).toBe('中共缙原县委老干部局');
});

const ROWS = (table: string): string => `缙原市水利局所属单位机构编制方案

根据批复，对市水利局所属单位作如下调整。

一、所属单位

1.缙原市河道管理站
2.缙原市水文站

二、内设机构

${table}
`;

test.each([
  [
    'tabs',
    '单位\t内设机构\t主要职责\t编制\n缙原市河道管理站\t巡护队\t巡查河道\t12\n\t闸控组\t启闭水闸\t9\n缙原市水文站\t测验组\t测流测沙\t8\n\t资料室\t整编资料\t6',
  ],
  [
    'bars',
    '| 单位 | 内设机构 | 主要职责 | 编制 |\n| 缙原市河道管理站 | 巡护队 | 巡查河道 | 12 |\n| | 闸控组 | 启闭水闸 | 9 |\n| 缙原市水文站 | 测验组 | 测流测沙 | 8 |\n| | 资料室 | 整编资料 | 6 |',
  ],
  [
    'numbers in front',
    '| 序号 | 单位 | 内设机构 | 主要职责 | 编制 |\n| 1 | 缙原市河道管理站 | 巡护队 | 巡查河道 | 12 |\n| 2 | | 闸控组 | 启闭水闸 | 9 |\n| 3 | 缙原市水文站 | 测验组 | 测流测沙 | 8 |\n| 4 | | 资料室 | 整编资料 | 6 |',
  ],
])('a body named once stands for all rows down to the next, by %s', (_, table) => {
  const { sections, duties, staffing } = readString(ROWS(table)).facts;
  const expected = [
    ['缙原市河道管理站', '巡护队'],
    ['缙原市河道管理站', '闸控组'],
    ['缙原市水文站', '测验组'],
    ['缙原市水文站', '资料室'],
  ];
  expect(sections.map(({ organisation, name }) => [organisation, name])).toEqual(expected);
  expect(duties.map(({ holder }) => [holder.organisation, holder.section])).toEqual(expected);
  expect(staffing.map(({ holder, count }) => [holder.organisation, holder.section, count])).toEqual([
    [...(expected[0] ?? []), 12],
    [...(expected[1] ?? []), 9],
    [...(expected[2] ?? []), 8],
    [...(expected[3] ?? []), 6],
  ]);
});
