import { isSpelled, readingOf } from '../../src/text/spelling';

const spells = (name: string, typed: string): boolean => {
  const reading = readingOf(typed);
  return reading !== null && isSpelled(name, reading);
};

test.each([
  ['盘锦市营商环境建设局', 'panjin'],
  ['盘锦市营商环境建设局', 'yingshang'],
  ['盘锦市营商环境建设局', 'yingsh'],
  ['盘锦市营商环境建设局', 'yshj'],
  ['盘锦市营商环境建设局', 'jsj'],
  ['盘锦市营商环境建设局', 'ju'],
  ['西安市档案馆', 'xian'],
  ['西安市档案馆', 'dangan'],
  ['先进集体', 'xianji'],
  ['12345热线', '345rexian'],
  ['12345热线', '5rx'],
  ['重庆银行', 'yinhang'],
  ['旅顺口区', 'lvshun'],
  ['a局（营商）', 'yingshang'],
])('%s is spelled %s from a character on', (name, typed) => {
  expect(spells(name, typed)).toBe(true);
});

test.each([
  ['盘锦市营商环境建设局', 'ngshang'],
  ['盘锦市营商环境建设局', 'yinshang'],
  ['盘锦市营商环境建设局', 'ysj'],
  ['盘锦市（营商）局', 'shangju'],
  ['盘锦市（营商）局', 'sj'],
  ['营商局', 'yb'],
  ['abc', 'bc'],
  ['重庆银行', 'xing'],
])('%s is not spelled %s', (name, typed) => {
  expect(spells(name, typed)).toBe(false);
});

test.each(['', 'y', '12', '营', 'ying shang', 'a-b'])('%j spells nothing', (typed) => {
  expect(readingOf(typed)).toBeNull();
});

test('no text is read in more ways than a few, nor takes long', () => {
  const start = performance.now();
  for (const typed of ['xian'.repeat(50), 'a'.repeat(200), 'b'.repeat(200), 'anganganganganganx'.repeat(11)])
    expect(readingOf(typed)?.syllables.length).toBeLessThanOrEqual(64);
  expect(performance.now() - start).toBeLessThan(1_000);
});
