import { sameMeasureTwice } from '../../../src/ingest/checks/same-measure-twice';
import { gist, Scene } from './build';

const found = (scene: Scene): readonly string[] => gist(scene.run(sameMeasureTwice));

test('one measure under two names of its stage, with three values that contradict each other', () => {
  const text = '政府购买服务支出319.1万元。\n政府购买服务预算391.1万元。\n政府购买服务预算299.1万元。';
  const scene = new Scene(text)
    .amount('政府购买服务支出319.1万元')
    .amount('政府购买服务预算391.1万元')
    .amount('政府购买服务预算299.1万元');
  expect(found(scene)).toEqual(['ERROR 391.1 319.1 72.00', 'ERROR 299.1 319.1 20.00', 'ERROR 299.1 391.1 92.00']);
});

test('the same value again, or more roughly, is no contradiction', () => {
  const text = '政府采购支出44.96万元。\n政府采购预算449600元。\n政府采购预算45万元。';
  const scene = new Scene(text)
    .amount('政府采购支出44.96万元')
    .amount('政府采购预算449600元')
    .amount('政府采购预算45万元');
  expect(found(scene)).toEqual([]);
});

test.each([
  ['another unit', { organisation: '别的单位' }],
  ['another year', { fiscalYear: 2021 }],
  ['another stage', { stage: 'FINAL' as const }],
  ['an unknown year', { fiscalYear: null }],
])('%s is another measure', (_name, part) => {
  const text = '政府采购支出44万元。\n政府采购预算55万元。';
  expect(found(new Scene(text).amount('政府采购支出44万元').amount('政府采购预算55万元', part))).toEqual([]);
});

test('a label that stands under many wholes is compared under the same one only', () => {
  const text = '机关运行经费：办公费4万元。\n项目：办公费5万元。\n机关运行经费：办公费6万元。';
  const scene = new Scene(text)
    .amount('办公费4万元', { path: ['机关运行经费', '办公费'] })
    .amount('办公费5万元', { path: ['项目支出', '办公费'] })
    .amount('办公费6万元', { path: ['机关运行经费', '办公费'] });
  expect(found(scene)).toEqual(['ERROR 6 4 2.00']);
});

test('two values in one sentence are two sides of a thing', () => {
  const text = '“三公”经费预算10万元，“三公”经费支出8万元，完成预算的80%。';
  expect(found(new Scene(text).amount('“三公”经费预算10万元').amount('“三公”经费支出8万元'))).toEqual([]);
});

test('a grand total and the sum of the year are two measures', () => {
  const text = '收入总计543.21万元。\n本年收入合计523.21万元。';
  expect(found(new Scene(text).amount('收入总计543.21万元').amount('本年收入合计523.21万元'))).toEqual([]);
});
