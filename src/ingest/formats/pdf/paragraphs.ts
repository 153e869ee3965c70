/** Lines that the width of the page has cut are one paragraph, also over the end of a page. */
import { lineNumberAt, printedNumberAt } from '../../../text/numbering';
import { charactersOf, type Line, wordsOfLine } from './lines';

/** Where the text of a page begins and ends on its lines. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Lines of the same edge, within so many points, make a margin. */
const SAME_EDGE = 3;

/** The margins of running text: the outermost that several long lines keep. Null where too few do. */
export function measureOf(lines: readonly Line[]): Measure | null {
  const long = lines.filter(({ left, right, size, pieces }) => pieces.length === 1 && right - left > LEAST_CHARACTERS * size);
  const right = shared(long.map((line) => line.right).sort((a, b) => b - a));
  return right === null ? null : { left: Math.min(...long.filter((line) => Math.abs(line.right - right) <= SAME_EDGE).map(({ left }) => left)), right };
} // prettier-ignore

/** Shorter lines are titles and items. */
const LEAST_CHARACTERS = 12;
/** Fewer lines that end at one place are chance. */
const LEAST_SHARED = 3;

function shared(edges: readonly number[]): number | null {
  for (const [at, edge] of edges.entries()) {
    const last = edges[at + LEAST_SHARED - 1];
    if (last !== undefined && Math.abs(last - edge) <= SAME_EDGE) return edge;
  }
  return null;
}

/** Characters of its size that a line may leave free where the next one would not have fitted: a figure, punctuation. */
const SLACK = 1.6;
/** The first line of a paragraph stands in by two characters. */
const INDENTED = 1.2;
/** Of its height: more room between two lines parts paragraphs. */
const MOST_LEADING = 2.2;

/** A line with the margins of its page. */
export interface MeasuredLine {
  readonly line: Line;
  readonly measure: Measure | null;
  readonly page: number;
}

export interface Paragraph {
  readonly words: string;
  /** Its lines, and at which of its characters each begins. */
  readonly parts: readonly (MeasuredLine & { readonly at: number })[];
}

interface Open extends Paragraph {
  words: string;
  readonly first: MeasuredLine;
  last: MeasuredLine;
  readonly parts: (MeasuredLine & { readonly at: number })[];
}

/** The paragraphs that lines make, in order. */
export function paragraphsOf(lines: readonly MeasuredLine[]): readonly Paragraph[] {
  const paragraphs: Open[] = [];
  for (const one of lines.flatMap((line, at) => partedFromLead(line, lines[at + 1]))) {
    const words = wordsOfLine(one.line);
    const open = paragraphs.at(-1);
    if (open && isDrawnTwice(open.last, one, words)) continue;
    if (open && (goesOn(open, one) || isTitle(open.last, one))) {
      open.words = joined(open.words, words);
      open.last = one;
      open.parts.push({ ...one, at: open.words.length - words.length });
    } else paragraphs.push({ words, first: one, last: one, parts: [{ ...one, at: 0 }] });
  }
  return paragraphs;
}

/** What leads to a list may stand on the line of its first item, and the others below that: the item is a line of its own. */
function partedFromLead(one: MeasuredLine, next: MeasuredLine | undefined): readonly MeasuredLine[] {
  const words = wordsOfLine(one.line);
  const lead = /^[^：:]{1,200}[：:]/.exec(words)?.[0];
  if (lead === undefined || !next || one.line.pieces.length > 1) return [one];
  const [first, second] = [printedNumberAt(words, lead.length), printedNumberAt(wordsOfLine(next.line), 0)];
  if (first?.value !== 1 || second?.value !== 2 || first.style !== second.style) return [one];
  const x = one.line.left + charactersOf(lead) * one.line.size;
  if (Math.abs(x - next.line.left) > one.line.size) return [one];
  const part = (from: number, to: number, said: string): MeasuredLine => ({
    ...one,
    line: { ...one.line, left: from, right: to, pieces: [{ ...one.line, left: from, right: to, words: said }] },
  });
  return [part(one.line.left, x, lead), part(x, one.line.right, words.slice(lead.length))];
}

/** Between letters and figures a line break is a blank. */
function joined(open: string, words: string): string {
  const isWord = /[A-Za-z0-9,.]$/.test(open) && /^[A-Za-z]/.test(words);
  return isWord ? `${open} ${words}` : open + words;
}

const LEAST_TWICE = 8;

/** The last line of a page that the next one begins with again. */
const isDrawnTwice = (last: MeasuredLine, { page, line }: MeasuredLine, words: string): boolean =>
  last.page !== page && words.length >= LEAST_TWICE && words === wordsOfLine(last.line) && line.left === last.line.left;

/** A sentence goes on behind it, wherever the line ends. */
const OPEN_END = /[，、]$/;

function goesOn(open: Omit<Open, 'parts'>, next: MeasuredLine): boolean {
  const { last: { line, measure, page }, first, words } = open;
  if (line.pieces.length > 1 || next.line.pieces.length > 1) return false;
  if (Math.abs(line.size - next.line.size) > line.size * 0.2) return false;
  if (page === next.page && next.line.top - line.top > MOST_LEADING * line.size) return false;
  const following = wordsOfLine(next.line);
  if (OPEN_END.test(words) && lineNumberAt(following, 0) === null) return true;
  if (!measure || !next.measure) return false;
  if (LEADER.test(words) || line.right + (SLACK + firstWord(following)) * line.size < measure.right) return false;
  if (next.line.left - next.measure.left > INDENTED * next.line.size) return false;
  // A number at the start of a line is chance inside a sentence, and opens an item where it stands as the one above.
  const isItem = lineNumberAt(following, 0) !== null;
  return !isItem || (!/[。；;：:！？]$/.test(words) && next.line.left < first.line.left - line.size);
} // prettier-ignore

/** What leads to the number of a page in a list of contents. */
const LEADER = /(?:[…·.．]\s?){4}$/;

/** Characters of full width that cannot be parted at the beginning of a line: a figure is kept whole. */
const firstWord = (words: string): number => (/^[0-9A-Za-z.,%]{1,24}/.exec(words)?.[0].length ?? 0) / 2;

/** Sizes of print that differ by less are one. */
const SAME_SIZE = 0.5;
/** Of the width of the text: a line in the middle leaves so much at either side. */
const OFF_EDGE = 0.08;

/** A title broken over lines: both stand in the middle, in one size that is larger than what follows. */
function isTitle(last: MeasuredLine, next: MeasuredLine): boolean {
  const [one, other] = [last.line, next.line];
  return last.page === next.page && Math.abs(one.size - other.size) < SAME_SIZE && other.top - one.top < MOST_LEADING * one.size && isCentred(last) && isCentred(next) && one.size >= TITLE_SIZE;
} // prettier-ignore

/** Titles are printed larger than text of 12 or 14 points. */
const TITLE_SIZE = 17;

function isCentred({ line, measure }: MeasuredLine): boolean {
  if (!measure || line.pieces.length > 1) return false;
  const width = measure.right - measure.left;
  const [before, after] = [line.left - measure.left, measure.right - line.right];
  return before > width * OFF_EDGE && after > width * OFF_EDGE && Math.abs(before - after) < width * OFF_EDGE;
}
