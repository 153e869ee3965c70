/**
 * The paragraphs of a document as checks scan them: without the line breaks of the page, so that a word that a line
 * break has cut is found all the same, and with every position still known in the text.
 */
import type { Quote, Span } from '../../domain/fact';
import { unwrap } from '../../text/width';
import { indexBehind } from '../extract/words';
import type { Outline, OutlineNode } from '../outline.types';

export interface Passage {
  readonly node: OutlineNode;
  /** The node's words in one line. */
  readonly words: string;
  /** The quote behind a range of `words`. */
  quote(start: number, end: number): Quote;
}

const PASSAGES = new WeakMap<Outline, readonly Passage[]>();

/** Every node's own words in reading order; made once for all checks. */
export function passagesOf(outline: Outline): readonly Passage[] {
  const known = PASSAGES.get(outline);
  if (known) return known;
  const passages = outline.nodes.map((node) => passageOf(outline.text, node));
  PASSAGES.set(outline, passages);
  return passages;
}

function passageOf(text: string, node: OutlineNode): Passage {
  const line = unwrap(text, node.span.start, node.span.end);
  return {
    node,
    words: line.text,
    quote: (start, end) => {
      const from = line.source(start);
      return quoteAt(text, from, end > start ? line.source(end - 1) + 1 : from);
    },
  };
}

/** The exact words at a span. */
export function quoteAt(text: string, start: number, end: number): Quote {
  return { start, end, text: text.slice(start, end) };
}

/** A range of a passage's words. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A clause is cut here although it goes on: a text without any punctuation must not be quoted whole. */
const LONGEST = 120;

/** The clause around a range, its closing mark left out. */
export function clauseAround({ words }: Passage, range: Range): Range {
  return widen(words, range, endsClause);
}

/** The sentence around a range, its closing mark left out. */
export function sentenceAround({ words }: Passage, range: Range): Range {
  return widen(words, range, endsSentence);
}

function widen(words: string, { start, end }: Range, closes: (words: string, at: number) => boolean): Range {
  let from = start;
  while (from > 0 && start - from < LONGEST && !closes(words, from - 1)) from -= 1;
  let to = end;
  while (to < words.length && to - end < LONGEST && !closes(words, to)) to += 1;
  while (from < start && /\s/.test(words.charAt(from))) from += 1;
  while (to > end && /\s/.test(words.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Where the sentence begins that a place of the text stands in; no farther back than `reach`. */
export function sentenceStart(text: string, at: number, reach: number): number {
  let start = at;
  while (start > 0 && at - start < reach && !endsSentence(text, start - 1)) start -= 1;
  return start;
}

/** Where the sentence ends that a place of the text stands in, its closing mark left out; no farther than `reach`. */
export function sentenceEnd(text: string, at: number, reach: number): number {
  let end = at;
  while (end < text.length && end - at < reach && !endsSentence(text, end)) end += 1;
  return end;
}

function endsSentence(words: string, at: number): boolean {
  const mark = words.charAt(at);
  return mark === '。' || mark === '！' || mark === '？' || (mark === '.' && !insideFigure(words, at));
}

/** A comma or stop between digits belongs to a figure: 1,200.5. */
function endsClause(words: string, at: number): boolean {
  const mark = words.charAt(at);
  return '，；：;:、'.includes(mark) || (mark === ',' && !insideFigure(words, at)) || endsSentence(words, at);
}

function insideFigure(words: string, at: number): boolean {
  return isDigit(words, at - 1) && isDigit(words, at + 1);
}

function isDigit(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** True where two places stand in one paragraph and nothing between them ends a sentence. */
export function inOneSentence(outline: Outline, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start <= first.end) return true;
  if (indexBehind(outline, first.start) !== indexBehind(outline, second.start)) return false;
  for (let at = first.end; at < second.start; at += 1) if (endsSentence(outline.text, at)) return false;
  return true;
}

/** True where a list goes on outside the text: 等 or an ellipsis closes it. */
export function isCutOff({ text }: Outline, end: number): boolean {
  return /^[^。；;\n]{0,4}(?:等|…|\.{3})/.test(text.slice(end, end + 16).trimStart());
}

/** Places of the text that are told already; asking and adding take as long as the place, however many there are. */
export class Told {
  private readonly offsets = new Set<number>();

  add({ start, end }: Span): void {
    for (let at = start; at < end; at += 1) this.offsets.add(at);
  }

  touches({ start, end }: Span): boolean {
    for (let at = start; at < end; at += 1) if (this.offsets.has(at)) return true;
    return false;
  }
}
