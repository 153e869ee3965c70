import { mistakable, mistakenIn, partsOfMistaken } from '../../src/text/one-mistake';

test.each([
  ['政务服务', true],
  ['政务局', false],
  ['credit', true],
  ['form', false],
  ['12345', false],
  ['3453.09', false],
  ['𠮷林政务', true],
])('%s may be mistyped: %s', (word, isMistakable) => {
  expect(mistakable(word) !== null).toBe(isMistakable);
});

test.each([
  ['盘锦市营尚环境', '盘锦市营商环境', '盘锦市营商环境'],
  ['盘锦营商环境', '在盘锦市营商环境局', '盘锦市营商环境'],
  ['盘锦市市营商', '盘锦市营商环境', '盘锦市营商'],
  ['盘市锦营商', '原盘锦市营商', '盘锦市营商'],
  ['磐锦市营商', '原盘锦市营商', '盘锦市营商'],
  ['𠮷锦市营商', '原盘锦市营商', '盘锦市营商'],
  ['盘锦市营商', '盘𠮷市营商', '盘𠮷市营商'],
  ['盘锦市营商', '盘锦市场监管', null],
  ['12345热线', '12346热线', null],
  ['12345热线', '12345.热线', '12345.热线'],
])('%s with one mistake stands in %s as %s', (word, text, held) => {
  expect(mistakenIn(text, Array.from(word))).toBe(held);
});

test('a text that holds a word with one mistake holds all parts of one list', () => {
  const texts = ['甲丙丁戊', '甲乙乙丙丁戊', '乙甲丙丁戊', '甲乙丙戊丁', '乙丙丁戊', '甲乙丙丁', '甲乙口丁戊'];
  const lists = partsOfMistaken(Array.from('甲乙丙丁戊'));
  for (const text of texts)
    expect({ text, held: lists.some((parts) => parts.every((part) => text.includes(part))) }).toEqual({
      text,
      held: true,
    });
  expect(lists.length).toBeLessThan(10);
  const long = Array.from('甲乙丙丁戊己庚辛壬癸');
  const mistakes = long.flatMap((character, at) => [
    long.with(at, '口'),
    long.toSpliced(at, 1),
    ...(at > 0 ? [long.toSpliced(at, 0, '口'), long.toSpliced(at - 1, 2, character, long[at - 1] ?? '')] : []),
  ]);
  const longLists = partsOfMistaken(long);
  for (const text of mistakes.map((one) => one.join('')))
    expect({ text, held: longLists.some((parts) => parts.every((part) => text.includes(part))) }).toEqual({
      text,
      held: true,
    });
});

test('takes a moment for whatever text', () => {
  const word = Array.from(`${'甲'.repeat(39)}乙`);
  const start = performance.now();
  expect(mistakenIn('甲'.repeat(2_000), word)).toBe('甲'.repeat(40));
  expect(mistakenIn('甲'.repeat(38), word)).toBeNull();
  expect(mistakenIn(`${'甲'.repeat(37)}丙`.repeat(50), word)).toBeNull();
  expect(performance.now() - start).toBeLessThan(2_000);
});
