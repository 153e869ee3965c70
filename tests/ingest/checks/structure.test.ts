import { anotherUnitNamed } from '../../../src/ingest/checks/another-unit-named';
import { declaredCount } from '../../../src/ingest/checks/declared-count';
import { headingYear } from '../../../src/ingest/checks/heading-year';
import { repeatedPassage } from '../../../src/ingest/checks/repeated-passage';
import { sideMisnamed } from '../../../src/ingest/checks/side-misnamed';
import { staffingSums } from '../../../src/ingest/checks/staffing-sums';
import { gist, Scene, UNIT } from './build';

describe('declared count', () => {
  const TEXT = '本中心设3个内设机构、一个分支机构：办公室、规划科、运行科、设施科';
  const declared = (): Scene =>
    new Scene(TEXT).declare('3个内设机构', '内设机构', 3).declare('一个分支机构', '分支机构', 1);

  test('a list of both kinds that is long enough', () => {
    const scene = declared();
    for (const name of ['办公室', '规划科', '运行科', '设施科']) scene.section(UNIT, name);
    expect(gist(scene.run(declaredCount))).toEqual([]);
  });

  test('a section too few', () => {
    const scene = declared().section(UNIT, '办公室').section(UNIT, '规划科').section(UNIT, '设施科', 'BRANCH');
    const [finding] = scene.run(declaredCount);
    expect(finding).toMatchObject({ severity: 'ERROR', stated: '3', computed: '2', difference: '1' });
    expect(finding?.message).toBe('3 内设机构 are declared, but 2 are listed (办公室、规划科).');
  });

  test('no list at all, or one that ends with 等, proves nothing', () => {
    expect(declared().run(declaredCount)).toEqual([]);
    const open = new Scene('设3个内设机构：办公室、规划科等').declare('3个内设机构', '内设机构', 3);
    open.section(UNIT, '办公室').section(UNIT, '规划科');
    expect(open.run(declaredCount)).toEqual([]);
  });

  test('a count printed twice is one declaration', () => {
    const scene = new Scene('设2个内设机构。设2个内设机构：办公室、规划科、运行科')
      .declare('2个内设机构', '内设机构', 2)
      .declare('2个内设机构', '内设机构', 2);
    scene.section(UNIT, '办公室').section(UNIT, '规划科').section(UNIT, '运行科');
    expect(gist(scene.run(declaredCount))).toEqual(['ERROR 2 3 1']);
  });
});

describe('heading year', () => {
  const page = (heading: number, body: number): Scene =>
    new Scene(
      `第三部分\n\n甲局${heading}年度部门预算情况说明\n\n一、总体情况\n\n` +
        `按照综合预算的原则，${body}年甲局所有收入和支出均纳入部门预算管理。\n\n${body}年预算同上年比较，收入增加5万元。\n\n` +
        `二、其他\n\n${body}年度安排政府采购预算3万元。`,
    );

  test('headings of last year over the statements of this year', () => {
    const [finding] = page(2021, 2022).run(headingYear);
    expect(finding).toMatchObject({ severity: 'ERROR', stated: '2021', computed: '2022' });
    expect(finding?.quotes[0]?.text).toBe('甲局2021年度部门预算情况说明');
  });

  test('headings and statements of one year', () => {
    expect(page(2022, 2022).run(headingYear)).toEqual([]);
  });
});

describe('another unit named', () => {
  const named = (name: string): readonly string[] =>
    new Scene(`五、国有资产占用情况说明\n\n截至2021年12月31日，${name}部门资产总额5万元。`)
      .unit('甲水市乙林区政务中心', { aliases: ['乙林区政务中心'] })
      .run(anotherUnitNamed)
      .map(({ severity, stated }) => `${severity} ${stated ?? ''}`);

  test.each([
    ['甲水市乙林区政务中心', []],
    ['乙林区政务中心', []],
    ['政务中心', []],
    ['乙林政务中心', []],
    ['甲水市政务中心', ['WARNING 甲水市政务中心']],
    ['甲水政务中心', ['WARNING 甲水政务中心']],
    ['丙山县档案局', ['WARNING 丙山县档案局']],
  ])('%s', (name, expected) => {
    expect(named(name)).toEqual(expected);
  });

  test('duties may name whom they like', () => {
    const scene = new Scene('一、主要职责\n\n（一）截至2021年12月31日，丙山县档案局资产总额的统计工作。').unit(
      '甲水市乙林区政务中心',
    );
    expect(scene.run(anotherUnitNamed)).toEqual([]);
  });
});

test('a paragraph pasted twice', () => {
  const twice =
    '甲中心设4个内设机构，具体为：\n\n根据职责设置如下机构：\n\n甲中心设4个内设机构，具体为：\n\n（一）办公室';
  expect(new Scene(twice).run(repeatedPassage).map(({ severity }) => severity)).toEqual(['INFO']);
  expect(new Scene('见附件。\n\n见附件。').run(repeatedPassage)).toEqual([]);
});

test('the change of income told again under expenditure', () => {
  const change = '与上年相比，今年收入增加64.1万元，增长4.13%。';
  const page = (second: string): Scene =>
    new Scene(
      `一、收支情况\n\n（一）收入总计90万元，包括：\n\n1.拨款90万元。\n\n${change}\n\n（二）支出总计90万元，包括：\n\n1.基本支出90万元。\n\n${second}`,
    );
  expect(
    page(change)
      .run(sideMisnamed)
      .map(({ severity }) => severity),
  ).toEqual(['WARNING']);
  expect(page(change.replace('收入', '支出')).run(sideMisnamed)).toEqual([]);
});

describe('staffing sums', () => {
  const scene = (total: number, staff: number): Scene =>
    new Scene(`编制${total}名，其中行政编制10名，事业编制${staff}名`)
      .posts(`编制${total}名`, total)
      .posts('行政编制10名', 10, { staffingType: '行政编制' })
      .posts(`事业编制${staff}名`, staff, { staffingType: '事业编制' });

  test.each([
    [30, 20, []],
    [30, 15, []],
    [30, 21, ['ERROR 30 31 1']],
  ])('%d in all, 10 and %d', (total, staff, expected) => {
    expect(gist(scene(total, staff).run(staffingSums))).toEqual(expected);
  });

  test('the retired stand beside the staff, not above it', () => {
    const retired = new Scene('行政人员19人，事业人员9人；离退休人员12人')
      .posts('行政人员19人', 19, { staffingType: '行政人员' })
      .posts('事业人员9人', 9, { staffingType: '事业人员' })
      .posts('离退休人员12人', 12, { staffingType: null });
    expect(retired.run(staffingSums)).toEqual([]);
  });
});
