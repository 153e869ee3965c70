/** How Word prints the n-th number of a list. */

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'],
  [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore
const LETTERS = 26;
const MOST_CIRCLED = 20;

/** @returns '' for formats that print none, the plain number for those that are not known */
export function printedNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return inChinese(value);
    case 'ideographTraditional':
      return STEMS.charAt(value - 1) || String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= MOST_CIRCLED ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return inLetters(value);
    case 'lowerLetter':
      return inLetters(value).toLowerCase();
    case 'upperRoman':
      return inRoman(value).toUpperCase();
    case 'lowerRoman':
      return inRoman(value);
    default:
      return String(value);
  }
}

function inChinese(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  let printed = '';
  let skipped = false;
  const digits = [...String(value)].map(Number);
  digits.forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === 0) {
      skipped = printed !== '';
      return;
    }
    if (skipped) printed += '零';
    skipped = false;
    printed += (digit === 1 && place === 1 && printed === '' ? '' : DIGITS.charAt(digit)) + (PLACES[place] ?? '');
  });
  return printed;
}

function inLetters(value: number): string {
  if (value <= 0) return String(value);
  // Word goes on AA, BB, CC.
  const letter = String.fromCharCode(0x41 + ((value - 1) % LETTERS));
  return letter.repeat(Math.min(8, Math.floor((value - 1) / LETTERS) + 1));
}

function inRoman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  let [left, printed] = [value, ''];
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) printed += sign;
  }
  return printed;
}
