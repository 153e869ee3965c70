/** Cuts a passage into the tokens of the grammar: figures, years, comparisons, changes, shares, introductions, punctuation. */
import type { ChangeDirection } from '../../../domain/fact';
import { blankAt, BLANKS, chineseCountAt, digitOf, numberAt, type PrintedFigure } from '../../../text/numbers';
import { baseAt, changeAt, comparedAt, dateAt, ratioAt, type DatePhrase } from './phrases';
import { isThresholdAt, unitAt, type UnitKind } from './units';

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface FigureToken extends Place {
  readonly kind: 'figure';
  readonly value: string;
  readonly placeholder: boolean;
  /** Null for a figure whose unit stands behind the next one: 各是4125.49,4143.91万元. */
  readonly unit: (Place & { readonly kind: UnitKind; /** Where a heading gives it. */ readonly words?: string }) | null;
}

export interface ChangeToken extends Place {
  readonly kind: 'change';
  readonly direction: ChangeDirection;
  readonly word: string;
}

export type Token =
  | (Place & { readonly kind: 'text' })
  | (Place & { readonly kind: 'year'; readonly year: number })
  /** 上年决算数: the year before the one at hand. */
  | (Place & { readonly kind: 'lastYear' })
  | (Place & { readonly kind: 'date'; readonly date: DatePhrase })
  | FigureToken
  | ChangeToken
  | (Place & { readonly kind: 'base'; readonly from: number; readonly to: number; readonly figure: FigureToken | null })
  | (Place & { readonly kind: 'ratio'; readonly from: number; readonly to: number | null })
  /** 其中, 包括: what follows are parts. */
  | (Place & { readonly kind: 'intro'; readonly complete: boolean; readonly soft: boolean })
  | (Place & { readonly kind: 'reason' })
  | (Place & { readonly kind: 'each' })
  | (Place & { readonly kind: 'none' })
  | (Place & { readonly kind: 'open'; readonly match: number | null })
  | (Place & { readonly kind: 'close' | 'comma' | 'and' | 'semicolon' | 'stop' | 'colon' | 'slash' });

const PUNCTUATION: Readonly<Record<string, 'close' | 'comma' | 'and' | 'semicolon' | 'stop' | 'colon' | 'slash'>> = {
  ')': 'close',
  ',': 'comma',
  '、': 'and',
  ';': 'semicolon',
  '。': 'stop',
  '!': 'stop',
  ':': 'colon',
  '/': 'slash',
};

const INTRO =
  /其中|主要包括|具体包括|分别包括|包括|包含|主要(?:是|为|有|用于)|具体(?:是|为|如下)|分项目?如下|明细如下|如下/y;
const COMPLETE_INTRO = /^(?:具体|分别)?包[括含]|如下|^具体/;
const SOFT_INTRO = /^主要(?:是|为|用于)/;
const REASON = /原因|主要系|由于|因为|主要因|主要得益于/y;
const EACH = /分别|[均各都](?=[为是占增减上下约达与比较同持无]|\d)/y;
const NONE =
  /无(?![形法障线偿人害关论需纸主缝证党违烟房固能故障差接偏锡水菌])|没有(?!变[化动]|增减|发生变)|未(?:安排|发生|使用|产生|涉及|编制(?=政府|国有))|不涉及|不存在/y;
const YEAR_BEFORE =
  /(?:上一?年度?|去年)(?=(?:部门|收入|支出|年初|财政拨款)?(?:预算数?|决算数?|执行数|完成数|实际支出)(?:[为是]|\d|$))/y;
/** `2025收入预算`: 年 may be left out in front of a measure. */
const YEAR = /(\d{4})(?:年度?(?![末底初])|(?=年[末底初]|(?:部门|单位)?(?:收入|支出|收支|预算|决算)))/y;
/** The earliest and the latest year that a disclosure can speak of. */
const YEARS = { first: 1949, last: 2099 } as const;

