/** Printed numbers in front of headings, items and clauses: 第一部分, 一、, （二）, 3., 4）, （5）, ⑥. */
import { parseChineseNumeral } from './chinese-number';

/** Style of a printed number; the names are those of `ingest/outline.types.ts`. */
export type PrintedStyle =
  | 'PART'
  | 'CHAPTER'
  | 'ARTICLE'
  | 'CHINESE'
  | 'CHINESE_BRACKET'
  | 'CHINESE_ORDINAL'
  | 'ARABIC'
  | 'DECIMAL'
  | 'ARABIC_HALF_BRACKET'
  | 'ARABIC_BRACKET'
  | 'LATIN'
  | 'STEM'
  | 'CIRCLED';

export interface PrintedNumber {
  readonly style: PrintedStyle;
  readonly value: number;
  /** As printed, without the white space behind it. */
  readonly label: string;
  /** True where its bracket, dot or comma is full-width. */
  readonly wide: boolean;
  /** Offset behind the number and the white space that follows it. */
  readonly end: number;
}

const CHINESE = '[〇零一二三四五六七八九十百]{1,5}';
const ARABIC = '[0-9０-９]{1,2}';
/** 甲乙丙 and 壹贰叁 count as one, two, three do, above those. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const GAP = '[ \\t\\u3000\\u00a0]{0,4}';

/** Each pattern is sticky, anchored and bounded: it looks at a few characters wherever it is tried. */
const PATTERNS: readonly { readonly style: PrintedStyle; readonly pattern: RegExp }[] = [
  {
    style: 'PART',
    pattern: new RegExp(`(第${GAP}(${CHINESE}|${ARABIC})${GAP}(?:部${GAP}分|篇))${GAP}[、.．：:]?`, 'y'),
  },
  { style: 'CHAPTER', pattern: new RegExp(`(第${GAP}(${CHINESE}|${ARABIC})${GAP}章)[、.．：:]?`, 'y') },
  { style: 'ARTICLE', pattern: new RegExp(`(第${GAP}(${CHINESE}|${ARABIC})${GAP}条)[、：:]?`, 'y') },
  { style: 'CHINESE', pattern: new RegExp(`(第${GAP}(${CHINESE}|${ARABIC})${GAP}节)[、：:]?`, 'y') },
  {
    style: 'CHINESE_BRACKET',
    pattern: new RegExp(`([（(〔【]${GAP}(${CHINESE})${GAP}[）)〕】])${GAP}[、.．]?`, 'y'),
  },
  { style: 'CHINESE_BRACKET', pattern: new RegExp(`((${CHINESE})${GAP}[）)])${GAP}[、.．]?`, 'y') },
  {
    style: 'ARABIC_BRACKET',
    pattern: new RegExp(`([（(〔【]${GAP}(${ARABIC})${GAP}[）)〕】])${GAP}[、.．]?`, 'y'),
  },
  { style: 'ARABIC_HALF_BRACKET', pattern: new RegExp(`((${ARABIC})${GAP}[）)])${GAP}[、.．]?`, 'y') },
  { style: 'CHINESE', pattern: new RegExp(`((${CHINESE})${GAP}[、.．：])`, 'y') },
  { style: 'CHINESE_ORDINAL', pattern: new RegExp(`((${CHINESE})是)`, 'y') },
  { style: 'CHINESE_ORDINAL', pattern: new RegExp(`(第(${CHINESE})[，,、])`, 'y') },
  { style: 'ARABIC', pattern: new RegExp(`((${ARABIC})${GAP}[.．、。])`, 'y') },
  { style: 'STEM', pattern: new RegExp(`(([${STEMS}${FORMAL}])[、.．])`, 'y') },
  { style: 'LATIN', pattern: new RegExp('(([A-Za-z])[、.．)）])(?![A-Za-z0-9])', 'y') },
  // `2负责落实…`: the dot was lost, what the body does follows at once.
  {
    style: 'ARABIC',
    pattern: new RegExp(
      `((${ARABIC}))${GAP}(?=负责|贯彻|落实|执行|承担|承办|组织|拟订|制定|指导|协调|统筹|监督|管理|推进|开展|完成|协助|参与|配合|受理|依法|会同|牵头|宣传|审核|编制|加强|维护|实施|办理|做好|认真|研究|建立|提供|主管)`,
      'y',
    ),
  },
];

