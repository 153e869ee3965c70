/** Chinese numerals as administrative texts print them: ordinals of lists, counts of posts, years digit by digit. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  廿: 20,
  卅: 30,
};

const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  亿: 100_000_000,
};

/** Longer runs are no number that a text would print, and are refused before any work is done on them. */
const MAX_LENGTH = 12;

/** Every character of a numeral, those of sums of money (伍拾万) among them. */
export const CHINESE_CHARACTERS: readonly string[] = [...Object.keys(DIGITS), ...Object.keys(SCALES)];

/** What the numeral of an ordinal or a count may hold, for a character class: `[${CHINESE_NUMERALS}]`. */
export const CHINESE_NUMERALS = '〇零一二两三四五六七八九十百千廿卅';

/** Source of a pattern for how many of something there are, in digits or in words. */
export const COUNT = `(?:[0-9０-９]{1,3}|[${CHINESE_NUMERALS}]{1,3})`;

/**
 * The value of a Chinese numeral: 十五 is 15, 二十一 is 21, 一百零八 is 108, 二〇二二 is 2022 (digit by digit).
 * @returns null where the text is no such numeral
 */
export function parseChineseNumeral(text: string): number | null {
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  return digitByDigit(text) ?? scaled(text);
}

function digitByDigit(text: string): number | null {
  if (text.length < 2) return null;
  let value = 0;
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

function scaled(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS[character];
    const scale = SCALES[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      if (value > 9) section += value;
      else digit = value;
    } else if (scale !== undefined && scale >= 10_000) {
      // 十亿 is above what stands in front of it, 三亿五千万 is not.
      total = scale > 10_000 ? (total + section + (digit ?? 0)) * scale : total + (section + (digit ?? 0)) * scale;
      section = 0;
      digit = null;
    } else if (scale !== undefined) {
      section += (digit === null || digit === 0 ? 1 : digit) * scale;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
