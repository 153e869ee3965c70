import { isPlainHeadcount, labelForms, labelStem, sameFigure, sameName, sameUnit, staffingStem } from './normalise';

describe('names', () => {
  test.each([
    ['甲市数据局', '甲市数据局（本级）', true],
    ['甲市数据局(市大数据中心)', '甲市数据局（市大数据中心）', true],
    ['甲市 数据局', '甲市数据局', true],
    ['办公室（人事科）', '办公室', true],
    ['甲市数据局', '乙市数据局', false],
    ['综合办公室', '办公室', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});

describe('labels', () => {
  test.each([
    ['机关运行经费预算安排', '机关运行经费'],
    ['“三公”经费预算支出安排', '“三公”经费'],
    ['2022年度财政拨款支出', '财政拨款'],
    ['共有车辆', '车辆'],
    ['收入总计', '收入预算'],
    ['因公出国（境）费用', '因公出国(境)费'],
  ])('%s and %s are the same but for words that only say what kind of sum it is', (a, b) => {
    const stems = (label: string): string[] => labelForms(label).map(labelStem);
    expect(stems(a).some((stem) => stems(b).includes(stem))).toBe(true);
  });

  test('a label never loses all its words', () => {
    expect(labelStem('支出预算')).toBe('支出');
    expect(labelStem('预算数')).toBe('预算数'.replace('数', ''));
  });
});

describe('figures and units', () => {
  test.each([
    ['3204.1', '3204.10', true],
    ['12,345.00', '12345', true],
    ['１２．５', '12.5', true],
    ['一', '1', true],
    ['无', '0', true],
    ['XX', '××', true],
    ['5.43%', '5.43％', true],
    ['-2.5', '2.5', false],
    ['10', '100', false],
    ['0.5', '5', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameFigure(a, b)).toBe(same);
  });

  test('a change without value is not a value of zero', () => {
    expect(sameFigure(null, '0')).toBe(false);
    expect(sameFigure(null, null)).toBe(true);
  });

  test.each([
    ['台（套）', '台(套)', true],
    ['台（套）', '台', true],
    ['元', '万元', false],
    [null, '万元', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameUnit(a, b)).toBe(same);
  });
});

describe('kinds of staffing', () => {
  test.each([
    ['行政编制人数', '行政编制'],
    ['核定编制', '编制'],
    ['离休人员', '离休'],
  ])('%s is %s', (type, stem) => {
    expect(staffingStem(type)).toBe(staffingStem(stem));
  });

  test.each([
    [null, true],
    ['人员编制', true],
    ['实有人数', true],
    ['行政编制', false],
    ['退休人员', false],
  ])('%s names no kind: %s', (type, plain) => {
    expect(isPlainHeadcount(type)).toBe(plain);
  });
});
