/**
 * A passage as the grammar sees it: without white space and line breaks, in half-width forms and one kind of quote,
 * so that a figure or a name that a line break splits is whole again. Every position knows where it stands in the document.
 */
import type { Quote, Span } from '../../../domain/fact';
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

export function passageOf(document: string, spans: readonly Span[]): Passage {
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const end = spans.at(-1)?.end ?? 0;
  const offsets = new Uint32Array(size + 1);
  const plain = new Uint16Array(size);
  const printed = new Uint16Array(size);
  let length = 0;
  for (const span of spans) {
    for (let at = span.start; at < span.end; at += 1) {
      const code = document.charCodeAt(at);
      const space = isSpace(code);
      if (space && !spaceBetweenFigures(document, at, span.start, span.end)) continue;
      offsets[length] = at;
      plain[length] = space ? 0x20 : plainForm(code);
      printed[length] = space ? 0x20 : code;
      length += 1;
    }
  }
  offsets[length] = end;
  const source = (position: number): number => offsets[position] ?? end;
  return {
    text: decode(plain, length),
    printed: decode(printed, length),
    source,
    quote: (from, to) => {
      const first = source(from);
      const last = to > from ? source(to - 1) + 1 : first;
      return { start: first, end: last, text: document.slice(first, last) };
    },
  };
}

/** Arguments that one call may take on every engine. */
const CHUNK = 4096;

function decode(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += String.fromCharCode(...codes.subarray(at, Math.min(length, at + CHUNK)));
  }
  return text;
}

/** Two figures side by side in one line stay two; a line break inside a figure joins it. */
function spaceBetweenFigures(document: string, at: number, start: number, end: number): boolean {
  if (at === start || digitOf(document.charCodeAt(at - 1)) < 0) return false;
  let next = at;
  while (next < end && isSpace(document.charCodeAt(next))) {
    if (LINE_BREAKS.has(document.charCodeAt(next))) return false;
    next += 1;
  }
  return digitOf(document.charCodeAt(next)) >= 0 && !(next === at + 1 && partsThousands(document, at));
}

const THOUSANDS = /[ \u00a0\u2009](?:\d{3}[ \u00a0\u2009]){0,3}\d{3}\.\d{1,6}\s{0,2}[万亿千]?元/y;

/** `1 200.00万元`: a blank in place of the comma, which decimals and the unit behind them prove. */
function partsThousands(document: string, at: number): boolean {
  let first = at;
  while (at - first < 4 && digitOf(document.charCodeAt(first - 1)) >= 0) first -= 1;
  if (at - first > 3 || /[.,，．]/.test(document.charAt(first - 1))) return false;
  THOUSANDS.lastIndex = at;
  return THOUSANDS.test(document);
}

function plainForm(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return OTHER_FORMS.get(code) ?? code;
}

const OTHER_FORMS: ReadonlyMap<number, number> = new Map(
  [
    ...[...'“”„‟‘’「」『』〝〞'].map((quote) => [quote, '"'] as const),
    ...[...'〔﹙'].map((bracket) => [bracket, '('] as const),
    ...[...'〕﹚'].map((bracket) => [bracket, ')'] as const),
    ['﹪', '%'] as const,
    ['﹐', ','] as const,
    ['﹔', ';'] as const,
    ['﹕', ':'] as const,
    ['−', '-'] as const,
  ].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);
