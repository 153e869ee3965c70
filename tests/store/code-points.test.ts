import fc from 'fast-check';
import { behindPrefix, compareCodePoints, foldAscii, isWellFormed } from '../../src/store/code-points';

const text = fc.string({ unit: 'binary', maxLength: 6 });
const bytes = (one: string): Buffer => Buffer.from(one, 'utf8');

it('compares as the bytes of UTF-8 do', () => {
  fc.assert(
    fc.property(
      text,
      text,
      (a, b) => Math.sign(compareCodePoints(a, b)) === Math.sign(Buffer.compare(bytes(a), bytes(b))),
    ),
  );
});

it('bounds a prefix exactly', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (prefix, rest, joined) => {
      const value = joined ? prefix + rest : rest;
      const behind = behindPrefix(prefix);
      const within = compareCodePoints(value, prefix) >= 0 && (behind === null || compareCodePoints(value, behind) < 0);
      return within === value.startsWith(prefix);
    }),
  );
  expect(behindPrefix('')).toBeNull();
  expect(behindPrefix('\u{10ffff}')).toBeNull();
  expect(behindPrefix('a\u{10ffff}')).toBe('b');
  expect(behindPrefix('\ud7ff')).toBe('\ue000');
});

it('folds ASCII letters and nothing else', () => {
  expect(foldAscii('ABC热Éİẞ')).toBe('abc热Éİẞ');
});

it.each([
  ['𠮷', true],
  ['\ud842', false],
  ['\udfb7\ud842', false],
  ['', true],
])('%j is well formed: %s', (one, expected) => {
  expect(isWellFormed(one)).toBe(expected);
});
