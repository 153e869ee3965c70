import { partsAgainstTotal } from '../../../src/ingest/checks/parts-against-total';
import { gist, Scene } from './build';

const sums = (scene: Scene): readonly string[] => gist(scene.run(partsAgainstTotal));

test('two parts that miss their total by 22.00 are told with both values', () => {
  const scene = new Scene('（二）支出预算2944.24万元，包括：\n1.基本支出572.24万元；\n2.项目支出2394万元。')
    .amount('支出预算2944.24万元')
    .part('基本支出572.24万元')
    .part('项目支出2394万元');
  const [finding] = scene.run(partsAgainstTotal);
  expect(finding).toMatchObject({ severity: 'ERROR', stated: '2944.24', computed: '2966.24', difference: '22.00' });
  expect(finding?.message).toBe(
    'Parts of 支出预算 add up to 2966.24 万元, but 2944.24 万元 is stated (基本支出 572.24 + 项目支出 2394).',
  );
  expect(finding?.quotes.map(({ text }) => text)).toEqual([
    '支出预算2944.24万元',
    '基本支出572.24万元',
    '项目支出2394万元',
  ]);
});

test.each([
  [
    '0.02 over four parts is rounding',
    '支出100.02万元，包括：甲25万元；乙25万元；丙25万元；丁25.00万元。',
    ['25', '25', '25', '25.00'],
    0,
  ],
  ['0.02 over two parts is not', '支出50.02万元，包括：甲25.00万元；乙25万元。', ['25.00', '25'], 1],
  ['0.015 over two parts is just rounding', '支出50.015万元，包括：甲25.00万元；乙25万元。', ['25.00', '25'], 1],
])('%s', (_name, text, figures, found) => {
  const scene = new Scene(text).amount(text.slice(0, text.indexOf('，')));
  figures.forEach((figure, at) => scene.part(`${'甲乙丙丁'.charAt(at)}${figure}万元`));
  expect(sums(scene)).toHaveLength(found);
});

test('a partial list proves something only when it exceeds the total', () => {
  const text = (total: string): string => `机关运行经费${total}万元，主要包括：办公费30万元、印刷费20万元。`;
  const scene = (total: string): Scene =>
    new Scene(text(total))
      .amount(`机关运行经费${total}万元`, { partsComplete: false })
      .part('办公费30万元')
      .part('印刷费20万元');
  expect(sums(scene('80'))).toEqual([]);
  expect(sums(scene('40'))).toEqual(['ERROR 40 50 10.00']);
});

test('a list that goes on outside the text proves nothing', () => {
  const scene = new Scene('支出80万元，包括：办公费30万元、印刷费20万元等。')
    .amount('支出80万元')
    .part('办公费30万元')
    .part('印刷费20万元');
  expect(sums(scene)).toEqual([]);
});

test('a part that was left blank proves nothing', () => {
  const scene = new Scene('支出80万元，包括：办公费30万元、印刷费XX万元。')
    .amount('支出80万元')
    .part('办公费30万元')
    .part('印刷费XX万元');
  expect(sums(scene)).toEqual([]);
});

test('what is bought is a view of the money, not one more part of it', () => {
  const scene = new Scene('支出预算100万元，包括：基本支出60万元；项目支出40万元。支出预算中，政府采购支出30万元。')
    .amount('支出预算100万元')
    .part('基本支出60万元')
    .part('项目支出40万元')
    .part('政府采购支出30万元');
  expect(sums(scene)).toEqual([]);
});

test('a total broken down twice may be met by either breakdown', () => {
  const text = '支出100万元，包括：基本支出60万元，项目支出40万元。按类分：教育70万元，卫生30万元。';
  const scene = new Scene(text)
    .amount('支出100万元')
    .part('基本支出60万元')
    .part('项目支出40万元')
    .part('基本支出60万元', { label: '基本支出' })
    .part('卫生30万元');
  expect(sums(scene)).toEqual([]);
});

test('元 and 万元 are added as what they are', () => {
  const scene = new Scene('资产总额10万元，包括：流动资产40000元；固定资产6万元。')
    .amount('资产总额10万元')
    .part('流动资产40000元')
    .part('固定资产6万元');
  expect(sums(scene)).toEqual([]);
});

test('things are counted exactly', () => {
  const scene = new Scene('项目13个（其中：一般项目12个，基金项目2个）')
    .amount('项目13个')
    .part('一般项目12个')
    .part('基金项目2个');
  expect(sums(scene)).toEqual(['ERROR 13 14 1.00']);
});

test('a line of the budget is no part of the line beside it, whatever the layout suggests', () => {
  const scene = new Scene('因公出国（境）费0万元，公务接待费1万元，公务用车购置费2万元')
    .amount('因公出国（境）费0万元')
    .part('公务接待费1万元')
    .part('公务用车购置费2万元');
  expect(sums(scene)).toEqual([]);
});

test('a view of the money that completes the sum is a part of it', () => {
  const scene = new Scene('支出100万元，包括：人员60万元；公用30万元；专项经费10万元。')
    .amount('支出100万元')
    .part('人员60万元')
    .part('公用30万元')
    .part('专项经费10万元');
  expect(sums(scene)).toEqual([]);
});
