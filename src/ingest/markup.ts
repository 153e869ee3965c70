/**
 * Markdown is how a text is dressed, not what it says: its signs are read as nothing. Each becomes one character without
 * width, so that offsets stay true; signs that open a line of a list or a heading stay, for they part lines.
 */
import { UNPRINTED } from '../text/width';

/** Strong, in flanks as Markdown wants them: no space inside, and no word outside where punctuation stands inside. */
const STRONG = /(?<!\*)(\*{2,3})(?![\s*])([^*\n]{1,400})(?<!\s)\1(?!\*)/g;
const EMPHASISED = /(?<![\p{L}\p{N}*])(\*)(?![\s*])([^*\n]{1,400})(?<!\s)\*(?![\p{L}\p{N}*])/gu;
const LINK = /(!?\[)([^[\]\n]{1,120})(\]\([^()\s]{1,400}\))/g;
const QUOTED = /^[ \t]{0,3}(?:>[ \t]?){1,3}(?=[^\s>])/gm;
/** White space by its name, as in HTML: it indents the names of rows. */
const SPACES = /&(?:nbsp|ensp|emsp|thinsp);/g;
const CONTENTS = /^\[TOC\][ \t]{0,3}$/gim;
const PUNCTUATED = /^[\p{P}\p{S}]|[\p{P}\p{S}]$/u;
const WORD = /[\p{L}\p{N}]/u;

/** What no other print has: a heading by #, the line below the head of a table, a strong word that opens a line. */
const IS_MARKDOWN =
  /^(?:#{1,6} {1,3}\S|\|?[ \t]{0,3}:?-{2,20}:?[ \t]{0,3}\||[ \t]{0,3}(?:[-*+>|] {1,3})?\*\*[^*\n\s][^*\n]{0,60}\*\*)/m;

/** The text with nothing where markup stands; the text itself where it has none. */
export function withoutMarkup(text: string): string {
  if (!/[#*|]/.test(text) || !IS_MARKDOWN.test(text)) return text;
  return text
    .replace(LINK, (_, open: string, words: string, end: string) => nothing(open) + words + nothing(end))
    .replace(STRONG, (whole: string, signs: string, words: string, at: number) => {
      const outside = WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(at + whole.length));
      return outside && PUNCTUATED.test(words) ? whole : nothing(signs) + words + nothing(signs);
    })
    .replace(EMPHASISED, (_, sign: string, words: string) => nothing(sign) + words + nothing(sign))
    .replace(SPACES, (space) => ' '.repeat(space.length))
    .replace(QUOTED, nothing)
    .replace(CONTENTS, nothing);
}

const nothing = (signs: string): string => UNPRINTED.repeat(signs.length);
