import type { Span } from '../../domain/fact';
import { isWide, lineNumberAt, printedNumberAt, type PrintedNumber } from '../../text/numbering';
import { isSpace, toFullPunctuation, unwrap, UNPRINTED } from '../../text/width';
import type { Marker } from '../outline.types';
import type { Paragraph } from './paragraphs';
import type { TitlePrint } from './title-print';
import { announcedBy } from './subjects';

/** What becomes one node: a paragraph, or one item of a list that runs inside a paragraph. */
export interface Segment extends Span {
  readonly marker: Marker | null;
  /** Whether its paragraph begins with it. */
  readonly opens: boolean;
  /** Words behind the number, without line breaks. */
  readonly words: string;
  /** How its paragraph is printed, where that is a title's way and it is all of the paragraph. */
  readonly print?: TitlePrint | null;
}

interface Found {
  readonly at: number;
  readonly number: PrintedNumber;
  /** Stands behind punctuation or a space; otherwise only a longer run proves that it is a number. */
  readonly clear: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly number: PrintedNumber | null;
}

const CLAUSE_END = /[。；;：:！？!?]/;
/** Unmarked numbers in the middle of words (`…工作2.负责…`) are believed when at least this many count on from 1. */
const LEAST_UNCLEAR_RUN = 3;
/** A title in front of its text on one line is short. */
const LONGEST_INLINE_TITLE = 22;
/** `职责为：` alone goes on with what the line above has named. */
const SHORTEST_INLINE_TITLE = 4;
/** `1、办公室职责为：负责…` is an entry of a list of sections: what stands in front of 职责 is no word of titles. */
const SECTION_DUTY =
  /(?:[科室股处队所站办组部庭心）](?:的)?(?:主要|工作)?职责|^(?!.{0,6}(?:主要|工作|基本|部门|单位|机构)职责).{2,20}职责[为是])$/;
const INLINE_SUBJECTS: ReadonlySet<string> = new Set([
  'DUTIES',
  'STRUCTURE',
  'STAFFING',
  'BUDGET_UNITS',
  'OVERVIEW',
  'WORK',
]);

/** Cuts a paragraph where a title ends (`一、主要职责：负责…`) and where the items of an inline list begin. */
export function segmentsOf(text: string, paragraph: Paragraph, print: TitlePrint | null = null): readonly Segment[] {
  const unwrapped = unwrap(text, paragraph.start, paragraph.end);
  const words = toFullPunctuation(unwrapped.text);
  const segment = (piece: Piece, index: number): Segment | null => {
    let from = piece.number ? piece.number.end : piece.from;
    let to = piece.to;
    while (from < to && isSpace(words.charCodeAt(from))) from += 1;
    while (to > from && isSpace(words.charCodeAt(to - 1))) to -= 1;
    if (from === to && !piece.number) return null;
    const start = unwrapped.source(from);
    const end = to > from ? unwrapped.source(to - 1) + 1 : start;
    const number = piece.number && marker(text, piece, unwrapped.source);
    return { start, end, words: words.slice(from, to), marker: number, opens: index === 0 };
  };
  const opening = lineNumberAt(text, paragraph.start);
  const number = opening && {
    ...opening,
    end: text.slice(paragraph.start, opening.end).replaceAll(UNPRINTED, '').length,
  };
  const found = pieces(words, number)
    .map(segment)
    .filter((one) => one !== null);
  const [first] = found;
  return first && found.length === 1 && first.marker === null ? [{ ...first, print }] : found;
}

function marker(text: string, piece: Piece, source: (position: number) => number): Marker | null {
  if (!piece.number) return null;
  const { style, value } = piece.number;
  const start = source(piece.from);
  const end = source(piece.from + piece.number.label.length - 1) + 1;
  const label = text.slice(start, end);
  return { style, value, label, wide: isWide(label), span: { start, end } };
}

function pieces(words: string, number: PrintedNumber | null): readonly Piece[] {
  const glued = gluedTitle(words);
  if (glued === null) return piecesOf(words, number);
  return [
    ...piecesOf(words.slice(0, glued), number),
    { from: glued, to: words.length, number: printedNumberAt(words, glued) },
  ];
}

/** `…交办的其他事项。二、机构设置情况`: offset of a heading whose line break was lost; null where there is none. */
function gluedTitle(words: string): number | null {
  let at = Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1;
  if (at <= 1 || words.length - at > LONGEST_INLINE_TITLE * 2) return null;
  while (isSpace(words.charCodeAt(at))) at += 1;
  const number = printedNumberAt(words, at);
  if (number?.style !== 'CHINESE') return null;
  return announcedBy(words.slice(number.end)) === null ? null : at;
}

function piecesOf(words: string, number: PrintedNumber | null): readonly Piece[] {
  const titleEnd = inlineTitleEnd(words, number);
  if (titleEnd === null) return cutList(words, { from: 0, to: words.length, number });
  let rest = titleEnd;
  while (isSpace(words.charCodeAt(rest))) rest += 1;
  return [
    { from: 0, to: titleEnd, number },
    ...cutList(words, { from: rest, to: words.length, number: printedNumberAt(words, rest) }),
  ];
}

