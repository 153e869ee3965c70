/** Declared counts against lists whose end the text proves: by names printed twice, by a table right below, by its rows. */
import { readString } from '../../metamorphic/documents';

const HEAD = '云溪市茶叶局职能配置、内设机构和人员编制规定\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n';
const SECTIONS = `第三条 市茶叶局设3个内设机构，职责与编制如下表。
表一\u3000内设机构一览
| 机构名称 | 主要职责 | 编制 |
| 总务房 | 掌管印信，收发文书。 | 4 |
| 账目组 | 核算经费，登记物资。 | 3 |
| 植保室 | 看护茶园，防治病虫。 | 3 |
| 合计 |  | 10 |
表二\u3000茶园队伍一览
| 队伍名称 | 主要职责 | 编制 |
| 东坡队 | 采摘春茶，修剪枝条。 | 4 |
| 西岭队 | 采摘秋茶，修剪枝条。 | 3 |
| 合计 |  | 7 |
`;
const UNITS = `二、所属事业单位
纳入本次公开的所属单位共3个，基本情况如下。
单位名称\t经费形式\t核定编制
云溪市茶苗繁育场\t全额拨款\t21
云溪市茶叶检验站\t全额拨款\t14
云溪市茶艺推广中心\t差额拨款\t9
合计\t\t44
`;
const TWICE = `第三条 市茶叶局设置以下三个内设机构：总务房、茶苗与茶园管护组、植保室。
第四条 各内设机构的主要工作是：
（一）总务房
1.掌管印信；
2.收发文书。
（二）茶苗与茶园管护组
1.看护茶园；
2.培育茶苗。
（三）植保室
1.防治病虫；
2.储备药剂。
`;

const findings = (text: string): readonly string[] =>
  readString(HEAD + text).facts.findings.flatMap(({ severity, rule }) => (severity === 'ERROR' ? [rule] : []));

test.each([
  ['a table right below its count, and another', SECTIONS, '设3个', '设4个'],
  ['units in a table', UNITS, '共3个', '共4个'],
  ['a name that may be two, printed whole a second time', TWICE, '三个内设机构', '四个内设机构'],
])('%s', (_, text, right, wrong) => {
  expect(findings(text)).toEqual([]);
  expect(findings(text.replace(right, wrong))).toEqual(['declared-count']);
});

test.each([
  ['a name that may be two', '市茶叶局设置四个内设机构：总务房、茶苗与茶园管护组、植保室。\n'],
  ['the body among its units', UNITS.replace('云溪市茶苗繁育场', '局机关').replace('共3个', '共2个')],
  ['a table of another chapter', `${UNITS.replace('，基本情况如下', '').replace('共3个', '共5个')}`],
])('%s proves nothing', (_, text) => {
  expect(findings(text)).toEqual([]);
});