/** Numbers that are one character: first code point, how many, style. */
const SINGLE: readonly { readonly from: number; readonly count: number; readonly style: PrintedStyle }[] = [
  { from: 0x2460, count: 20, style: 'CIRCLED' }, // ①
  { from: 0x2474, count: 20, style: 'ARABIC_BRACKET' }, // ⑴
  { from: 0x2488, count: 20, style: 'ARABIC' }, // ⒈
  { from: 0x2776, count: 10, style: 'CIRCLED' }, // ❶
  { from: 0x3220, count: 10, style: 'CHINESE_BRACKET' }, // ㈠
];

/** Behind `3.` a year or a long number before words (12345政务热线) is text; any other digits continue a figure. */
const WORDS_WITH_DIGITS = /(?:20[0-9]{2}年|[0-9]{3,8}[^0-9０-９%％万亿元千.．,，、；;）)\s])/y;

const DIGIT = /[0-9０-９]/;

/**
 * The printed number that begins exactly at `offset`; null where none does. What the number is followed by is looked at
 * only to keep figures (1.1万元, 2022年) from being taken for numbers; whether it opens a line is the caller's to know.
 */
export function printedNumberAt(text: string, offset: number): PrintedNumber | null {
  const code = text.charCodeAt(offset);
  if (Number.isNaN(code)) return null;
  const single = singleCharacter(text, offset, code);
  if (single) return single;
  const patterns = patternsFrom(code);
  if (patterns === null) return null;
  for (const { style, pattern } of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = pattern.lastIndex;
    if (style === 'ARABIC' && !endsNumber(text, end)) continue;
    const value = numeralValue(match[2] ?? '');
    if (value === null) continue;
    const label = match[1] ?? match[0];
    return { style, value, label, wide: isWide(label), end: skipSpace(text, end) };
  }
  return null;
}

/**
 * The printed number at the start of a line. `2落实…` without a dot and `二 业务范围` without a comma are numbers where
 * the one in front or behind counts on: the place tells them from figures and words.
 */
export function lineNumberAt(text: string, start: number): PrintedNumber | null {
  return printedNumberAt(text, start) ?? bareNumbers(text).get(start) ?? null;
}

/** `6.2` and `6.2.1` at the beginning of a line. */
const DECIMAL_LINE = new RegExp(
  `(?:^|[\\r\\n])[ \\t\\u3000\\ufeff]{0,8}(?:#{1,6}[ ]{1,4})?[\\ufeff]{0,3}((?:[0-9]{1,2}[.．]){1,3}([0-9]{1,2}))[\\ufeff]{0,3}${GAP}(?=[\\u4e00-\\u9fff“《])`,
  'g',
);

/** Numbers of several levels: those whose last level counts on from the one before of the same levels above. */
function findDecimals(text: string): ReadonlyMap<number, PrintedNumber> {
  const found = new Map<string, { readonly at: number; readonly number: PrintedNumber }[]>();
  for (const match of text.matchAll(DECIMAL_LINE)) {
    const [printed, label = '', last = ''] = match;
    const at = match.index + printed.lastIndexOf(label);
    const number = {
      style: 'DECIMAL',
      value: Number(last),
      label,
      wide: false,
      end: match.index + printed.length,
    } as const;
    const above = label.slice(0, -last.length);
    found.set(above, [...(found.get(above) ?? []), { at, number }]);
  }
  const numbers = new Map<number, PrintedNumber>();
  for (const list of found.values()) {
    const isCounted = list.every(({ number }, index) => number.value === index + 1);
    if (isCounted) for (const { at, number } of list) numbers.set(at, number);
  }
  // A list of one is one only beside longer ones: alone it is a figure.
  return [...found.values()].some((list) => list.length > 1) ? numbers : new Map();
}

const BARE_LINE = new RegExp(
  `(?:^|[\\r\\n])[ \\t\\u3000\\ufeff]{0,8}(?:#{1,6}[ ]{1,4})?[\\ufeff]{0,3}(?:(${ARABIC})${GAP}|(${CHINESE})[ \\t\\u3000]{1,4})(?=[\\u4e00-\\u9fff])`,
  'g',
);

