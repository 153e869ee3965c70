/** Characters that stand on one line, and the words that they make: what stands apart is parted, what is spread is joined. */
import { around, type Box, heightOf, middleY } from './geometry';
import type { Glyph } from './glyphs';

/** Words that stand together on a line. */
export interface Piece extends Box {
  readonly words: string;
}

export interface Line extends Box {
  /** At least one, from left to right; white space of several characters parts them. */
  readonly pieces: readonly Piece[];
  /** Height of its characters. */
  readonly size: number;
}

/** Parts of its height that a character has in common with its line at least. */
const LEAST_COMMON = 0.5;

/** Lines from top to bottom, the characters of each from left to right. */
export function rowsOfGlyphs(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: { glyphs: Glyph[]; top: number; bottom: number }[] = [];
  // The larger decide where a line is; signs of notes stand higher.
  for (const glyph of [...glyphs].sort((a, b) => middleY(a) - middleY(b))) {
    const row = rows.at(-1);
    const shared = row ? Math.min(row.bottom, glyph.bottom) - Math.max(row.top, glyph.top) : 0;
    if (row && shared >= LEAST_COMMON * Math.min(row.bottom - row.top, heightOf(glyph))) {
      row.glyphs.push(glyph);
      // A line does not grow down the page with what leans out of it.
      if (heightOf(glyph) > row.bottom - row.top) [row.top, row.bottom] = [glyph.top, glyph.bottom];
    } else rows.push({ glyphs: [glyph], top: glyph.top, bottom: glyph.bottom });
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.left - b.left));
}

export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  return rowsOfGlyphs(glyphs).map((row) => {
    const size = sizeOf(row);
    return { ...around(row), size, pieces: piecesOf(row, size) };
  });
}

/** Widths of a character: more parts words of a line, or cells of a row. */
const APART = 1.5;
/** A single character goes with the next one up to here: 姓 名, 目 录 over the width of a cell. */
const SPREAD = 6;
/** Between words of letters and figures. */
const BLANK = 0.2;

const sizeOf = (row: readonly Glyph[]): number => [...row].map(heightOf).sort((a, b) => a - b)[row.length >> 1] ?? 0; // prettier-ignore

function piecesOf(row: readonly Glyph[], size: number): readonly Piece[] {
  const groups: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of row) {
    const group = groups.at(-1);
    if (group && last && glyph.left - last.right < APART * size) group.push(glyph);
    else groups.push([glyph]);
    last = glyph;
  }
  const joined: Glyph[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before && isSpread(before, group, size)) before.push(...group);
    else joined.push(group);
  }
  return joined.map((group) => ({ ...around(group), words: wordsOf(group) }));
}

/** `本 年 收 入`: single characters, each as far from the next. */
function isSpread(before: readonly Glyph[], group: readonly Glyph[], size: number): boolean {
  const [last, first] = [before.at(-1), group[0]];
  if (!last || !first || !isHan(last.text) || !isHan(first.text)) return false;
  const gap = first.left - last.right;
  return gap < SPREAD * size && group.length === 1 && before.every((glyph, at) => at === 0 || glyph.left - (before[at - 1]?.right ?? 0) > gap / 2); // prettier-ignore
}

/** The words of characters that stand on one line: a blank where it parts letters or figures, or one word from the next. */
export function wordsOf(row: readonly Glyph[]): string {
  const gaps = row.map((glyph, at) => (at === 0 ? 0 : glyph.left - (row[at - 1]?.right ?? 0)));
  const isSpaced = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  let words = '';
  row.forEach((glyph, at) => {
    const [gap = 0, last] = [gaps[at], row[at - 1]];
    const least = last && !isWide(last.text) && !isWide(glyph.text) ? BLANK : BETWEEN_WORDS;
    const isWord = least === BLANK || (last && isHan(last.text) && isHan(glyph.text) && isSpaced < BLANK * heightOf(glyph) && row.length > SHORT);
    words += last && isWord && gap > least * heightOf(glyph) ? ` ${glyph.text}` : glyph.text;
  });
  return words.replace(SPREAD_LABEL, '$1$2');
} // prettier-ignore

/** `部 门：` */
const SPREAD_LABEL = /^([\u3400-\u9fff]) ([\u3400-\u9fff])(?=[:：])/;

/** A line of so few characters may be spread unevenly. */
const SHORT = 4;
/** Between words of Chinese, on a line whose characters stand close. */
const BETWEEN_WORDS = 0.4;

export const isHan = (text: string): boolean => /^[\u3400-\u9fff]/.test(text);
/** Characters of the full width: those of Chinese, with its punctuation. */
export const isWide = (text: string): boolean => /^[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(text); // prettier-ignore

/** White space that parts what stands apart, as in a text that was printed. */
export const wordsOfLine = ({ pieces }: Line): string => pieces.map(({ words }) => words).join('  ');

/** Widths of a character of Chinese; those of letters and figures are half of it. */
export const charactersOf = (words: string): number =>
  [...words].reduce((sum, one) => sum + (isWide(one) ? 1 : 0.5), 0);
