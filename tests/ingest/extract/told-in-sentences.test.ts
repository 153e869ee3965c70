/** Sections that sentences tell of, and lists of them that are counted group by group. */
import type { Extraction } from '../../../src/domain/fact';
import { readDocument } from '../../../src/ingest/pipeline';
import { readStructure } from './read';

/** A file as it comes, signs of Markdown included. */
function read(text: string): Extraction {
  const document = readDocument({ name: 'a.txt', bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.rejection.message);
  return document.facts;
}

const TOP =
  '云溪市茶叶所章程\n第一条 本单位名称：云溪市茶叶所。\n第二条 本所设置以下职能部门：综合室、焙制坊、品鉴台、茶树专班共4个。\n';

test.each([
  [
    '第三条 职能部门职责由三定方案规定，其中：综合室负责收发文书；焙制坊负责烘制成品；品鉴台负责评定等级；茶树专班负责养护茶树。',
  ],
  ['第三条 综合室负责收发文书；焙制坊负责烘制成品；品鉴台负责评定等级；茶树专班负责养护茶树。'],
  ['第三条 各部门分工，具体为：综合室负责收发文书。焙制坊负责烘制成品。品鉴台负责评定等级。茶树专班负责养护茶树。'],
])('%s', (sentences) => {
  const { duties } = readStructure(TOP + sentences);
  expect(duties.map(({ holder, text }) => [holder.section, text.slice(0, -1)])).toEqual([
    ['综合室', '负责收发文书'],
    ['焙制坊', '负责烘制成品'],
    ['品鉴台', '负责评定等级'],
    ['茶树专班', '负责养护茶树'],
  ]);
});

test.each([
  ['学校内设5个部门，行政为党政办、教务处，训练队为球类队、田径队、射箭队。'],
  ['学校设有5个部门，管理有党政办、教务处，训练包括球类队、田径队、射箭队。'],
  ['学校内设5个机构，管理部门是党政办、教务处，训练部门是球类队、田径队、射箭队。'],
])('%s', (list) => {
  const { sections } = readStructure(`云溪市体育学校2022年度单位决算\n一、机构设置\n${list}\n二、人员情况\n编制18人。`);
  expect(sections.map(({ name }) => name)).toEqual(['党政办', '教务处', '球类队', '田径队', '射箭队']);
});

test('a duty ends before what the unit has, wherever a page breaks the words', () => {
  const lines = [
    '　　一、主要职责',
    '　　（一）养护茶树，防治虫害，修剪枝条，施用有机肥料，登记每一片茶园的收成。',
    '　　（二）采摘春茶，烘制成品，品评等级，留存样本，向茶农发布市场行情和农事提醒。',
    '　　二、所属事业单位',
    '　　（1）云溪市茶叶推广站。副科级建制，公益一类。示范栽培，推广良种。内部分设示范组、推广组。核定事业编制9名，领导职数1正2副。',
    '　　（2）云溪市茶叶检测中心。股级，公益一类。检验茶样，出具报告，追查不合格茶叶的来源。核定事业编制4名，领导职数1正1副。',
  ];
  for (const width of [18, 19, 20, 21, 22, 23, 24, 25, 26]) {
    const wrapped = lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
    const { duties } = readStructure(`云溪市茶叶局机构编制方案\n${wrapped.join('\n')}`);
    expect(duties.flatMap(({ holder, text }) => (holder.organisation === '云溪市茶叶局' ? [] : [text]))).toEqual([
      '示范栽培，推广良种。',
      '检验茶样，出具报告，追查不合格茶叶的来源。',
    ]);
  }
});

describe('numbers above numbers', () => {
  test('壹 stands above 一', () => {
    const { sections, duties } = readStructure(
      '云溪市茶叶局职能配置、内设机构和人员编制规定\n壹、主要职责\n（一）养护茶树。\n（二）采摘春茶。\n贰、内设机构\n一、综合室\n1.收发文书；\n2.掌管印信。\n二、焙制坊\n1.烘制成品；\n2.管护炉灶。\n叁、其他事项\n（一）茶树仍由茶叶局管理。\n（二）资产在三个月内移交完毕。',
    );
    expect(sections.map(({ name }) => name)).toEqual(['综合室', '焙制坊']);
    expect(duties.map(({ holder }) => holder.section)).toEqual([null, null, '综合室', '综合室', '焙制坊', '焙制坊']);
  });

  test('numbers in bold print', () => {
    const { duties } = read(
      '# 云溪市茶叶所章程\n\n## 1 总则\n\n**1.1** 本单位名称：云溪市茶叶所。\n\n**1.2** 地址在江岸路。\n\n## 2 业务\n\n**2.1** 宗旨：种好茶。\n\n**2.2** 业务范围如下：\n\n* 养护茶树；\n* 采摘春茶。\n\n## 3 治理\n\n**3.1** 本所实行所长负责制。\n\n**3.2** 所长职权：(1)拟订规划；(2)聘任职员。\n',
    );
    expect(duties.map(({ text }) => text)).toEqual(['养护茶树；', '采摘春茶。']);
  });
});
