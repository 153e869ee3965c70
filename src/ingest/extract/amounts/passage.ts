/**
 * A passage as the grammar sees it: without white space and line breaks, in half-width forms and one kind of quote,
 * so that a figure or a name that a line break splits is whole again. Every position knows where it stands in the document.
 */
import type { Quote } from '../../../domain/fact';
import { digitOf } from '../../../text/numbers';
import { isSpace } from '../../../text/width';

export interface Passage {
  /** What the rules read: half-width, straight quotes. */
  readonly text: string;
  /** The same positions with the characters as printed. */
  readonly printed: string;
  /** The exact words of the document between two positions of `text`. */
  quote(start: number, end: number): Quote;
  /** Offset in the document of a position of `text`. */
  source(position: number): number;
}

const LINE_BREAKS = new Set([0x0a, 0x0d, 0x0b, 0x0c, 0x85, 0x2028, 0x2029]);

export function passageOf(document: string, start: number, end: number): Passage {
  const offsets = new Uint32Array(end - start + 1);
  let text = '';
  let printed = '';
  for (let at = start; at < end; at += 1) {
    const code = document.charCodeAt(at);
    if (isSpace(code)) {
      const space = spaceBetweenFigures(document, at, start, end);
      if (space) {
        offsets[text.length] = at;
        text += ' ';
        printed += ' ';
      }
      continue;
    }
    offsets[text.length] = at;
    text += plainForm(code);
    printed += document.charAt(at);
  }
  offsets[text.length] = end;
  const source = (position: number): number => offsets[position] ?? end;
  return {
    text,
    printed,
    source,
    quote: (from, to) => {
      const first = source(from);
      const last = to > from ? source(to - 1) + 1 : first;
      return { start: first, end: last, text: document.slice(first, last) };
    },
  };
}

/** Two figures side by side in one line stay two; a line break inside a figure joins it. */
function spaceBetweenFigures(document: string, at: number, start: number, end: number): boolean {
  if (at === start || digitOf(document.charCodeAt(at - 1)) < 0) return false;
  let next = at;
  while (next < end && isSpace(document.charCodeAt(next))) {
    if (LINE_BREAKS.has(document.charCodeAt(next))) return false;
    next += 1;
  }
  return digitOf(document.charCodeAt(next)) >= 0;
}

function plainForm(code: number): string {
  if (code >= 0x4e00 && code <= 0x9fff) return String.fromCharCode(code);
  if (code >= 0xff01 && code <= 0xff5e) return HALF_WIDTH[code - 0xff01] ?? '';
  return OTHER_FORMS.get(code) ?? String.fromCharCode(code);
}

const HALF_WIDTH = Array.from({ length: 0x5e }, (_, index) => String.fromCharCode(index + 0x21));

const OTHER_FORMS: ReadonlyMap<number, string> = new Map(
  [
    ...[...'“”„‟‘’「」『』〝〞'].map((quote) => [quote, '"'] as const),
    ...[...'〔﹙'].map((bracket) => [bracket, '('] as const),
    ...[...'〕﹚'].map((bracket) => [bracket, ')'] as const),
    ['﹪', '%'] as const,
    ['﹐', ','] as const,
    ['﹔', ';'] as const,
    ['﹕', ':'] as const,
    ['−', '-'] as const,
  ].map(([from, to]) => [from.charCodeAt(0), to]),
);
