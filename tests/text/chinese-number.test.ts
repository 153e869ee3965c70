import { parseChineseNumeral } from '../../src/text/chinese-number';

describe('parseChineseNumeral', () => {
  test.each<[string, number | null]>([
    ['一', 1],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十一', 21],
    ['一百零八', 108],
    ['三百', 300],
    ['两', 2],
    ['二〇二二', 2022],
    ['壹拾贰', 12],
    ['', null],
    ['科', null],
    ['三科', null],
    ['一'.repeat(40), null],
  ])('%s is %p', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });
});
