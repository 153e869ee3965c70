import { balancedChanges } from '../../../src/ingest/checks/balanced-changes';
import { directionWords } from '../../../src/ingest/checks/direction-words';
import { change, Scene } from './build';

const read = (text: string): readonly string[] =>
  new Scene(text).run(directionWords).map(({ severity, quotes }) => `${severity} ${quotes[0]?.text ?? ''}`);

test.each([
  ['一、收支情况\n支出增加107.84万元/与增加/减少15%。', ['ERROR 支出增加107.84万元/与增加/减少15%']],
  [
    '公务接待费0万元，比上年增加/减少0万元/与上年持平，增长/下降0%。',
    ['INFO 比上年增加/减少0万元/与上年持平，增长/下降0%'],
  ],
  ['收入减少168.97万元，增下降5.43%；', ['ERROR 增下降5.43%']],
  ['安排42.56万元，比上年减少4.15万元/与上年持平，', ['ERROR 比上年减少4.15万元/与上年持平']],
  ['比上年增加（减少）3万元。', ['ERROR 比上年增加（减少）3万元']],
  ['增减变化的主要原因是人员增加3人，减少公用支出5万元。', []],
  ['收入增加107.84万元/与上年增长15%；', []],
  ['比上年减少4万元，与2021年预算持平。', []],
  ['负责机构编制增加或减少的审核。', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('words of a change that the extractor kept apart', () => {
  const text = '收入减少5万元，增长3%。';
  const words = '减少5万元，增长3%';
  const finding = (words_: readonly string[], amount: string): readonly string[] =>
    new Scene(text)
      .amount('收入', {
        change: change(words, { amount, words: words_, quote: { start: 2, end: 2 + words.length, text: words } }),
      })
      .run(directionWords)
      .map(({ severity }) => severity);
  expect(finding(['减少', '增长'], '5')).toEqual(['ERROR']);
  expect(finding(['减少', '增长'], '0')).toEqual(['INFO']);
  expect(finding(['减少', '下降'], '5')).toEqual([]);
});

test('income that rises while expenditure falls by the same amount', () => {
  const scene = (down: string, organisation = '甲局'): Scene =>
    new Scene('收入增加13.96万元；支出减少')
      .amount('收入', {
        organisation: '甲局',
        change: change('增加', { amount: '13.96', quote: { start: 0, end: 2, text: '收入' } }),
      })
      .amount('支出', {
        organisation,
        change: change('减少', { direction: 'DECREASE', amount: down, quote: { start: 11, end: 13, text: '支出' } }),
      });
  const [finding] = scene('13.96').run(balancedChanges);
  expect(finding?.severity).toBe('WARNING');
  expect(finding?.message).toContain('rises by 13.96 万元 while expenditure falls by 13.96 万元');
  expect(scene('5').run(balancedChanges)).toEqual([]);
  expect(scene('13.96', '乙局').run(balancedChanges)).toEqual([]);
});
