import { percentageAgainstAmounts } from '../../../src/ingest/checks/percentage-against-amounts';
import { change, gist, ratio, Scene } from './build';
import type { ChangeDirection } from '../../../src/domain/fact';

const found = (scene: Scene): readonly string[] => gist(scene.run(percentageAgainstAmounts));

test.each<[string, string, ChangeDirection, string, string, readonly string[]]>([
  ['a fall that is 5.39% of the year before', '2966.24', 'DECREASE', '168.97', '5.43%', ['ERROR 5.43% 5.39% 0.04']],
  ['the same fall on the other side, where it holds', '2944.24', 'DECREASE', '168.97', '5.43%', []],
  ['a rise on a small base, within its rounding', '22.59', 'INCREASE', '20.63', '1,055.4%', []],
  ['a rise printed to whole percents', '819.82', 'INCREASE', '107.84', '15%', []],
  ['a share of the own figure instead', '136.28', 'DECREASE', '1.02', '0.75%', []],
  ['digits cut off instead of rounded', '42.56', 'DECREASE', '4.15', '8%', ['WARNING 8% 8.88% 0.88']],
  ['trailing zeros dropped from both amounts', '5', 'DECREASE', '4', '44.44%', []],
  ['a change of nothing', '5', 'INCREASE', '0', '0%', []],
  ['growth on nothing', '5', 'INCREASE', '5', '100%', []],
])('%s', (_name, value, direction, amount, percent, expected) => {
  const scene = new Scene(`支出预算${value}万元，比上年变动${amount}万元，${percent}`).amount(`支出预算${value}万元`, {
    change: change(amount, { direction, amount, percent }),
  });
  expect(found(scene)).toEqual(expected);
});

test('a zero dropped from an amount can be what decides, so the finding only warns', () => {
  const scene = new Scene('支出5万元，减少4万元，下降50%，办公费0.25万元')
    .amount('支出5万元', { change: change('4', { direction: 'DECREASE', amount: '4', percent: '50%' }) })
    .amount('办公费0.25万元');
  expect(found(scene)).toEqual(['WARNING 50% 44.44% 5.56']);
});

test('a change told apart from its figure is judged by the same measure of the same unit', () => {
  const scene = new Scene('收入预算2966.24万元。收入减少168.97万元')
    .amount('收入预算2966.24万元')
    .amount('收入', { change: change('168.97', { direction: 'DECREASE', amount: '168.97', percent: '5.43%' }) });
  expect(found(scene)).toEqual(['ERROR 5.43% 5.39% 0.04']);
  const stranger = new Scene('收入预算2966.24万元。收入减少168.97万元')
    .amount('收入预算2966.24万元', { organisation: null })
    .amount('收入', { change: change('168.97', { direction: 'DECREASE', amount: '168.97', percent: '5.43%' }) });
  expect(found(stranger)).toEqual([]);
});

test('shares of a total', () => {
  const scene = new Scene(
    '支出总计1614.27万元，教育1338.83万元，占82.94%，住房89.22万元，占5.52%，其他100.00万元，占支出总计的7%',
  )
    .amount('支出总计1614.27万元')
    .part('教育1338.83万元', { ratios: [ratio('', '82.94%')] })
    .part('住房89.22万元', { ratios: [ratio('', '5.52%')] })
    .part('其他100.00万元', { ratios: [ratio('支出总计', '7%')] });
  expect(found(scene)).toEqual(['WARNING 5.52% 5.53% 0.01', 'ERROR 7% 6.19% 0.81']);
});

test('a share of what the text gives no figure for is left alone', () => {
  const scene = new Scene('教育100万元，完成年初预算的98%').amount('教育100万元', {
    stage: 'FINAL',
    ratios: [ratio('年初预算', '98%')],
  });
  expect(found(scene)).toEqual([]);
});
