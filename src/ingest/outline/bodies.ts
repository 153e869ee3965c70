/**
 * Lines that head what a text says of one body after the other: each body has chapters under the same titles (主要任务,
 * 内设部门, 人员), and in front of the first of them stands its name, perhaps with a sentence about it.
 */
import { isClosed } from './closing';
import type { Paragraph } from './paragraphs';
import { announcedBy } from './subjects';
import { isBareTitle } from './titles';

/** Paragraphs between the name of a body and its first chapter. */
const MOST_BETWEEN = 2;
const LONGEST_TITLE = 12;
const NAME = /^[\u4e00-\u9fff·（）()]{4,40}$/;

/** The starts of such lines; none where a body of the row has no name. */
export function headsOfBodies(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const titles = new Map<string, number[]>();
  for (const [index, { words }] of paragraphs.entries()) {
    if (words.length > LONGEST_TITLE || !isBareTitle(words) || announcedBy(words) === null) continue;
    titles.set(words, [...(titles.get(words) ?? []), index]);
  }
  const recurring = [...titles.values()].filter((places) => places.length > 1);
  const [first] = recurring;
  if (first === undefined || recurring.length < 2) return new Set();
  const heads = first.map((place) => headOver(paragraphs, place, titles));
  const names = new Set(heads.map((head) => head?.words));
  return new Set(names.has(undefined) || names.size < heads.length ? [] : heads.flatMap((head) => head?.start ?? []));
}

function headOver(
  paragraphs: readonly Paragraph[],
  place: number,
  titles: ReadonlyMap<string, unknown>,
): Paragraph | undefined {
  for (let index = place - 1; index >= Math.max(0, place - 1 - MOST_BETWEEN); index -= 1) {
    const line = paragraphs[index];
    if (line === undefined || titles.has(line.words)) return undefined;
    if (NAME.test(line.words) && announcedBy(line.words) === null) return line;
    if (!isClosed(line.words)) return undefined;
  }
  return undefined;
}
