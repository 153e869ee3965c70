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
const SPACE = 0x20;

/** Room to work in, kept from one line to the next: a document has hundreds. */
const room = { size: 0, plain: new Uint16Array(0), printed: new Uint16Array(0), offsets: new Uint32Array(0) };

function reserve(size: number): typeof room {
  if (size <= room.size) return room;
  room.size = 2 * size;
  room.plain = new Uint16Array(room.size);
  room.printed = new Uint16Array(room.size);
  room.offsets = new Uint32Array(room.size);
  return room;
}

export function passageOf(document: string, spans: readonly Span[]): Passage {
  const { plain, printed, offsets } = reserve(spans.reduce((sum, { start, end }) => sum + end - start, 1));
  const first = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  let length = 0;
  let straight = spans.length === 1;
  let converted = false;
  for (const span of spans) {
    for (let at = span.start; at < span.end; at += 1) {
      const code = document.charCodeAt(at);
      const form = FORMS[code] ?? code;
      if (form === 0) {
        straight = false;
        if (!spaceBetweenFigures(document, at, span.start, span.end)) continue;
      }
      converted ||= form !== code;
      offsets[length] = at;
      plain[length] = form === 0 ? SPACE : form;
      printed[length] = form === 0 ? SPACE : code;
      length += 1;
    }
  }
  const asPrinted = straight ? document.slice(first, end) : decode(printed, length);
  const places = straight ? null : offsets.slice(0, length);
  const source = (position: number): number => {
    if (places === null) return Math.min(first + position, end);
    return places[position] ?? end;
  };
  return {
    text: converted ? decode(plain, length) : asPrinted,
    printed: asPrinted,
    source,
    quote: (from, to) => {
      const start = source(from);
      const last = to > from ? source(to - 1) + 1 : start;
      return { start, end: last, text: document.slice(start, last) };
    },
  };
}

function decode(codes: Uint16Array, length: number): string {
  return Buffer.from(codes.buffer, 0, 2 * length).toString('utf16le');
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

/** The plain form of every code unit; 0 for white space. */
const FORMS = Uint16Array.from({ length: 0x10000 }, (_, code) => (isSpace(code) ? 0 : plainForm(code)));
