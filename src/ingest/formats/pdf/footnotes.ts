/** Notes at the foot of a page: they stand between the lines of a sentence that goes on over the page, and are no part of it. */
import { type Line, wordsOfLine } from './lines';

/** Of the size of the text: notes are printed smaller. */
const SMALLER = 0.88;

/** What a note begins with, and what stands in the text where it belongs. */
const MARK = /^(?:[①-⑳]|[[［〔]\d{1,2}[\]］〕]|[*＊※])/;

/** @param lines of one page from top to bottom. @returns those of its notes */
export function footnotesOf(lines: readonly Line[]): readonly Line[] {
  const text = [...lines].map(({ size }) => size).sort((a, b) => a - b)[lines.length >> 1] ?? 0;
  let first = lines.length;
  while (first > 0 && (lines[first - 1]?.size ?? 0) <= SMALLER * text) first -= 1;
  const begins = lines[first];
  const mark = begins && MARK.exec(wordsOfLine(begins))?.[0];
  const isReferred = mark !== undefined && lines.slice(0, first).some((line) => wordsOfLine(line).includes(mark));
  return isReferred ? lines.slice(first) : [];
}
