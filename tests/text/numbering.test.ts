import fc from 'fast-check';
import { printedNumberAt } from '../../src/text/numbering';

const read = (text: string) => {
  const number = printedNumberAt(text, 0);
  return number && [number.style, number.value, number.label, text.slice(number.end)];
};

describe('printedNumberAt', () => {
  test.each<[string, unknown]>([
    ['第一部分 概况', ['PART', 1, '第一部分', '概况']],
    ['第2部分　决算表', ['PART', 2, '第2部分', '决算表']],
    ['第十二条 本规定', ['ARTICLE', 12, '第十二条', '本规定']],
    ['三、机构设置', ['CHINESE', 3, '三、', '机构设置']],
    ['（二十一）负责', ['CHINESE_BRACKET', 21, '（二十一）', '负责']],
    ['(十二)负责', ['CHINESE_BRACKET', 12, '(十二)', '负责']],
    ['12．教育', ['ARABIC', 12, '12．', '教育']],
    ['3.12345便民热线', ['ARABIC', 3, '3.', '12345便民热线']],
    ['8）负责', ['ARABIC_HALF_BRACKET', 8, '8）', '负责']],
    ['（5）其他', ['ARABIC_BRACKET', 5, '（5）', '其他']],
    ['⑥指导', ['CIRCLED', 6, '⑥', '指导']],
    ['2负责宣传', ['ARABIC', 2, '2', '负责宣传']],
    ['1.1万元', null],
    ['2022年度', null],
    ['12345热线', null],
    ['8台车辆', null],
    ['3.14', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('every number counts on in every style', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('（#）', '(#)', '#、', '#.', '#）'),
        (value, style) => {
          expect(printedNumberAt(`${style.replace('#', String(value))}负责`, 0)?.value).toBe(value);
        },
      ),
    );
  });
});
