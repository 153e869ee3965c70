import fc from 'fast-check';
import { blankAt, chineseCountAt, decimalOf, digitOf, numberAt } from '../../src/text/numbers';

const fullWidth = (text: string): string =>
  text.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('numberAt', () => {
  test.each([
    ['1511.69万元', '1511.69', 7],
    ['1,234,567.80元', '1234567.80', 12],
    ['１，２３４．５万元', '1234.5', 7],
    ['31162788.13元', '31162788.13', 11],
    ['0万元', '0', 1],
    ['5.万', '5', 1],
    ['4125.49,4143.91万元', '4125.49', 7],
    ['25,43万元', '25', 2],
    ['1,234,56', '1234', 5],
  ])('%s is %s', (text, value, end) => {
    expect(numberAt(text, 0)).toEqual({ end, value, placeholder: false });
  });

  test.each(['万元', '', '.5', '，1', '1'.repeat(40)])('%p is no figure', (text) => {
    expect(numberAt(text, 0)).toBeNull();
  });

  test('a printed number comes back whatever its commas and widths', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        fc.boolean(),
        (whole, cents, commas, wide) => {
          const fraction = cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`;
          const digits = commas ? whole.toLocaleString('en-US') : String(whole);
          const printed = wide ? fullWidth(digits + fraction) : digits + fraction;
          expect(numberAt(`${printed}万元`, 0)).toEqual({
            end: printed.length,
            value: `${whole}${fraction}`,
            placeholder: false,
          });
          expect(decimalOf(printed)).toBe(`${whole}${fraction}`);
        },
      ),
    );
  });

  test('100,000 digits are refused in one pass', () => {
    expect(numberAt('1'.repeat(100_000), 0)).toBeNull();
  });
});

describe('blankAt', () => {
  test.each([
    ['XX万元', 'XX'],
    ['××万元', '××'],
    ['＿＿元', '＿＿'],
    ['XX.XX万元', 'XX.XX'],
  ])('%s is the blank %s', (text, value) => {
    expect(blankAt(text, 0)).toMatchObject({ value, placeholder: true });
  });

  test.each(['万元', '_'.repeat(40)])('%p is none', (text) => {
    expect(blankAt(text, 0)).toBeNull();
  });
});

test.each([
  ['一辆', '一'],
  ['两台', '两'],
  ['十五个', '十五'],
])('%s begins with the count %s', (text, value) => {
  expect(chineseCountAt(text, 0)).toMatchObject({ value, placeholder: false });
});

test.each([
  ['1,234.5', '1234.5'],
  ['-2.12', '-2.12'],
  ['一', '1'],
  ['无', '0'],
  ['XX', null],
  ['', null],
  ['12.', null],
])('the decimal of %p is %p', (printed, decimal) => {
  expect(decimalOf(printed)).toBe(decimal);
});

test('digits of both widths', () => {
  expect([...'0９a'].map((character) => digitOf(character.charCodeAt(0)))).toEqual([0, 9, -1]);
});
