/** One form for names that are printed in several: widths, white space, quotes and brackets. For comparing see fold.ts. */
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
