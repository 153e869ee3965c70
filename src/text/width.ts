/** Full-width and half-width forms, white space, and text freed of the line breaks of a printed page. */

/** White space of published texts: ASCII, no-break, ideographic and zero-width spaces, byte order mark. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

/** Stands where a sign was that prints nothing: of no width, and no part of the words beside it. */
export const UNPRINTED = '\ufeff';
const UNPRINTED_CODE = UNPRINTED.charCodeAt(0);

/** The range without the white space at its ends. */
export function trimSpan(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * Full-width ASCII (！ to ～) as half-width, one unit for one unit, so that offsets stay true.
 * The ideographic full stop becomes `.` and the ideographic space a space; 、 has no half-width form and stays.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～\u3000。]/g, (character) => {
    if (character === '\u3000') return ' ';
    if (character === '。') return '.';
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

/**
 * Half-width punctuation between Chinese words as full-width, one unit for one unit, so that one rule reads both.
 * Commas and dots of figures, and dots behind Latin letters and digits, stay as they are.
 */
export function toFullPunctuation(text: string): string {
  return HALF_PUNCTUATION.test(text) ? text.replace(EACH_PUNCTUATION, widen) : text;
}

const HALF_PUNCTUATION = /[,;:()?!.]/;
const EACH_PUNCTUATION = /[,;:()?!.]/g;
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '.': '。',
};

function widen(character: string, at: number, text: string): string {
  const before = text.charCodeAt(at - 1);
  const latinBefore = before < 0x80 && /[0-9A-Za-z]/.test(text.charAt(at - 1));
  if (character === '.') return latinBefore || before === 0x2e || text.charAt(at + 1) === '.' ? character : '。';
  if ((character === ',' || character === ':') && latinBefore && /[0-9]/.test(text.charAt(at + 1))) return character;
  return WIDE[character] ?? character;
}

/** Columns that a text takes in a fixed-width print: a Chinese character two, an ASCII character one. */
export function printWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== UNPRINTED_CODE) width += code < 0x2000 ? 1 : 2;
  }
  return width;
}

/** A text without the line breaks of its print; every character still knows where it stood. */
export interface Unwrapped {
  readonly text: string;
  /** Offset in the source of a position in `text`, 0 to `text.length` inclusive. */
  readonly source: (position: number) => number;
}

/** `- 3 -`, `— 3 —`, `第 3 页`, `第3页 共12页`, `3 / 12`: numbers of pages that name themselves. */
const PAGE_NUMBER =
  /^(?:[-—–－―·]{1,3} ?[0-9０-９]{1,4} ?[-—–－―·]{1,3}|第 ?[0-9]{1,4} ?页(?:[ ,，/]?共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?\/ ?[0-9]{1,4}|Page ?[0-9]{1,4})$/i;
const BARE_NUMBER = /^[0-9]{1,3}$/;
const LONGEST_PAGE_NUMBER = 24;

/** Whether a line is a page number by its own form. */
export const isPageNumber = (line: string): boolean => line.length < LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(line);

/** Whether a line is nothing but a number short enough to count pages. */
export const isBareNumber = (line: string): boolean => line.length <= 3 && BARE_NUMBER.test(line);

/**
 * Removes line breaks together with the white space around them from `[start, end)` of a source text. A number alone on
 * its line between two others counts pages: joined to the figure before it, 51.90 would become 51.904.
 */
export function unwrap(source: string, start: number, end: number): Unwrapped {
  const slice = source.slice(start, end);
  if (!LINE_BREAK.test(slice)) return { text: slice, source: (position) => start + position };
  const pieces: { at: number; from: number; text: string }[] = [];
  let at = 0;
  const add = (from: number, text: string): void => {
    if (text !== '') pieces.push({ at, from, text });
    at += text.length;
  };
  let lineStart = start;
  const lastWord = trimSpan(source, start, end).end;
  for (const line of slice.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    const span = trimSpan(source, lineStart, lineStart + line.length);
    const words = source.slice(span.start, span.end);
    const between = pieces.length > 0 && span.end < lastWord;
    if (words !== '' && !(between && (isBareNumber(words) || isPageNumber(words)))) {
      let from = span.start;
      for (const part of words.split(UNPRINTED)) {
        add(from, part);
        from += part.length + 1;
      }
    }
    lineStart += line.length;
    lineStart += source.startsWith('\r\n', lineStart) ? 2 : 1;
  }
  return {
    text: pieces.map((piece) => piece.text).join(''),
    source: (position) => {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.at ?? 0) <= position) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      if (!piece) return start;
      return Math.min(piece.from + (position - piece.at), piece.from + piece.text.length);
    },
  };
}

/** What a text freed of its print does not hold. */
const LINE_BREAK = /[\n\r\f\v\u2028\u2029\ufeff]/;
