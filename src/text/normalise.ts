/** One form for names that are printed in several: widths, white space, quotes and brackets. */
import { isSpace } from './width';

const OPENING_BRACKETS = /[(﹙〔［[【]/g;
const CLOSING_BRACKETS = /[)﹚〕］\]】]/g;
const DOUBLE_QUOTES = /["„‟＂「」『』]/g;

/** Letters, digits and signs that have a full-width twin; brackets and quotes are handled apart. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＋－．～％＆／＠]/g;

const SPACES_BETWEEN_WORDS = /([A-Za-z0-9])\s+(?=[A-Za-z0-9])/g;

/** Most names are printed in their canonical form already. */
const CANONICAL = /^[\u4e00-\u9fff0-9A-Za-z（）、]*$/;

const halfWidth = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/**
 * The form in which a name is kept and shown: no white space but between Latin words, half-width letters and digits,
 * full-width round brackets, curly quotes. Names that differ in print only become one.
 */
export function canonicalName(name: string): string {
  if (CANONICAL.test(name)) return name;
  const joined = name.replace(SPACES_BETWEEN_WORDS, '$1\u0001');
  let bare = '';
  for (let index = 0; index < joined.length; index += 1) {
    if (!isSpace(joined.charCodeAt(index))) bare += joined.charAt(index);
  }
  let open = false;
  return bare
    .replace(FULL_WIDTH, halfWidth)
    .replace(OPENING_BRACKETS, '（')
    .replace(CLOSING_BRACKETS, '）')
    .replace(DOUBLE_QUOTES, () => {
      open = !open;
      return open ? '“' : '”';
    })
    .replaceAll('\u0001', ' ');
}

const isQuote = (code: number): boolean =>
  (code >= 0x2018 && code <= 0x201f) || code === 0x22 || code === 0xff02 || (code >= 0x300c && code <= 0x300f);

/** A text as it is compared: without white space and quotes, half-width, lower case; every unit knows where it stood. */
export interface Folded {
  readonly text: string;
  /** Offset in the source of a unit of `text`; of `text.length`, the length of the source. */
  source(position: number): number;
}

const NOTHING_TO_FOLD = /^[0-9a-z\u3001\u3002\u4e00-\u9fff]*$/;

export function fold(source: string): Folded {
  if (NOTHING_TO_FOLD.test(source)) return { text: source, source: (position) => position };
  const offsets = new Uint32Array(source.length + 1);
  let text = '';
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (isSpace(code) || isQuote(code)) continue;
    offsets[text.length] = index;
    const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    text += String.fromCharCode(half >= 0x41 && half <= 0x5a ? half + 0x20 : half);
  }
  offsets[text.length] = source.length;
  return { text, source: (position) => offsets[position] ?? source.length };
}

/** The key by which two names are compared: equal for names that differ in width, spaces, quotes and letter case. */
export const nameKey = (name: string): string => fold(name).text;
