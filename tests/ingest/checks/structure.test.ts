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
    const [finding] = new Scene('本中心设3个内设机构、一个分支机构：办公室、规划科、设施科')
      .declare('3个内设机构', '内设机构', 3)
      .declare('一个分支机构', '分支机构', 1)
      .section(UNIT, '办公室')
      .section(UNIT, '规划科')
      .section(UNIT, '设施科', 'BRANCH')
      .run(declaredCount);
    expect(finding).toMatchObject({ severity: 'ERROR', stated: '3', computed: '2', difference: '1' });
    expect(finding?.message).toBe('3 内设机构 are declared, but 2 are listed (办公室、规划科).');
  });

  test('a name of the list that was read as nothing', () => {
    const scene = declared().section(UNIT, '办公室').section(UNIT, '规划科').section(UNIT, '设施科', 'BRANCH');
    expect(scene.run(declaredCount)).toEqual([]);
  });

  const lines = (count: number, ...names: readonly string[]): readonly string[] => {
    const scene = new Scene(
      `本中心设${count}个内设机构：\n\n1.办公室。负责文秘工作。\n\n2.规划科。负责规划工作。\n\n3.运行科。负责运行工作。`,
    ).declare(`${count}个内设机构`, '内设机构', count);
    for (const name of names) scene.section(UNIT, name);
    return gist(scene.run(declaredCount));
  };

  test.each([
    [3, ['办公室', '规划科', '运行科'], []],
    [4, ['办公室', '规划科', '运行科'], ['ERROR 4 3 1']],
    [2, ['办公室', '规划科', '运行科'], ['ERROR 2 3 1']],
    [4, ['办公室', '运行科'], []],
  ])('%d above three numbered lines of which %j are read', (count, names, expected) => {
    expect(lines(count, ...names)).toEqual(expected);
  });

  test('a name that holds 和 may be two', () => {
    const scene = (count: number): Scene =>
      new Scene(`本中心设${count}个内设机构：办公室、规划科、保卫和后勤科。`)
        .declare(`${count}个内设机构`, '内设机构', count)
        .section(UNIT, '办公室')
        .section(UNIT, '规划科')
        .section(UNIT, '保卫和后勤科');
    expect([3, 4].map((count) => gist(scene(count).run(declaredCount)))).toEqual([[], []]);
    expect(gist(scene(5).run(declaredCount))).toEqual(['ERROR 5 3 2']);
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

  test('a heading that ends in a colon', () => {
    expect(
      new Scene(page(2021, 2022).checked().outline.text.replace('情况说明', '情况说明：')).run(headingYear),
    ).toHaveLength(1);
  });

  test('the head of a column is no heading', () => {
    const text = page(2022, 2022).checked().outline.text;
    for (const head of ['项目\t2021年预算数\t2022年预算数', '| 项目 | 2021年预算数 |', '2021年预算数']) {
      expect(new Scene(`${text}\n\n${head}\n\n合计\t3\t5`).run(headingYear)).toEqual([]);
    }
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
    [30, 15, ['ERROR 30 25 5']],
    [30, 21, ['ERROR 30 31 1']],
  ])('%d in all, 10 and %d', (total, staff, expected) => {
    expect(gist(scene(total, staff).run(staffingSums))).toEqual(expected);
  });

  const list = (text: string, ...parts: readonly (readonly [string, number, string])[]): readonly string[] => {
    const scene = new Scene(text);
    for (const [words, count, staffingType] of parts) scene.posts(words, count, { staffingType, measure: 'ACTUAL' });
    return gist(scene.run(staffingSums));
  };

  test.each([
    [
      'people of three kinds, more than all',
      '实有人数69人，其中在职人员69人，离休人员0人，退休人员21人。',
      ['ERROR 69 90 21'],
    ],
    ['the right number of the last', '实有人数69人，其中在职人员69人，离休人员0人，退休人员0人。', []],
    ['one of them cut by a line', '实有人数69人，其中在职人员40人，离\n休人员9人，退休人员21人。', ['ERROR 69 70 1']],
    ['some of a kind counted in it', '实有人数69人，其中在职人员60人，退休人员9人，在职人员中借调30人。', []],
    ['women are of every kind', '实有人数69人，其中在职人员60人，女职工40人。', []],
    ['who stands behind a whole division', '实有人数69人，其中在职人员60人，退休人员9人，遗属人员7人。', []],
    [
      'fewer than all, of whom some may be left out',
      '实有人数69人，其中在职人员40人，退休人员21人。',
      ['WARNING 69 61 8'],
    ],
    ['fewer, and the list says that it goes on', '实有人数69人，其中在职人员40人，退休人员21人等。', []],
    ['in a bracket of one of them', '实有人数69人，其中在职人员48人（含工勤人员9人），退休人员21人。', []],
  ])('%s', (_name, text, expected) => {
    const parts = [
      ...text.matchAll(/((?:实有|在职|离\s?休|退休|女|遗属|工勤|借调|在职人员中借调)(?:人数|人员|职工)?)(\d+)人/g),
    ];
    expect(list(text, ...parts.map(([words, type = '', count]) => [words, Number(count), type] as const))).toEqual(
      expected,
    );
  });

  test('leaders are some of the staff', () => {
    const scene = (deputies: number): Scene =>
      new Scene(`人员编制7名，其中：局长1名，副局长${deputies}名。`)
        .posts('人员编制7名', 7, { staffingType: '人员编制' })
        .posts('局长1名', 1, { post: '局长' })
        .posts(`副局长${deputies}名`, deputies, { post: '副局长' });
    expect(gist(scene(2).run(staffingSums))).toEqual([]);
    expect(gist(scene(8).run(staffingSums))).toEqual(['WARNING 7 9 2']);
  });

  test('another body’s list behind the same words', () => {
    const scene = new Scene('甲局人员编制16名。乙中心核定编制95名，其中行政编制51名，事业编制44名。')
      .posts('甲局人员编制16名', 16, { staffingType: '人员编制' })
      .posts('乙中心核定编制95名', 95, { staffingType: '编制' })
      .posts('行政编制51名', 51, { staffingType: '行政编制' })
      .posts('事业编制44名', 44, { staffingType: '事业编制' });
    expect(scene.run(staffingSums)).toEqual([]);
  });

  test('the retired stand beside the staff, not above it', () => {
    const retired = new Scene('行政人员19人，事业人员9人；离退休人员12人')
      .posts('行政人员19人', 19, { staffingType: '行政人员' })
      .posts('事业人员9人', 9, { staffingType: '事业人员' })
      .posts('离退休人员12人', 12, { staffingType: null });
    expect(retired.run(staffingSums)).toEqual([]);
  });
});