/** @param announced the unit of money that a heading gives to figures without one */
export function tokensOf(text: string, announced: string | null): readonly Token[] {
  const tokens: Token[] = [];
  const closing = matchBrackets(text);
  let textFrom = 0;
  let at = 0;
  const lastTitleEnd = text.lastIndexOf('》');
  const shared = sharedUnit(text, announced);
  const flush = (end: number): void => {
    if (end > textFrom) tokens.push({ kind: 'text', start: textFrom, end });
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (STARTS[code] !== 1) {
      at += 1;
      continue;
    }
    const title = code === TITLE && at < lastTitleEnd ? text.indexOf('》', at) : -1;
    if (title > 0) {
      at = title + 1;
      continue;
    }
    const token = tokenAt(text, at, closing, shared);
    if (token === null) at += 1;
    else if (typeof token === 'number') at = token;
    else {
      flush(at);
      tokens.push(token);
      at = token.end;
      textFrom = at;
    }
  }
  flush(text.length);
  return tokens;
}

/** The token that begins here; an offset to go on from where the text there is plain; null where one character is plain. */
function tokenAt(
  text: string,
  at: number,
  closing: ReadonlyMap<number, number>,
  shared: Unit | null,
): Token | number | null {
  const character = text.charAt(at);
  const punctuation = PUNCTUATION[character];
  if (punctuation) return { kind: punctuation, start: at, end: at + 1 };
  if (character === '(') return { kind: 'open', start: at, end: at + 1, match: closing.get(at) ?? null };
  if (character === '.') return { kind: 'stop', start: at, end: at + 1 };
  if (digitOf(text.charCodeAt(at)) >= 0) return numeralAt(text, at, shared);
  const compared = comparedAt(text, at);
  if (compared > at) return compared;
  const phrase = phraseAt(text, at, character);
  if (phrase) return phrase;
  const blank = figureToken(text, at, blankAt(text, at));
  if (blank) return blank;
  if (CHINESE_COUNTS.has(character) && !CHINESE_COUNTS.has(text.charAt(at - 1))) {
    const count = chineseCountAt(text, at);
    const unit = count && !/[第数几上]/.test(text.charAt(at - 1)) ? unitAt(text, count.end) : null;
    if (
      count &&
      unit &&
      (unit.kind === 'MONEY' || unit.kind === 'COUNT' || (unit.kind === 'LOOSE' && /[共有]/.test(text.charAt(at - 1))))
    )
      return {
        kind: 'figure',
        start: at,
        end: unit.end,
        value: count.value,
        placeholder: false,
        unit: { start: count.end, ...unit },
      };
  }
  return null;
}

const CHINESE_COUNTS = new Set('零一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰仟');

function numeralAt(text: string, at: number, shared: Unit | null): Token | number {
  const date = dateAt(text, at);
  if (date) return { kind: 'date', start: at, end: date.end, date };
  YEAR.lastIndex = at;
  const year = YEAR.exec(text);
  if (year && Number(year[1]) >= YEARS.first && Number(year[1]) <= YEARS.last) {
    return { kind: 'year', start: at, end: YEAR.lastIndex, year: Number(year[1]) };
  }
  const figure = numberAt(text, at);
  if (!figure) return afterDigits(text, at);
  return withSharedUnit(text, at, figure, shared) ?? figureToken(text, at, figure) ?? figure.end;
}

type Unit = NonNullable<FigureToken['unit']>;

/** The money of a line that prints its unit only once, or in front of all. */
const SHARED_UNIT = /(?:\d|单位:)((?:亿|万|千)?元)/;

function sharedUnit(text: string, announced: string | null): Unit | null {
  if (announced !== null) return { start: 0, end: 0, kind: 'MONEY', words: announced };
  const found = SHARED_UNIT.exec(text);
  if (found?.[1] === undefined) return null;
  const end = found.index + found[0].length;
  return { start: end - found[1].length, end, kind: 'MONEY' };
}

/**
 * A figure with two decimals is money, and nothing else in a line of money is printed so: 支出2713623.00,34.60%. Where a
 * heading announces the unit, any figure inside a sentence is.
 */
