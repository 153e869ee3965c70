import fc from 'fast-check';
import { printWidth, toFullPunctuation, toHalfWidth, unwrap } from '../../src/text/width';

test('a text without its line breaks still knows where each character stood', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('汉', '字', '1', ' ', '\n', '\r\n', '　') })), (parts) => {
      const source = parts.join('');
      const { text, source: at } = unwrap(source, 0, source.length);
      expect(text).not.toMatch(/[\r\n]/);
      [...text].forEach((character, index) => {
        expect(source.charAt(at(index))).toBe(character);
      });
    }),
  );
});

test.each([
  ['增加1,234.5万元,下降3.1%;', '增加1,234.5万元，下降3.1%；'],
  ['负责A.(十二)承担', '负责A.（十二）承担'],
  ['保障工作.指导', '保障工作。指导'],
])('punctuation between words widens, that of figures stays: %s', (half, full) => {
  expect(toFullPunctuation(half)).toBe(full);
  expect(toFullPunctuation(half)).toHaveLength(half.length);
});

test('half-width forms keep the length, columns count a Chinese character twice', () => {
  expect(toHalfWidth('（１２）　Ａ')).toBe('(12) A');
  expect(printWidth('2022年')).toBe(6);
});

test.each([
  ['支出 51.90\n4\n万元', '支出 51.90万元'],
  ['支出 51.90\n- 4 -\n万元', '支出 51.90万元'],
  ['共计\n4', '共计4'],
])('the number of a page between two lines of a sentence is no part of it: %j', (source, words) => {
  expect(unwrap(source, 0, source.length).text).toBe(words);
});
