/** Printed figures: thousands commas, decimal points, full-width digits, Chinese counts, and the blanks of a template. */
import { CHINESE_CHARACTERS, parseChineseNumeral } from './chinese-number';

export interface PrintedFigure {
  /** Offset behind the figure. */
  readonly end: number;
  /** Digits half-width and without commas; a Chinese numeral or a blank as it stands. */
  readonly value: string;
  /** True for a template's blank. */
  readonly placeholder: boolean;
}

/** Longer runs of digits are codes, and longer blanks are rules drawn across a page. */
const LONGEST_FIGURE = 24;
const LONGEST_BLANK = 8;

const CHINESE = new Set(CHINESE_CHARACTERS);

/** Value of a half- or full-width digit, -1 for anything else. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

const isPoint = (character: string): boolean => character === '.' || character === '．';
const isComma = (character: string): boolean => character === ',' || character === '，';

/**
 * The number in digits that begins at an offset: 1,234.50 is 1234.50, １２．５ is 12.5.
 * Commas count only where they part thousands, so that `25.49,43.91` is two figures.
 * @returns null where no digit stands there, or the run is too long for a figure
 */
export function numberAt(text: string, at: number): PrintedFigure | null {
  const whole = digitsAt(text, at);
  if (whole.end === at) return null;
  const grouped = whole.digits.length <= 3 ? thousandsAt(text, whole) : whole;
  let { digits, end } = grouped;
  if (isPoint(text.charAt(end))) {
    const fraction = digitsAt(text, end + 1);
    if (fraction.digits !== '') {
      digits += `.${fraction.digits}`;
      end = fraction.end;
    }
  }
  return end - at > LONGEST_FIGURE ? null : { end, value: digits, placeholder: false };
}

interface Digits {
  readonly digits: string;
  readonly end: number;
}

function digitsAt(text: string, at: number): Digits {
  let end = at;
  let digits = '';
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(end))) {
    if (digits.length <= LONGEST_FIGURE) digits += String(digit);
    end += 1;
  }
  return { digits, end };
}

function thousandsAt(text: string, first: Digits): Digits {
  let { digits, end } = first;
  // What is too long for a figure is read no further.
  while (isComma(text.charAt(end)) && digits.length <= LONGEST_FIGURE) {
    const group = digitsAt(text, end + 1);
    if (group.digits.length !== 3) return group.digits === '' || end !== first.end ? { digits, end } : first;
    digits += group.digits;
    end = group.end;
  }
  return { digits, end };
}

/** The blank of a template at an offset: XX, ××, ＿＿, **. */
export function blankAt(text: string, at: number): PrintedFigure | null {
  let end = at;
  while (end - at <= LONGEST_BLANK && BLANKS.has(text.charAt(end))) end += 1;
  if (end === at || end - at > LONGEST_BLANK) return null;
  const fraction = isPoint(text.charAt(end)) && BLANKS.has(text.charAt(end + 1)) ? blankAt(text, end + 1) : null;
  if (fraction) end = fraction.end;
  return { end, value: text.slice(at, end), placeholder: true };
}

/** Characters that a template leaves for a figure. */
export const BLANKS: ReadonlySet<string> = new Set('XxＸｘ×╳✕*＊_＿□');

/** The Chinese count that begins at an offset, as printed: 一, 两, 十五. */
export function chineseCountAt(text: string, at: number): PrintedFigure | null {
  let end = at;
  while (CHINESE.has(text.charAt(end)) && end - at < LONGEST_FIGURE) end += 1;
  const value = text.slice(at, end);
  return parseChineseNumeral(value) === null ? null : { end, value, placeholder: false };
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/**
 * A printed figure as a decimal number in digits: 1,234.5 is `1234.5`, 一 is `1`, 无 is `0`.
 * @returns null for a blank or any other text
 */
export function decimalOf(printed: string): string | null {
  if (printed === '无') return '0';
  const negative = /^[-－−]/.test(printed);
  const number = numberAt(printed, negative ? 1 : 0);
  if (number?.end === printed.length && DECIMAL.test(number.value)) return (negative ? '-' : '') + number.value;
  const count = parseChineseNumeral(printed);
  return count === null ? null : String(count);
}
