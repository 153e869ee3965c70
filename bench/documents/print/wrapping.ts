/** Lines cut at a width, pages cut at a height, and blanks around figures, as files for printing have them. */
import type { Random } from '../random';
import { insert, type Insertion, type Printed } from './printed';

const BETWEEN = /(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu;

export function spaced(printed: Printed): Printed {
  return insert(
    printed,
    [...printed.text.matchAll(BETWEEN)].map(({ index }) => ({ at: index, text: ' ' })),
  );
}

/** A row of a table is left whole. */
const ROW = /\||\t| {4}/u;
/** Never at the begin of a line. */
const CLOSING = /[，。；：、）”,;:)"%|]/u;
/** A figure is never cut. */
const FIGURE = /[\d.,%A-Za-z]/u;

export function wrapped(printed: Printed, width: number): Printed {
  return insert(printed, breaks(printed.text, width));
}

function breaks(text: string, width: number): readonly Insertion[] {
  const found: Insertion[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    if (!ROW.test(line)) {
      for (let at = next(line, width); at < line.length; at = next(line, at + width)) {
        found.push({ at: lineStart + at, text: '\n' });
      }
    }
    lineStart += line.length + 1;
  }
  return found;
}

/** The first place at or after `at` where a line may begin. */
function next(line: string, at: number): number {
  let place = at;
  while (place < line.length && !mayBreak(line, place)) place += 1;
  return place;
}

function mayBreak(line: string, at: number): boolean {
  const [before = '', after = ''] = [line[at - 1], line[at]];
  return !CLOSING.test(after) && !(FIGURE.test(before) && FIGURE.test(after));
}

/** Page number, and often the running head, after every so many lines. */
export function paged(printed: Printed, random: Random, runningHead: string): Printed {
  const height = random.int(18, 40);
  const hasHead = random.chance(0.5);
  const form = random.pick([
    (n: number) => String(n),
    (n: number) => `- ${n} -`,
    (n: number) => `第 ${n} 页`,
    (n: number) => `Page ${n}`,
  ]);
  const insertions: Insertion[] = [];
  let line = 0;
  for (let at = printed.text.indexOf('\n'); at >= 0; at = printed.text.indexOf('\n', at + 1)) {
    line += 1;
    if (line % height !== 0) continue;
    insertions.push({ at, text: `\n${form(line / height)}${hasHead ? `\n${runningHead}` : ''}` });
  }
  const withPages = insert(printed, insertions);
  let shift = 0;
  const pageBreaks = insertions.map(({ at, text }) => {
    const start = at + shift;
    shift += text.length;
    return { start, end: start + text.length };
  });
  return { ...withPages, pageBreaks };
}
