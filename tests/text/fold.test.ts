import fc from 'fast-check';
import { fold, foldText } from '../../src/text/fold';

// Written by hand: each row holds forms of one text, as documents print it and as people type it.
test.each([
  ['三公经费', '“三公”经费', '"三公"经费', '「三公」 经费', '＂三公＂经费', '‘三公’经费', '三公經費', '三 公\n经　费'],
  [
    '因公出国(境)费',
    '因公出国（境）费',
    '因公出国〔境〕费',
    '因公出国【境】费',
    '因公出国[境]费',
    '因公出国﹝境﹞费',
    '因公出國（境）費',
  ],
  ['app平台', 'APP平台', 'ＡＰＰ 平台', 'Ａpp平臺', 'a\u200bpp平台', 'Ⓐpp平台'],
  ['12345热线', '１２３４５热线', '“12345”热线', '12345熱線', ' 12345\u00a0热线\r\n'],
  ['(预算法)', '《预算法》', '〈预算法〉', '﹙預算法﹚', '《預算法》'],
  ['m2', '㎡', 'Ｍ²'],
  ['1.一般公共预算,其中:', '１．一般公共预算，其中：', '1.一般公共預算，其中：'],
  ['后勤、征收、里程', '後勤、征收、裏程', '後勤、征收、裡程'],
  ['σ', 'Σ', 'ς'],
])('%s is compared alike however it is printed', (form, ...others) => {
  for (const text of [form, ...others]) expect(foldText(text)).toBe(form);
});

test.each([
  ['征收', '征税'],
  ['网格化管理', '网格化管理平台'],
  ['2020年', '2021年'],
  ['一、二', '一。二'],
  ['甲－乙', '甲乙'],
])('%s and %s stay apart', (a, b) => {
  expect(foldText(a)).not.toBe(foldText(b));
});

test('what is empty to a reader is empty', () => {
  expect(foldText(' 　\n“”\u200b')).toBe('');
});

const HALF_A_CHARACTER = /\p{Surrogate}/u;
const character = fc.constantFrom(...'甲a A　“”１Ｂ\n、（】體㎡𠮷…', '\ud842', '\udfb7', '\0');
const text = fc.string({ unit: fc.oneof(character, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });

test('every character folds to one that stays as it is, whatever plane it is of', () => {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const folded = foldText(String.fromCodePoint(point));
    if (foldText(folded) !== folded) throw new Error(`U+${point.toString(16)} folds on to ${foldText(folded)}`);
  }
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(text, (whole) => foldText(foldText(whole)) === foldText(whole)));
});

test('a text folds piece by piece, so that what it holds is held by its folded form', () => {
  fc.assert(
    fc.property(text, text, text, (before, part, behind) => {
      fc.pre(![before, part, behind].some((piece) => HALF_A_CHARACTER.test(piece)));
      expect(foldText(before + part + behind)).toBe(foldText(before) + foldText(part) + foldText(behind));
    }),
  );
});

test('half a character does not keep the characters that begin with it from being folded', () => {
  expect(foldText('\ud835')).toBe('\ud835');
  expect(foldText('\ud835\udc00')).toBe('a');
});

test('every unit knows where it stood, and where its character ends', () => {
  fc.assert(
    fc.property(text, (source) => {
      const folded = fold(source);
      expect(folded.text).toBe(foldText(source));
      expect(folded.source(folded.text.length)).toBe(source.length);
      for (let at = 0; at < folded.text.length; at += 1) {
        const own = foldText(source.slice(folded.source(at), folded.behind(at + 1)));
        expect(own).toContain(folded.text.charAt(at));
      }
    }),
  );
});

test('a million characters fold in one pass', () => {
  const long = '“負責（Ａ）'.repeat(200_000);
  expect(foldText(long)).toBe('负责(a)'.repeat(200_000));
});
