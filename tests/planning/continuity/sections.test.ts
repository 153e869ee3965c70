/** Sections of two years, as bodies of several provinces print them. `→` what goes on, `?` what is only proposed. */
import { continuityOfSections } from '../../../src/planning/continuity/sections';

type Named = string | readonly [name: string, rest: { readonly aliases?: readonly string[]; readonly duties?: string }];

const things = (named: readonly Named[]) =>
  named.map((one) => {
    const [name, { aliases = [], duties = null } = {}] = typeof one === 'string' ? [one] : one;
    return { id: `section:${name}`, name, aliases, duties };
  });

function told(earlier: readonly Named[], later: readonly Named[]) {
  const { continued, doubtful, came, went } = continuityOfSections(things(earlier), things(later));
  return {
    continued: continued.map((one) => `${one.earlier.name} → ${one.later.name} ${one.rule}`),
    doubtful: doubtful.map((one) => `${one.earlier.name} ? ${one.later.name}`),
    came: came.map(({ name }) => name),
    went: went.map(({ name }) => name),
  };
}

test.each<[string, readonly Named[], readonly Named[], Partial<ReturnType<typeof told>>]>([
  [
    'the general office is renamed, the others stay',
    ['综合办公室', '法规科', '财务科'],
    ['办公室', '法规科', '财务科'],
    { continued: ['综合办公室 → 办公室 RENAMED', '法规科 → 法规科 SAME_NAME', '财务科 → 财务科 SAME_NAME'] },
  ],
  [
    'a general office under another word',
    ['办公室', '人事科', '监测站'],
    ['综合科', '人事科', '监测站'],
    { continued: ['办公室 → 综合科 RENAMED', '人事科 → 人事科 SAME_NAME', '监测站 → 监测站 SAME_NAME'] },
  ],
  [
    'width, spaces and traditional characters do not count',
    ['政策法規處', '行政審批處（政務服務處）'],
    ['政策法规处', '行政审批处(政务服务处)'],
    { continued: ['政策法規處 → 政策法规处 SAME_NAME', '行政審批處（政務服務處） → 行政审批处(政务服务处) SAME_NAME'] },
  ],
  [
    'a plaque becomes the name',
    [['应急指挥科', { aliases: ['总值班室'] }], '规划科'],
    ['总值班室', '规划科'],
    { continued: ['应急指挥科 → 总值班室 SAME_ALIAS', '规划科 → 规划科 SAME_NAME'] },
  ],
  [
    'the word for an office changes with the rank of the body',
    ['水土保持股', '河道管理股'],
    ['水土保持科', '河道管理科'],
    { continued: ['水土保持股 → 水土保持科 RENAMED', '河道管理股 → 河道管理科 RENAMED'] },
  ],
  [
    'what only shares the word for an office is another one',
    ['办公室', '数据管理科', '信访科'],
    ['办公室', '档案管理科', '信访科'],
    { came: ['档案管理科'], went: ['数据管理科'], doubtful: [] },
  ],
  [
    'brigades are told by their numbers',
    ['办公室', '执法一大队', '执法二大队'],
    ['办公室', '执法三大队', '执法二大队'],
    { came: ['执法三大队'], went: ['执法一大队'], doubtful: [] },
  ],
  [
    'two are merged: one goes on, the other is proposed and nothing more',
    ['办公室', '规划科', '财务科', '人事科'],
    ['办公室', '规划财务科', '人事科'],
    {
      continued: ['办公室 → 办公室 SAME_NAME', '规划科 → 规划财务科 RENAMED', '人事科 → 人事科 SAME_NAME'],
      went: ['财务科'],
      doubtful: ['财务科 ? 规划财务科'],
    },
  ],
  [
    'duties that stay tell of another name',
    ['办公室', ['监察室', { duties: '负责机关及下属单位的纪检监察工作；受理对党员干部的检举控告。' }]],
    ['办公室', ['机关纪委', { duties: '负责机关及下属单位的纪检监察工作，受理对党员、干部的检举控告。' }]],
    { continued: ['办公室 → 办公室 SAME_NAME', '监察室 → 机关纪委 RENAMED'] },
  ],
  [
    'a list in which nothing stays',
    ['办公室', '业务科'],
    ['林业资源科', '森林防火科'],
    { continued: [], came: ['林业资源科', '森林防火科'], went: ['办公室', '业务科'] },
  ],
  ['nothing before', [], ['办公室'], { continued: [], came: ['办公室'], went: [] }],
])('%s', (_, earlier, later, expected) => {
  expect(told(earlier, later)).toMatchObject(expected);
});

test('one name cannot be the continuation of two', () => {
  const { continued, went } = told(['办公室', '综合科', '行政科'], ['综合办公室']);
  expect(continued).toHaveLength(1);
  expect(went).toHaveLength(2);
});

test('scores lie between 0 and 1, sure ones are 1', () => {
  const { continued } = continuityOfSections(things(['综合办公室', '法规科']), things(['办公室', '法规科']));
  expect(continued.map(({ score }) => score)).toEqual([expect.closeTo(0.778), 1]);
});
