/** What the words of a head tell of the columns below it: tables that stand side by side, and codes in front of names. */

/** The words of a cell, by its place. */
export type WordsAt = (at: number) => string;

/** Tables that stand side by side below a cell each. */
export const MOST_COVERING = 3;
/** 类, 款, 项 */
const MOST_CODES = 3;
const LONGEST_CODE_HEAD = 2;

/** Whether the same words stand so many times one behind the other. */
export function repeats(wordsAt: WordsAt, from: number, length: number, times: number): boolean {
  return Array.from({ length: length * (times - 1) }, (_, at) => from + at).every((at) => {
    const words = wordsAt(at);
    return words !== '' && words === wordsAt(at + length);
  });
}

/** The same names again are those of the table at its side: both are one level. */
export const repeatsLevel = (wordsAt: WordsAt, head: number, width: number, levels: number): boolean =>
  Array.from({ length: levels - 1 }, (_, level) => head + level * width).some((at) => repeats(wordsAt, at, width, 2));

/** `收入`, `支出` and behind them the same names for each: two levels, and no head of so many columns. */
export function coversItself(wordsAt: WordsAt, head: number, width: number): boolean {
  for (let cells = 2; cells <= MOST_COVERING; cells += 1) {
    const own = (width - cells) / cells;
    if (own > 1 && Number.isInteger(own) && repeats(wordsAt, head + cells, own, cells)) return true;
  }
  return false;
}

/** Numbers and codes stand in front of the names of rows, below short words. */
export function areCodes(wordsAt: WordsAt, head: number, names: number): boolean {
  if (names > MOST_CODES) return false;
  return (
    names < 2 ||
    Array.from({ length: names }, (_, at) => wordsAt(head + at)).every((w) => w.length <= LONGEST_CODE_HEAD)
  );
}
