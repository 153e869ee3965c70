import { printedNumberAt } from '../../text/numbering';
import type { Line } from './lines';
import { announcedBy } from './subjects';

/** Entries of a contents page are titles. */
const LONGEST_ENTRY = 70;
/** `目    录` with blanks between and perhaps a colon behind. */
const LONGEST_HEAD = 16;
/** Fewer entries than this are headings that follow each other. */
const LEAST_ENTRIES = 3;

/** Leaves out contents pages: a page headed 目录, or a run of titles that the text then repeats. */
export function withoutContents(text: string, lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line;
    const end = contentsEnd(text, lines, index);
    if (end === null) {
      kept.push(line);
      index += 1;
    } else index = end;
  }
  return kept;
}

/** Index behind the contents page that begins at this line; null where none begins. */
function contentsEnd(text: string, lines: readonly Line[], index: number): number | null {
  const line = lines[index] as Line;
  const headed = line.text.length <= LONGEST_HEAD && announcedBy(line.text) === 'CONTENTS';
  if (!headed && !opensPart(text, line)) return null;
  const first = headed ? index + 1 : index;
  const entry = lines[first];
  if (!entry) return headed ? first : null;
  const wanted = titleKey(entry.text);
  const number = printedNumberAt(text, entry.start);
  let end = first + 1;
  for (; end < lines.length && isEntry(lines[end] as Line); end += 1) {
    const next = lines[end] as Line;
    if (titleKey(next.text) === wanted || sameNumber(number, printedNumberAt(text, next.start))) break;
  }
  const repeats = end < lines.length && isEntry(lines[end] as Line);
  if (repeats && end - first >= LEAST_ENTRIES) return end;
  return headed ? headedEnd(text, lines, first) : null;
}

/** Without a repeated first title: the page ends before the first line that is no title. */
function headedEnd(text: string, lines: readonly Line[], first: number): number {
  const seen = new Set<string>();
  let [allNumbered, allLed] = [true, true];
  let end = first;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    const key = titleKey(line.text);
    if (!isEntry(line) || seen.has(key)) break;
    const isNumbered = printedNumberAt(text, line.start) !== null;
    const isLed = LEADER.test(line.text);
    if (!isNumbered && !isLed && announcedBy(line.text) === null) break;
    // Entries of one page are of one kind: what is not as all of them were is the first title of the text.
    const isOther = (allLed && !isLed) || (allNumbered && !isNumbered && !isLed);
    if (isOther && seen.size >= LEAST_ENTRIES) break;
    allNumbered &&= isNumbered;
    allLed &&= isLed;
    seen.add(key);
  }
  return end;
}

/** 第: parts and chapters begin with nothing else. */
const ORDINAL_PREFIX = 0x7b2c;

const opensPart = (text: string, line: Line): boolean => {
  if (line.text.charCodeAt(0) !== ORDINAL_PREFIX) return false;
  const number = printedNumberAt(text, line.start);
  return number !== null && (number.style === 'PART' || number.style === 'CHAPTER') && number.value === 1;
};

const sameNumber = (one: ReturnType<typeof printedNumberAt>, other: ReturnType<typeof printedNumberAt>): boolean =>
  one !== null &&
  other !== null &&
  (one.style === 'PART' || one.style === 'CHAPTER' || one.style === 'CHINESE') &&
  one.style === other.style &&
  one.value === other.value;

const isEntry = (line: Line): boolean => line.text.length <= LONGEST_ENTRY && !/[。；;]/.test(line.text);

/** Dots that lead to a page number, and the number. */
const LEADER = /[.…·．\-—_ \u3000]{2,80}[0-9]{0,4}$|[0-9]{1,3}$/;

const titleKey = (title: string): string => title.replace(LEADER, '').replace(/[\s：:]/g, '');
