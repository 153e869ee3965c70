import { partLargerThanWhole } from '../../../src/ingest/checks/part-larger-than-whole';
import { ratioOfNothing } from '../../../src/ingest/checks/ratio-of-nothing';
import { gist, ratio, Scene } from './build';

const ASSETS = { stage: 'ASSET', asOf: '2021-12-31', fiscalYear: null } as const;

test('fixed assets that exceed all assets, whether the text nests them or not', () => {
  const text = '资产总额31162788.13元，其中，固定资产37406158.53元';
  const nested = new Scene(text).amount('资产总额31162788.13元', ASSETS).part('固定资产37406158.53元', ASSETS);
  const beside = new Scene(text).amount('资产总额31162788.13元', ASSETS).amount('固定资产37406158.53元', ASSETS);
  for (const scene of [nested, beside]) {
    expect(gist(scene.run(partLargerThanWhole))).toEqual(['ERROR 37406158.53 31162788.13 6243370.40']);
  }
});

test('a part behind a list may be one of the whole list', () => {
  const text = '支出3204.1万元，包括：人员753.14万元，商品2423万元，资本性支出27.96万元，其中专项经费2422.03万元';
  const scene = new Scene(text)
    .amount('支出3204.1万元')
    .part('人员753.14万元')
    .part('商品2423万元')
    .part('资本性支出27.96万元')
    .amount('专项经费2422.03万元', { parent: 3 });
  expect(scene.run(partLargerThanWhole)).toEqual([]);
});

test('purchases cannot exceed all expenditure; targets may, but a reader should look', () => {
  const scene = new Scene('一、情况\n支出总计1614.27万元。政府采购支出2000万元。\n共13个项目，涉及资金2069.33万元。')
    .amount('支出总计1614.27万元')
    .amount('政府采购支出2000万元');
  expect(gist(scene.run(partLargerThanWhole))).toEqual(['ERROR 2000 1614.27 385.73', 'WARNING 2069.33 1614.27 455.06']);
});

const rate = (should: string, done: string, percent: string): Scene =>
  new Scene(
    `六、绩效\n\n本中心2022年应编制目标的项目共${should}个，实际编制目标的项目共${done}个，` +
      `覆盖率（实际编制目标的项目/应编制目标的项目）为${percent}。`,
  );

test.each([
  ['0', '0', '100%', ['ERROR 100% - -']],
  ['0', '0', '0%', []],
  ['16', '16', '100%', []],
])('%s of %s is %s', (should, done, percent, expected) => {
  expect(gist(rate(should, done, percent).run(ratioOfNothing))).toEqual(expected);
});

test('a share of a total that is 0', () => {
  const scene = new Scene('收入总计0万元，拨款0万元，占收入总计的100%')
    .amount('收入总计0万元')
    .part('拨款0万元', { ratios: [ratio('收入总计', '100%')] });
  expect(gist(scene.run(ratioOfNothing))).toEqual(['ERROR 100% - -']);
});
