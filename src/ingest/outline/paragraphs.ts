import type { Span } from '../../domain/fact';
import { printedNumberAt } from '../../text/numbering';
import type { Line } from './lines';

/** A paragraph: one printed line, or several that a page's width has cut. */
export interface Paragraph extends Span {
  /** Its words without line breaks. */
  readonly words: string;
  readonly afterBlank: boolean;
}

/** Lines narrower than this are no text that a page has cut. */
const LEAST_WIDTH = 18;
/** Columns that a printer may leave free before it breaks a line: punctuation, a figure kept whole. */
const SLACK = 5;

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

function continues(text: string, previous: Line, line: Line, isFull: (line: Line) => boolean): boolean {
  if (line.afterBlank) return false;
  if (isFull(previous)) {
    if (line.indent >= 2 && line.indent > previous.indent) return false;
    // A number at the start of the next line is chance when the sentence before it has not ended.
    return !(ENDS_STATEMENT.test(previous.text) && printedNumberAt(text, line.start) !== null);
  }
  return ENDS_OPEN.test(previous.text) && printedNumberAt(text, line.start) === null;
}

/**
 * Which lines the page's width has cut. A text is cut by characters when its longest lines are all of one length, by
 * columns when many lines fill the page's width, and in both cases most of them end inside a sentence.
 */
function fullLines(lines: readonly Line[]): (line: Line) => boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const atLongest = lines.filter((line) => line.length === longest);
  if (longest >= LEAST_WIDTH && atLongest.length >= 2 && endInside(atLongest) * 3 >= atLongest.length * 2) {
    return (line) => line.length === longest;
  }
  const widest = lines.reduce((most, line) => Math.max(most, line.width), 0);
  const atWidest = lines.filter((line) => line.width >= widest - SLACK);
  if (widest >= LEAST_WIDTH * 2 && atWidest.length >= 3 && endInside(atWidest) * 5 >= atWidest.length * 3) {
    return (line) => line.width >= widest - SLACK;
  }
  return () => false;
}

const endInside = (lines: readonly Line[]): number => lines.filter((line) => !ENDS_SENTENCE.test(line.text)).length;
