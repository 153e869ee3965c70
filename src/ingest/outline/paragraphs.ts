import type { Span } from '../../domain/fact';
import { printedNumberAt } from '../../text/numbering';
import type { Line } from './lines';
import { announcedBy } from './subjects';

/** A paragraph: one printed line, or several that a page's width has cut. */
export interface Paragraph extends Span {
  /** Its words without line breaks. */
  readonly words: string;
  readonly afterBlank: boolean;
}

/** Lines narrower than this are no text that a page has cut. */
const LEAST_WIDTH = 18;
/** Pages are no wider; what is wider was never cut. */
const MOST_WIDTH = 160;
/** Fewer cut lines than this are chance. */
const LEAST_CUT = 3;
/** Columns that a printer may leave free before it breaks a line: punctuation, a figure kept whole. */
const SLACK = 7;

const ENDS_SENTENCE = /[。；;：:！？!?.”》）)]$/;
const ENDS_STATEMENT = /[。；;：:！？!?]$/;
const ENDS_OPEN = /[，,、（(“《]$/;

/** Joins the lines that the page's width has cut. */
export function joinParagraphs(text: string, lines: readonly Line[]): readonly Paragraph[] {
  const isFull = fullLines(lines);
  const paragraphs: Paragraph[] = [];
  let parts: Line[] = [];
  for (const line of lines) {
    const previous = parts.at(-1);
    if (previous && !continues(text, previous, line, isFull)) {
      paragraphs.push(paragraph(parts));
      parts = [];
    }
    parts.push(line);
  }
  if (parts.length > 0) paragraphs.push(paragraph(parts));
  return paragraphs;
}

function paragraph(parts: readonly Line[]): Paragraph {
  const first = parts[0] as Line;
  const last = parts.at(-1) as Line;
  return {
    start: first.start,
    end: last.end,
    words: parts.length === 1 ? first.text : parts.map((part) => part.text).join(''),
    afterBlank: first.afterBlank,
  };
}

function continues(text: string, previous: Line, line: Line, isFull: IsFull): boolean {
  if (line.afterBlank) return false;
  if (isFull(previous, line)) {
    if (line.indent >= 2 && line.indent > previous.indent) return false;
    // A number at the start of the next line is chance when the sentence before it has not ended.
    if (!ENDS_STATEMENT.test(previous.text)) return true;
    return isFull.tightly(previous) && printedNumberAt(text, line.start) === null;
  }
  if (printedNumberAt(text, line.start) !== null) return false;
  return ENDS_OPEN.test(previous.text) || isFull.loosely(text, previous, line);
}

/** Whether the page's width ended a line that another follows. */
interface IsFull {
  (line: Line, next: Line): boolean;
  /** A line that leaves no room at all: a sentence that ends there may still be inside a paragraph. */
  tightly(line: Line): boolean;
  /** A line of middling length that ends inside a word, on a page that cuts its lines. */
  loosely(text: string, line: Line, next: Line): boolean;
}

/** Share of the page's width that a line inside a paragraph fills at least. */
const LEAST_FILLED = 0.75;
/** Columns free at most in a line that leaves no room. */
const TIGHT = 5;
const never = (): boolean => false;
const always = (): boolean => true;

/**
 * Which lines the page's width has cut. A text is cut by characters when its longest lines are all of one length, by
 * columns when many lines leave no room for what the next begins with, and in both cases most end inside a sentence.
 */
function fullLines(lines: readonly Line[]): IsFull {
  const byColumns = cutByColumns(lines);
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const atLongest = lines.filter((line) => line.length === longest);
  const byCharacters =
    longest >= LEAST_WIDTH && atLongest.length >= 2 && endInside(atLongest) * 3 >= atLongest.length * 2;
  if (byCharacters && atLongest.length * 2 >= byColumns.cut) {
    return Object.assign((line: Line) => line.length === longest, { tightly: always, loosely: never });
  }
  return byColumns.isFull;
}

/** How many lines a page's width has cut, and which they are. */
function cutByColumns(lines: readonly Line[]): { readonly cut: number; readonly isFull: IsFull } {
  const widest = pageWidth(lines);
  if (widest < LEAST_WIDTH * 2 || widest > MOST_WIDTH) return { cut: 0, isFull: NOT_CUT };
  const fills = (line: Line, next: Line): boolean => line.width + lostIndent(line) + firstWord(next) > widest - SLACK;
  const cut = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !next.afterBlank && fills(line, next);
  });
  if (cut.length < LEAST_CUT || endInside(cut) * 5 < cut.length * 3) return { cut: 0, isFull: NOT_CUT };
  const tightly = (line: Line): boolean => line.width > widest - TIGHT;
  return { cut: cut.length, isFull: Object.assign(fills, { tightly, loosely: insideWord(widest) }) };
}

/** The width that several lines fill; a few wider ones are titles or rows of tables. */
function pageWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.width).sort((a, b) => b - a);
  const most = Math.ceil(widths.length * OUTLIERS);
  for (let index = 0; index <= most; index += 1) {
    const width = widths[index] ?? 0;
    if (width - (widths[index + LEAST_CUT - 1] ?? 0) <= SLACK) return width;
  }
  return widths[0] ?? 0;
}

/** Share of lines that may be wider than the page. */
const OUTLIERS = 0.06;

const NOT_CUT: IsFull = Object.assign(() => false, { tightly: never, loosely: never });

const insideWord =
  (widest: number) =>
  (text: string, line: Line, next: Line): boolean => {
    if (!/[\u4e00-\u9fff0-9]$/.test(line.text) || line.width + firstWord(next) < widest * LEAST_FILLED) return false;
    const number = printedNumberAt(text, line.start);
    return announcedBy(number ? text.slice(number.end, line.end) : line.text) === null;
  };

/** The first line of a paragraph may have been indented by two characters before the text was published. */
const lostIndent = (line: Line): number => (line.indent === 0 && line.afterBlank ? 4 : 0);

/** Columns of what cannot be parted at the beginning of a line: a figure is kept whole. */
const firstWord = (line: Line): number => /^[0-9A-Za-z.,%]{1,24}/.exec(line.text)?.[0].length ?? 0;

const endInside = (lines: readonly Line[]): number => lines.filter((line) => !ENDS_SENTENCE.test(line.text)).length;
