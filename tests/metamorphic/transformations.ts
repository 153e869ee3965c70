/**
 * Other forms of a document that say the same, or the same of another unit, year or size; with what each does to the
 * facts. Where a form would lose what the original says, it is kept out of the form, and the reason stands beside it.
 */
import { encode } from 'iconv-lite';
import type { FactChange } from './compare';
import { UNCHANGED } from './compare';

export interface Transformation {
  readonly name: string;
  /** The document in its other form. */
  readonly text: (text: string, document: string) => string;
  /** Bytes of the other form, UTF-8 unless told. */
  readonly bytes?: (text: string) => Uint8Array;
  readonly facts: FactChange;
  /** Documents that cannot take this form without losing what they say. */
  readonly except?: Readonly<Record<string, string>>;
  /** Findings that the form adds by arithmetic, as `rule stated computed`. */
  readonly adds?: Readonly<Record<string, readonly string[]>>;
}

const byWords = (name: string, change: (words: string) => string): Transformation => ({
  name,
  text: change,
  facts: { words: change },
});

/** Places and offices under other names; longer names first, so that each stands for itself. */
const NAMES: readonly (readonly [string, string])[] = [
  ['兴隆台', '青石岭'],
  ['盘锦', '云溪'],
  ['大连', '海临'],
  ['高新技术产业园区', '经济技术开发区'],
  ['高新区', '经开区'],
  ['辽宁', '江岭'],
];

const OFFICES: readonly (readonly [string, string])[] = [
  ['营商环境建设局', '行政审批管理局'],
  ['营商局', '审批局'],
  ['智慧城市运行管理中心', '数治城市指挥调度中心'],
  ['智慧城市运管中心', '数治城市调度中心'],
  ['大智慧中心', '大数治中心'],
  ['智慧中心', '数治中心'],
];

const renamed =
  (names: readonly (readonly [string, string])[]) =>
  (words: string): string =>
    names.reduce((text, [from, to]) => text.replaceAll(from, to), words);

const YEARS_LATER = 3;
const shiftYears = (words: string): string =>
  words.replace(/20\d\d(?=\s{0,2}(?:年|-\d\d-))/g, (year) => String(Number(year) + YEARS_LATER));

const CHINESE = '一二三四五六七八九十';

/** 1 to 39 as 一 … 三十九. */
function toChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const one = ones === 0 ? '' : CHINESE.charAt(ones - 1);
  return tens === 0 ? one : `${tens === 1 ? '' : CHINESE.charAt(tens - 1)}十${one}`;
}

function fromChinese(numeral: string): number {
  for (let value = 1; value < 40; value += 1) if (toChinese(value) === numeral) return value;
  throw new Error(`${numeral} is no number of a list`);
}

const BRACKETED = /^([ \t\u3000]*)([（(])([一二三四五六七八九十]{1,3})([）)])/gm;
/** 3.12345 in front of words is the third item, named by a number; 1.1 is a figure. */
const DOTTED = /^([ \t\u3000]*)(\d{1,2})\.(?=\D|\d{4})/gm;
const HALF_BRACKETED = /^([ \t\u3000]*)(\d{1,2})）/gm;
const ARABIC_BRACKETED = /^([ \t\u3000]*)（(\d{1,2})）/gm;

/** The other width of each bracket: the list whose width changes in the middle changes it there still. */
const otherWidth = (words: string): string =>
  words
    .replace(BRACKETED, (_all, space: string, open: string, numeral: string) =>
      open === '（' ? `${space}(${numeral})` : `${space}（${numeral}）`,
    )
    .replace(DOTTED, '$1$2．')
    .replace(HALF_BRACKETED, '$1$2)');

/**
 * One step down for every number: （一） as （1）, 1. as 1）, （1） as ①, so that levels nest as naturally as before. Brackets
 * keep their width, which tells two lists of one document apart.
 */
const arabic = (words: string): string =>
  words
    .replace(
      ARABIC_BRACKETED,
      (_all, space: string, value: string) => space + String.fromCharCode(0x245f + Number(value)),
    )
    .replace(HALF_BRACKETED, '$1$2、')
    .replace(DOTTED, '$1$2）')
    .replace(
      BRACKETED,
      (_all, space: string, open: string, numeral: string, close: string) =>
        `${space}${open}${fromChinese(numeral)}${close}`,
    );

/** A number that opens a line keeps its bracket: in one document its width says whose duty it is. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '％': '%',
  '“': '"',
  '”': '"',
};
const MARKS = new RegExp(`[${Object.keys(HALF_WIDTH).join('')}]`, 'g');
const LIST_NUMBER = /^[ \t\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}）)/;

const halfWidth = (words: string): string =>
  words
    .split('\n')
    .map((line) => {
      const number = LIST_NUMBER.exec(line)?.[0] ?? '';
      return number + line.slice(number.length).replace(MARKS, (mark) => HALF_WIDTH[mark] ?? mark);
    })
    .join('\n');

/** The full stop too, but never between digits, where it would be a decimal point. */
const halfWidthStops = (words: string): string => halfWidth(words).replace(/(?<!\d)。|。(?!\d)/g, '.');

