import { placesOf } from '../../src/store/highlights';

const shown = (text: string, words: readonly string[]): readonly string[] =>
  placesOf(text, words).map(({ start, end }) => text.slice(start, end));

test.each([
  ['every place of a word', '信用科负责信用', ['信用'], ['信用', '信用']],
  ['several words, in order', '办公室负责信用', ['信用', '办公'], ['办公', '信用']],
  ['words that overlap or touch, as one', '社会信用科', ['社会信', '信用', '科'], ['社会信用科']],
  ['print that does not count', '“三公” 经费（ＡＰＰ）', ['三公经费', 'app'], ['三公” 经费', 'ＡＰＰ']],
  ['a word across a line break', '东北一\n流', ['东北一流'], ['东北一\n流']],
  ['traditional characters', '熱線', ['热线'], ['熱線']],
  ['a character beyond 16 bits', '在𠮷野', ['𠮷'], ['𠮷']],
  ['a character that folds to several', '100㎡', ['m2'], ['㎡']],
  ['nothing where there is none', '信用', ['热线'], []],
])('finds %s', (_, text, words, expected) => {
  expect(shown(text, words)).toEqual(expected);
});

test('stays few and quick where a word is everywhere', () => {
  const text = '一二'.repeat(50_000);
  expect(placesOf(text, ['一']).length).toBe(50);
});