/** Those of the text that was asked for last: every line of one document is asked for in a row. */
let lines: { readonly text: string; readonly numbers: ReadonlyMap<number, PrintedNumber> } | null = null;

function bareNumbers(text: string): ReadonlyMap<number, PrintedNumber> {
  if (lines?.text !== text) lines = { text, numbers: new Map([...findBareNumbers(text), ...findDecimals(text)]) };
  return lines.numbers;
}

function findBareNumbers(text: string): ReadonlyMap<number, PrintedNumber> {
  const found: { readonly at: number; readonly number: PrintedNumber }[] = [];
  for (const match of text.matchAll(BARE_LINE)) {
    const label = match[1] ?? match[2] ?? '';
    const value = numeralValue(label);
    const end = match.index + match[0].length;
    const at = match.index + match[0].lastIndexOf(label);
    const style = match[1] === undefined ? 'CHINESE' : 'ARABIC';
    if (value !== null) found.push({ at, number: { style, value, label, wide: false, end } });
  }
  const numbers = new Map<number, PrintedNumber>();
  for (const style of ['CHINESE', 'ARABIC'] as const) {
    const all = found.filter(({ number }) => number.style === style);
    for (const [index, { at, number }] of all.entries()) {
      const before = all[index - 1]?.number.value;
      const behind = all[index + 1]?.number.value;
      if (before === number.value - 1 || behind === number.value + 1) numbers.set(at, number);
    }
  }
  return numbers;
}

function singleCharacter(text: string, offset: number, code: number): PrintedNumber | null {
  if (code < 0x2460 || code > 0x3229) return null;
  for (const { from, count, style } of SINGLE) {
    if (code < from || code >= from + count) continue;
    let end = offset + 1;
    if (/[、.．]/.test(text.charAt(end))) end += 1;
    return { style, value: code - from + 1, label: text.charAt(offset), wide: true, end: skipSpace(text, end) };
  }
  return null;
}

/** The patterns that a first character leaves to be tried; null where no number begins so, as at most positions. */
function patternsFrom(code: number): typeof PATTERNS | null {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return FROM_DIGIT;
  if (code === 0x28 || code === 0xff08 || code === 0x3014 || code === 0x3010) return FROM_BRACKET;
  if (code === 0x7b2c) return FROM_ORDINAL;
  if (STEMS.includes(String.fromCharCode(code)) || FORMAL.includes(String.fromCharCode(code))) return FROM_STEM;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return FROM_LETTER;
  return CHINESE_STARTS.has(code) ? FROM_NUMERAL : null;
}

const startingWith = (character: string): typeof PATTERNS =>
  PATTERNS.filter(({ pattern }) => pattern.source.startsWith(character));
const FROM_ORDINAL = startingWith('(第');
const FROM_BRACKET = startingWith('([（');
const FROM_DIGIT = startingWith(`((${ARABIC})`);
const FROM_NUMERAL = startingWith(`((${CHINESE})`);
const FROM_STEM = startingWith('(([甲');
const FROM_LETTER = startingWith('(([A');

const CHINESE_STARTS: ReadonlySet<number> = new Set([...'一二三四五六七八九十'].map((digit) => digit.charCodeAt(0)));

/** `1.` before words is a number, before a figure a part of that figure. */
function endsNumber(text: string, end: number): boolean {
  if (!DIGIT.test(text.charAt(end))) return true;
  WORDS_WITH_DIGITS.lastIndex = end;
  return WORDS_WITH_DIGITS.test(text);
}

function numeralValue(numeral: string): number | null {
  if (DIGIT.test(numeral.charAt(0))) return Number(numeral.replace(/[０-９]/g, halfWidthDigit));
  const stem = Math.max(STEMS.indexOf(numeral), FORMAL.indexOf(numeral));
  if (stem >= 0) return stem + 1;
  const letter = numeral.toLowerCase().charCodeAt(0) - LETTER_A;
  return letter >= 0 && letter < 26 ? letter + 1 : parseChineseNumeral(numeral);
}

const LETTER_A = 0x61;

const halfWidthDigit = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) - 0xfee0);

/** Whether the brackets, dot or comma of a printed number are full-width. */
export const isWide = (label: string): boolean => /[（）〔〕【】．、。]/.test(label);

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (/[ \t\u3000\u00a0\ufeff]/.test(text.charAt(offset))) offset += 1;
  return offset;
}