/** Offset behind a title that stands in front of its own text; null where the paragraph is one thing. */
function inlineTitleEnd(words: string, number: PrintedNumber | null): number | null {
  const from = number?.end ?? 0;
  const head = words.slice(from, from + LONGEST_INLINE_TITLE + 1);
  const stop = head.search(/[。：:，,；;\s]/);
  if (stop <= 1 || /[，,；;]/.test(head.charAt(stop))) return null;
  if (!number && !/[：:]/.test(head.charAt(stop))) return null;
  const end = from + stop + (isSpace(words.charCodeAt(from + stop)) ? 0 : 1);
  if (words.slice(end).trim() === '') return null;
  const title = head.slice(0, stop);
  // The articles of a rule are no list of sections.
  const inListOfSections = number !== null && number.style !== 'ARTICLE';
  if (title.length < SHORTEST_INLINE_TITLE || (inListOfSections && SECTION_DUTY.test(title))) return null;
  const subject = announcedBy(title);
  // `某局预算单位包括：甲、乙` is one sentence.
  if (subject === 'BUDGET_UNITS' && /(?:包括|有|是|为|如下)$/.test(title)) return null;
  return subject !== null && INLINE_SUBJECTS.has(subject) ? end : null;
}

/** Cuts a piece into the items of its lists, and each of them into those of the lists inside it. */
function cutList(words: string, whole: Piece): readonly Piece[] {
  const result: Piece[] = [];
  // The next piece to be cut is the last: what it is cut into stands in front of what is left.
  const uncut = [whole];
  for (let piece = uncut.pop(); piece; piece = uncut.pop()) {
    const cuts = runOfNumbers(words, piece);
    const [first] = cuts;
    if (!first) {
      result.push(piece);
      continue;
    }
    for (let end = piece.to, index = cuts.length - 1; index >= 0; index -= 1) {
      const { at, number } = cuts[index] as Found;
      uncut.push({ from: at, to: end, number });
      end = at;
    }
    if (first.at > piece.from) uncut.push({ ...piece, to: first.at });
  }
  return result;
}

/** The numbers inside a piece that count on: from 1, or from the piece's own number. Empty where none do. */
function runOfNumbers(words: string, piece: Piece): readonly Found[] {
  const found = numbersInside(words, piece.number?.end ?? piece.from, piece.to);
  const tried = new Set<string>();
  for (const first of found) {
    const { style, value } = first.number;
    if (tried.has(style)) continue;
    const continuesOwn = piece.number?.style === style && value === piece.number.value + 1;
    if (!continuesOwn && (value !== 1 || piece.number?.style === style)) continue;
    tried.add(style);
    const run: Found[] = [];
    for (const next of found) {
      if (next.number.style === style && next.at >= first.at && next.number.value === value + run.length)
        run.push(next);
    }
    const length = run.length + (continuesOwn ? 1 : 0);
    if (length >= (run.every((item) => item.clear) ? 2 : LEAST_UNCLEAR_RUN)) return run;
  }
  return [];
}

function numbersInside(words: string, from: number, to: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at += 1) {
    if (BEGINS_NUMBER[words.charCodeAt(at)] !== 1) continue;
    const before = words.charAt(at - 1);
    if (/[0-9０-９第年.．,，、（(《“]/.test(before) && !endsClauseAt(words, at - 1)) continue;
    const number = printedNumberAt(words, at);
    if (!number || INLINE_NEVER.has(number.style)) continue;
    const clear =
      at === from || number.style === 'CIRCLED' || isSpace(before.charCodeAt(0)) || endsClauseAt(words, at - 1);
    if (!clear && number.style !== 'ARABIC') continue;
    found.push({ at, number, clear });
    at = number.end - 1;
  }
  return found;
}

const codes = (characters: string): number[] => [...characters].map((character) => character.charCodeAt(0));
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);
/** One flag a code unit: this is asked of every character of a document. */
const BEGINS_NUMBER = new Uint8Array(0x10000);
for (const code of [
  ...codes('0123456789０１２３４５６７８９（(一二三四五六七八九十'),
  ...range(0x2460, 60),
  ...range(0x2776, 10),
  ...range(0x3220, 10),
])
  BEGINS_NUMBER[code] = 1;
/** 一是…二是… stays one text; parts, chapters and articles are never cut out of a line. */
const INLINE_NEVER: ReadonlySet<string> = new Set(['PART', 'CHAPTER', 'ARTICLE', 'CHINESE_ORDINAL', 'LATIN', 'STEM']);

/** Whether a clause ends at this character; a dot between digits is a decimal point. */
function endsClauseAt(words: string, at: number): boolean {
  const character = words.charAt(at);
  if (CLAUSE_END.test(character)) return true;
  return (character === '.' || character === '．') && !/[0-9０-９]/.test(words.charAt(at - 1));
}