function withSharedUnit(text: string, at: number, figure: PrintedFigure, unit: Unit | null): FigureToken | null {
  const isAnnounced =
    unit?.words !== undefined && /[\u4e00-\u9fff]/.test(text.charAt(at - 1)) && figure.end < text.length;
  if (
    !unit ||
    !(isAnnounced || /\.\d\d$/.test(figure.value)) ||
    !ENDS_FIGURE.test(text.slice(figure.end, figure.end + 2))
  )
    return null;
  const next = /^[,、](?=\d)/.test(text.slice(figure.end, figure.end + 2)) ? numberAt(text, figure.end + 1) : null;
  if (next && unitAt(text, next.end)?.kind !== 'SHARE') return null;
  return { kind: 'figure', start: at, end: figure.end, value: figure.value, placeholder: false, unit };
}

const ENDS_FIGURE = /^(?:[,;。、)]|$)/;

function afterDigits(text: string, at: number): number {
  let end = at + 1;
  while (digitOf(text.charCodeAt(end)) >= 0) end += 1;
  return end;
}

function figureToken(text: string, at: number, figure: PrintedFigure | null): FigureToken | null {
  if (!figure || /[*第〔]/.test(text.charAt(at - 1))) return null;
  const approximate = /[余多]/.test(text.charAt(figure.end)) ? 1 : 0;
  const unit = unitAt(text, figure.end + approximate);
  const value = text.charAt(at - 1) === '-' && !/[\d%元]/.test(text.charAt(at - 2)) ? `-${figure.value}` : figure.value;
  if (!unit) {
    const listed = !figure.placeholder && /^(?:[、,]|和|与)[\d]/.test(text.slice(figure.end, figure.end + 2));
    return listed ? { kind: 'figure', start: at, end: figure.end, value, placeholder: false, unit: null } : null;
  }
  if (unit.kind === 'OTHER' || isThresholdAt(text, unit.end)) return null;
  const place = { start: figure.end + approximate, end: unit.end, kind: unit.kind };
  return { kind: 'figure', start: at, end: unit.end, value, placeholder: figure.placeholder, unit: place };
}

const PHRASE_STARTS = new Set(
  '比较与同和跟相对环去占完达为是预支执其主具分明如包原由因均各都无没未不截增上提新超净调追多高大小减降下回缩压核节少低基总持保一零',
);

const TITLE = 0x300a; // 《
/** 1 for each code unit with which a token, or the title of a law, can begin: nine of ten characters begin none. */
const STARTS = new Uint8Array(0x10000);
for (const start of [
  ...Object.keys(PUNCTUATION),
  ...PHRASE_STARTS,
  ...CHINESE_COUNTS,
  ...BLANKS,
  ...'(.《0123456789０１２３４５６７８９',
])
  STARTS[start.charCodeAt(0)] = 1;

function phraseAt(text: string, at: number, first: string): Token | null {
  if (!PHRASE_STARTS.has(first)) return null;
  if (first === '截') {
    const date = dateAt(text, at);
    return date && { kind: 'date', start: at, end: date.end, date };
  }
  const base = baseAt(text, at);
  if (base) {
    const figure = base.figure === null ? null : figureToken(text, base.figure, numberAt(text, base.figure));
    return { kind: 'base', start: at, ...base, figure };
  }
  const before = first === '上' || first === '去' ? end(YEAR_BEFORE, text, at) : -1;
  if (before > 0) return { kind: 'lastYear', start: at, end: before };
  const moved = changeAt(text, at);
  if (moved) return { kind: 'change', start: at, end: moved.end, direction: moved.direction, word: moved.word };
  const ratio = ratioAt(text, at);
  if (ratio) return { kind: 'ratio', start: at, end: ratio.end, from: ratio.from, to: ratio.to };
  const reason = end(REASON, text, at);
  if (reason > 0) return { kind: 'reason', start: at, end: reason };
  const intro = end(INTRO, text, at);
  if (intro > 0 && text.charAt(at - 1) !== '不') {
    const words = text.slice(at, intro);
    return { kind: 'intro', start: at, end: intro, complete: COMPLETE_INTRO.test(words), soft: SOFT_INTRO.test(words) };
  }
  const each = end(EACH, text, at);
  if (each > 0) return { kind: 'each', start: at, end: each };
  const none = end(NONE, text, at);
  return none > 0 ? { kind: 'none', start: at, end: none } : null;
}

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function matchBrackets(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x28) open.push(at);
    else if (code === 0x29) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}
