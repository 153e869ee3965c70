import { continuityOfLines, type LineThing } from '../../../src/planning/continuity/budget-lines';

/** `项目支出|校舍维修 20`: labels from the outermost on, and 万元. */
const line = (printed: string, rest: Partial<LineThing> = {}): LineThing => {
  const [path = '', amount] = printed.split(' ');
  const labels = path.split('|');
  return {
    id: `line:${printed}`,
    label: labels.at(-1) ?? '',
    above: labels.slice(0, -1),
    stage: 'BUDGET',
    scope: 'OWN',
    fen: amount === undefined ? null : Number(amount) * 1_000_000,
    code: null,
    ...rest,
  };
};

function told(earlier: readonly LineThing[], later: readonly LineThing[]) {
  const { continued, doubtful, came, went } = continuityOfLines(earlier, later);
  const name = ({ id }: LineThing): string => id.slice('line:'.length);
  return {
    continued: continued.map((one) => `${name(one.earlier)} → ${name(one.later)} ${one.rule}`),
    doubtful: doubtful.map((one) => `${name(one.earlier)} ? ${name(one.later)}`),
    came: came.map(name),
    went: went.map(name),
  };
}

test('lines go on under their labels, whatever they come to', () => {
  expect(told([line('政府采购|空调 12'), line('政府采购|电脑 3')], [line('政府采购|电脑 9'), line('政府采购|课桌 2')])).toEqual({
    continued: ['政府采购|电脑 3 → 政府采购|电脑 9 SAME_LABEL'],
    doubtful: [],
    came: ['政府采购|课桌 2'],
    went: ['政府采购|空调 12'],
  }); // prettier-ignore
});

test.each([
  ['the year in it', '项目支出|2021年校舍维修 20', '项目支出|2022年校舍维修 24', 'SAME_LABEL'],
  ['another parent', '公用经费|水电取暖费 5', '机关运行经费|水电取暖费 6', 'SAME_LABEL'],
  ['brackets in it', '公用经费|维修费 5', '公用经费|维修（护）费 7', 'RENAMED'],
  ['a word more', '项目支出|乡村道路养护 5', '项目支出|乡村道路日常养护 5', 'RENAMED'],
])('goes on with %s', (_, earlier, later, rule) => {
  expect(told([line(earlier)], [line(later)]).continued).toEqual([`${earlier} → ${later} ${rule}`]);
});

describe('a whole goes on where its parts do', () => {
  const parts = (whole: string, ...labels: string[]) => [line(`${whole} 9`), ...labels.map((one) => line(`${whole}|${one} 3`))]; // prettier-ignore
  const [reception, travel, vehicles] = ['公务接待费', '因公出国费', '公务用车费'];
  const rulesOf = (earlier: readonly LineThing[], later: readonly LineThing[]) =>
    told(earlier, later).continued.filter((one) => one.endsWith('SAME_PARTS'));

  test('whatever words stand in front of its name', () => {
    expect(rulesOf(parts('三公经费', reception, travel, vehicles), parts('一般公共预算拨款三公经费', travel, reception, vehicles))).toEqual([
      '三公经费 9 → 一般公共预算拨款三公经费 9 SAME_PARTS',
    ]); // prettier-ignore
  });

  test('not where it is called by other words, where one part alone does, or less than half of them', () => {
    const later = parts('拨款三公经费', reception, travel, vehicles);
    expect(rulesOf(parts('会议培训经费', reception, travel), later)).toEqual([]);
    expect(rulesOf(parts('三公经费', reception), parts('拨款三公经费', reception))).toEqual([]);
    expect(rulesOf(parts('三公经费', reception, travel, '会议费', '培训费', '租赁费'), later)).toEqual([]);
  });
});

test('the code of a class tells more than its name', () => {
  const [before, after] = [line('教育支出|学前教育 8', { code: '2050201' }), line('教育支出|幼儿教育 9', { code: '2050201' })]; // prettier-ignore
  expect(told([before], [after]).continued).toEqual(['教育支出|学前教育 8 → 教育支出|幼儿教育 9 SAME_CODE']);
  const other = line('教育支出|学前教育费 9', { code: '2050202' });
  expect(told([before], [other]).continued).toEqual([]);
});

test('of one label twice, the amounts that are near each other', () => {
  const [small, large] = [line('基本支出 10'), line('基本支出 900')];
  expect(told([small, large], [line('基本支出 950'), line('基本支出 11')]).continued).toEqual([
    '基本支出 900 → 基本支出 950 SAME_LABEL',
    '基本支出 10 → 基本支出 11 SAME_LABEL',
  ]);
});

test.each<[string, LineThing, LineThing]>([
  ['a plan and an outcome', line('三公经费 5'), line('三公经费 4', { stage: 'FINAL' })],
  ['a unit and its department', line('三公经费 5'), line('三公经费 40', { scope: 'DEPARTMENT' })],
  ['purchase and running of cars', line('三公|公务用车购置费 5'), line('三公|公务用车运行费 4')],
  ['two phases of a project', line('项目|治污工程一期 5'), line('项目|治污工程二期 5')],
  ['a short word elsewhere', line('教育支出|合计 5'), line('医疗支出|合计 5')],
])('%s are two figures', (_, before, after) => {
  expect(told([before], [after]).continued).toEqual([]);
});

test('a label that stands under every class is not told by itself', () => {
  const before = [line('教育|基本支出 5'), line('医疗|基本支出 6')];
  const after = [line('住房|基本支出 5'), line('科技|基本支出 6')];
  expect(told(before, after).continued).toEqual([]);
});

test('what is nearly the same is proposed with its score and does not hold', () => {
  const { continued, doubtful } = continuityOfLines([line('三公|公务用车购置费 5')], [line('三公|公务用车运行费 4')]);
  expect(continued).toEqual([]);
  expect(doubtful.map(({ score }) => score > 0.3 && score < 0.6)).toEqual([true]);
});

test('three thousand equal labels are paired in their order, and too many others are not compared', () => {
  const many = (label: (n: number) => string): readonly LineThing[] =>
    Array.from({ length: 3_000 }, (_, n) => line(`${label(n)} ${n}`));
  const equal = continuityOfLines(
    many(() => '项目支出'),
    many(() => '项目支出'),
  );
  expect([equal.continued.length, equal.isWhole]).toEqual([3_000, true]);
  const alike = continuityOfLines(
    many((n) => `项目甲${n}支出`),
    many((n) => `项目乙${n}支出`),
  );
  expect([alike.continued.length, alike.came.length, alike.isWhole]).toEqual([0, 3_000, false]);
});
