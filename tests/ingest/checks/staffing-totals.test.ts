/** Posts and people against the number that is stated for all of them, with and without 其中, in front of them or behind. */
import { readString } from '../../metamorphic/documents';

const HEAD =
  '云溪市茶叶局职能配置、内设机构和人员编制规定\n一、主要职责\n（一）拟订茶业规划。\n（二）推广茶艺。\n二、人员编制\n';

const findings = (text: string): readonly string[] =>
  readString(HEAD + text).facts.findings.flatMap(({ severity, rule }) => (severity === 'ERROR' ? [rule] : []));

test.each([
  ['chief and deputies of a rank', '股级职数六名，其中股长四名、副股长一名。', '六名', '五名'],
  ['a rank without 其中', '科级领导职数33名，正科14名、副科18名。', '33名', '32名'],
  [
    'leaders and sections',
    '市茶叶局机关行政编制35名，其中局领导5名、内设机构29名。设局长1名，副局长4名。',
    '35名',
    '34名',
  ],
  [
    'leaders told one by one, and sections',
    '机关行政编制28名，其中局领导4名（局长1名、副局长3名），内设机构23名。',
    '28名',
    '27名',
  ],
  [
    'a division by posts',
    '全额拨款事业编制132名，按岗位类别划分，管理岗位14名，专业技术岗位112名，工勤技能岗位8名。',
    '132名',
    '134名',
  ],
  ['posts by the piece', '岗位总量146个，其中管理岗位14个、专业技术岗位126个、工勤技能岗位8个。', '146个', '148个'],
  ['a total behind the posts', '管理层由主任1名、副主任3名组成，共3人，主持日常工作。', '共3人', '共4人'],
  ['a total behind kinds of posts', '行政编制12名、工勤编制2名，合计15名。', '合计15名', '合计14名'],
])('%s', (_, text, wrong, right) => {
  expect(text.split(wrong)).toHaveLength(2);
  expect(findings(text)).toEqual(['staffing-sums']);
  expect(findings(text.replace(wrong, right))).toEqual([]);
});

test('what is above: the posts of several bodies', () => {
  const text =
    '市茶叶局机关行政编制11名，实有10人；云溪市茶苗圃事业编制38名，实有35人，另有劳务派遣人员14人；云溪市茶叶检验站事业编制9名，实有9人。以上合计编制57名，实有54人。';
  expect(findings(text)).toEqual(['staffing-sums']);
  expect(findings(text.replace('57名', '58名'))).toEqual([]);
});

test.each([
  ['some of the leaders', '领导职数6名，局长1名、副局长3名。'],
  ['a rank that goes on', '科级领导职数7名，正科3名、副科2名、调研员等。'],
  ['leaders beside another kind', '行政编制35名，其中局领导5名、军转干部29名。'],
  ['a total of more than the sentence tells', '根据编委批复，行政编制划入10名，机关设局长1名、副局长3名，共14人。'],
  ['parts of parts', '行政编制20名（其中局领导4名），工勤编制2名。以上合计编制22名。'],
  ['what is counted elsewhere', '行政编制20名，另核定周转编制3名。以上合计编制20名。'],
])('%s proves nothing', (_, text) => {
  expect(findings(text)).toEqual([]);
});
