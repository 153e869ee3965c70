import { firstAbove } from '../../text/first-above';
import type { Quote } from '../../domain/fact';
import { toFullPunctuation, unwrap, type Unwrapped } from '../../text/width';
import type { Outline, OutlineNode } from '../outline.types';

/** One map an outline: a weak entry for every node would burden each garbage collection. */
const cache = new WeakMap<Outline, Map<OutlineNode, Unwrapped>>();
let latest: { readonly outline: WeakRef<Outline>; readonly known: Map<OutlineNode, Unwrapped> } | null = null;

function wordsKnown(outline: Outline): Map<OutlineNode, Unwrapped> {
  if (latest?.outline.deref() === outline) return latest.known;
  const known = cache.get(outline) ?? new Map<OutlineNode, Unwrapped>();
  cache.set(outline, known);
  latest = { outline: new WeakRef(outline), known };
  return known;
}

/**
 * The words of a node without line breaks and with full-width punctuation, so that one rule reads every print of them;
 * each still knows where it stood. What a fact prints is sliced from the source.
 */
export function wordsOf(outline: Outline, node: OutlineNode): Unwrapped {
  const cached = wordsKnown(outline);
  const known = cached.get(node);
  if (known) return known;
  const raw = unwrap(outline.text, node.span.start, node.span.end);
  const words = { text: toFullPunctuation(raw.text), source: raw.source };
  cached.set(node, words);
  return words;
}

/** The words of `[from, to)` as printed, without line breaks. */
export function printed(text: string, words: Unwrapped, from: number, to: number): string {
  const quote = quoteOfWords(text, words, from, to);
  return unwrap(text, quote.start, quote.end).text;
}

export function quoteAt(text: string, start: number, end: number): Quote {
  return { start, end, text: text.slice(start, end) };
}

/** The quote of `[from, to)` of a node's words. */
export function quoteOfWords(text: string, words: Unwrapped, from: number, to: number): Quote {
  return quoteAt(text, words.source(from), to > from ? words.source(to - 1) + 1 : words.source(from));
}

/** Offset of the first unit of a node: its number, where it has one. */
export const startOf = (node: OutlineNode): number => node.marker?.span.start ?? node.span.start;

/** Offset behind everything that stands under a node. */
export function endOf(node: OutlineNode): number {
  let { end } = node.span;
  for (let last = node.children.at(-1); last; last = last.children.at(-1)) end = Math.max(end, last.span.end);
  return end;
}

const OPENING = '（(《〈“【〔[「';
const CLOSING = '）)》〉”】〕]」';

/** A part of a list, with where it stands in the list's text. */
export interface ListItem {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Splits at separators that stand outside brackets and book marks: `《甲、乙》管理科、办公室` are two. */
export function splitOutside(text: string, separator: RegExp): readonly ListItem[] {
  const items: ListItem[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character)) {
      items.push({ text: text.slice(from, at), from, to: at });
      from = at + 1;
    }
  }
  items.push({ text: text.slice(from), from, to: text.length });
  return items;
}

/** Sentences with their positions; 。 and ； end one, and a dot that is no decimal point where the text is half-width. */
export function sentencesOf(text: string): readonly ListItem[] {
  const sentences: ListItem[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!endsSentence(text, at)) continue;
    sentences.push({ text: text.slice(from, at + 1), from, to: at + 1 });
    from = at + 1;
  }
  if (from < text.length) sentences.push({ text: text.slice(from), from, to: text.length });
  return sentences;
}

function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '。' || character === '；' || character === ';' || character === '！') return true;
  return (character === '.' || character === '．') && !/[0-9０-９A-Za-z]/.test(text.charAt(at - 1));
}

/** No sentence is longer; of one that is, what stands nearest counts. */
const LONGEST_SENTENCE = 1000;

/** The words of a sentence up to an offset. */
export function sentenceBefore(text: string, end: number): string {
  const head = text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  return head.slice(Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')) + 1);
}

/** Index of the first node that begins behind an offset; the number of nodes where none does. */
export const indexBehind = ({ nodes }: Outline, offset: number): number =>
  firstAbove(nodes.length, (index) => nodes[index]?.span.start ?? 0, offset);