const COLUMNS = 40;

/**
 * Cuts every line at 40 characters, inside words and figures alike. A last line of exactly 40 would look cut itself, so
 * that an empty line follows it.
 */
const rewrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const pieces: string[] = [];
      for (let at = 0; at < line.length; at += COLUMNS) pieces.push(line.slice(at, at + COLUMNS));
      if (pieces.at(-1)?.length === COLUMNS) pieces.push('');
      return pieces.join('\n');
    })
    .join('\n');

const CHAPTER = /^[一二三四五六七八九]、/;

/** The chapters of the part with the most of them, in reverse and numbered anew; all else stays where it is. */
function reordered(text: string): string {
  const parts = text.split(/^(?=[ \t]*第[一二三四五12345]部分)/m);
  const counts = parts.map((part) => part.split('\n').filter((line) => CHAPTER.test(line)).length);
  const longest = counts.indexOf(Math.max(...counts));
  return parts.map((part, at) => (at === longest ? reverseChapters(part) : part)).join('');
}

function reverseChapters(part: string): string {
  const [head = '', ...chapters] = part.split(/^(?=[一二三四五六七八九]、)/m);
  const ended = chapters.map((chapter) => `${chapter.trimEnd()}\n\n`).reverse();
  return head + ended.map((chapter, at) => chapter.replace(CHAPTER, `${toChinese(at + 1)}、`)).join('');
}

const FACTOR = 3n;

/** Exact: 1941.4 becomes 5824.2, with as many decimals as before. */
export function timesThree(printed: string): string {
  const match = /^(-?)([\d,]+)(?:\.(\d+))?$/.exec(printed);
  if (!match) return printed;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = String(BigInt(whole.replaceAll(',', '') + fraction) * FACTOR).padStart(fraction.length + 1, '0');
  const point = digits.length - fraction.length;
  return sign + digits.slice(0, point) + (fraction === '' ? '' : `.${digits.slice(point)}`);
}

const MONEY = /\d[\d,]*(?:\.\d+)?(?=\s{0,2}(?:万|亿)?元)/g;
const threefold = (words: string): string => words.replace(MONEY, timesThree);

/** Rules whose stated, computed and difference are money; the others tell percentages, counts, years or words. */
const MONEY_RULES: ReadonlySet<string> = new Set([
  'parts-against-total',
  'income-against-expenditure',
  'same-measure-twice',
  'part-larger-than-whole',
  'change-against-years',
]);

const withCommas = (words: string): string =>
  words.replace(MONEY, (figure) => {
    const [whole = '', fraction] = figure.split('.');
    return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  });

const encoded = (encoding: string, addBOM = false): Transformation => ({
  name: `in ${encoding}${addBOM ? ' with its mark' : ''}`,
  text: (text) => text,
  bytes: (text) => encode(text, encoding, { addBOM }),
  facts: UNCHANGED,
});

export const TRANSFORMATIONS: readonly Transformation[] = [
  byWords('of places with other names', renamed(NAMES)),
  byWords('of offices with other names', renamed(OFFICES)),
  {
    name: 'of another year',
    text: shiftYears,
    facts: {
      words: shiftYears,
      year: (year) => year + YEARS_LATER,
      finding: (value, rule) =>
        rule === 'heading-year'
          ? value.replace(/\d{4}/g, (year) => String(Number(year) + YEARS_LATER))
          : shiftYears(value),
    },
  },
  byWords('with brackets and dots of the other width', otherWidth),
  byWords('with numbers of the next level down', arabic),
  byWords('with half-width punctuation', halfWidth),
  byWords('with half-width punctuation and full stops', halfWidthStops),
  { name: 'with lines cut at 40 characters', text: rewrapped, facts: UNCHANGED },
  {
    name: 'with its chapters in another order',
    text: reordered,
    facts: UNCHANGED,
  },
  {
    name: 'with every amount three times as large',
    text: threefold,
    facts: {
      words: threefold,
      figure: (value, unit) => (unit?.endsWith('元') === true ? timesThree(value) : value),
      finding: (value, rule) => (MONEY_RULES.has(rule) ? timesThree(value) : threefold(value)),
    },
    // 0.02 in a sum of four is rounding, three times as much is not.
    adds: { '002': ['parts-against-total 4842.81 4842.75'] },
  },
  { name: 'with commas between thousands', text: withCommas, facts: { words: withCommas } },
  { name: 'with the line ends of Windows', text: (text) => text.replaceAll('\n', '\r\n'), facts: UNCHANGED },
  encoded('gb18030'),
  encoded('utf16le', true),
  encoded('utf16be', true),
  encoded('utf8', true),
];
