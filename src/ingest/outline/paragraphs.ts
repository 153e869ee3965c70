import type { Span } from '../../domain/fact';
import { lineNumberAt, printedNumberAt } from '../../text/numbering';
import type { Line } from './lines';
import { announcedBy } from './subjects';

/** A paragraph: one printed line, or several that a page's width has cut. */
export interface Paragraph extends Span {
  /** Its words without line breaks. */
  readonly words: string;
  readonly afterBlank: boolean;
  /** The sign that opens it. */
  readonly sign: string;
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
const ENDS_OPEN = /[，,、（(“《和及与或]$/;
/** Blanks that part a line into cells, entries of a menu or the fields of a form. */
const IN_CELLS = /[\u4e00-\u9fff][ \u3000]{1,20}[\u4e00-\u9fff]{1,40}[ \u3000]{1,20}[\u4e00-\u9fff]|[|｜>＞]/;

/** Joins the lines that the page's width has cut. */
export function joinParagraphs(text: string, lines: readonly Line[]): readonly Paragraph[] {
  const isFull = fullLines(lines);
  const paragraphs: Paragraph[] = [];
  let parts: Line[] = [];
  for (const line of lines) {
    const previous = parts.at(-1);
    if (previous && !continues(text, parts, previous, line, isFull)) {
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
    sign: first.sign,
  };
}

function continues(text: string, parts: readonly Line[], previous: Line, line: Line, isFull: IsFull): boolean {
  if (line.afterBlank) return false;
  if (isFull(previous, line)) {
    if (line.indent >= 2 && line.indent > previous.indent) return false;
    // A number at the start of the next line is chance when the sentence before it has not ended.
    if (!ENDS_STATEMENT.test(previous.text)) return true;
    return isFull.tightly(previous) && !opensItem(text, line) && !openAlike(parts[0] as Line, line);
  }
  if (opensItem(text, line)) return false;
  return ENDS_OPEN.test(previous.text) || isFull.loosely(text, previous, line);
}

/** Members of one list open alike: `东站，股级，编制8名。` and `西站，股级，编制6名。` have the same marks, and the same words before them. */
const openAlike = (one: Line, other: Line): boolean => {
  const opening = clauseEnds(one.text);
  return opening.length >= LEAST_CLAUSES * 2 && opening === clauseEnds(other.text);
};

/** The marks of a line's first sentence, each with the character before it but for the name in front. */
function clauseEnds(line: string): string {
  const sentence = line.slice(0, line.indexOf('。') + 1);
  return (sentence.match(/.[，：；。]/g) ?? []).slice(1).join('');
}

/** Fewer clauses that end alike are chance. */
const LEAST_CLAUSES = 2;

const opensItem = (text: string, line: Line): boolean => line.sign !== '' || lineNumberAt(text, line.start) !== null;

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

/** A line with the one behind it, where both may belong to one paragraph. */
interface Pair {
  readonly line: Line;
  readonly next: Line;
}

/**
 * Which lines the page's width has cut. Names and titles end inside a sentence too, but each at its own length; where
 * most of the long lines that end so are of one length, that length has cut them. Programs that wrap texts count
 * characters, printers count columns: what explains more lines is how the text was cut.
 */
function fullLines(lines: readonly Line[]): IsFull {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || next.afterBlank || IN_CELLS.test(line.text) ? [] : [{ line, next }];
  });
  const byCharacters = cutByCharacters(lines, pairs);
  const byColumns = cutByColumns(lines, pairs);
  return byCharacters.cut >= byColumns.cut ? byCharacters.isFull : byColumns.isFull;
}

/** How many lines a page's width has cut inside a sentence, and which lines are full. */
interface Cut {
  readonly cut: number;
  readonly isFull: IsFull;
}

/** Punctuation and figures may stand out at the end of a line by so many characters. */
const OVERHANG = 4;

function cutByCharacters(lines: readonly Line[], pairs: readonly Pair[]): Cut {
  const length = usualLength(pairs.map(({ line }) => line).filter(endsInside));
  const longer = lines.filter((line) => line.length > length + OVERHANG).length;
  if (length < LEAST_WIDTH || longer > lines.length * OUTLIERS) return { cut: 0, isFull: NOT_CUT };
  const fills = (line: Line): boolean => line.length >= length && line.length <= length + OVERHANG;
  return cutWhere(
    pairs,
    ({ line }) => line.length * 2 > length,
    Object.assign(fills, { tightly: always, loosely: never }),
  );
}

/** The length that most lines have. */
function usualLength(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [usual, most] = [0, 1];
  for (const [length, count] of counts)
    if (count > most || (count === most && length > usual)) [usual, most] = [length, count];
  return most > 1 ? usual : 0;
}

function cutByColumns(lines: readonly Line[], pairs: readonly Pair[]): Cut {
  const widest = pageWidth(lines);
  if (widest < LEAST_WIDTH * 2 || widest > MOST_WIDTH) return { cut: 0, isFull: NOT_CUT };
  const fills = (line: Line, next: Line): boolean => line.width + lostIndent(line) + firstWord(next) > widest - SLACK;
  const tightly = (line: Line): boolean => line.width > widest - TIGHT;
  return cutWhere(
    pairs,
    ({ line }) => line.width * 2 > widest,
    Object.assign(fills, { tightly, loosely: insideWord(widest) }),
  );
}

/** Believes a width that enough lines fill, and most of them or of the long ones inside a sentence are among the others. */
function cutWhere(pairs: readonly Pair[], isLong: (pair: Pair) => boolean, isFull: IsFull): Cut {
  const full = pairs.filter(({ line, next }) => isFull(line, next));
  const cut = full.filter(({ line }) => endsInside(line)).length;
  const open = pairs.filter((pair) => endsInside(pair.line) && isLong(pair)).length;
  return full.length >= LEAST_CUT && cut > 1 && cut * 5 >= Math.min(open, full.length) * 3
    ? { cut, isFull }
    : { cut: 0, isFull: NOT_CUT };
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

const endsInside = (line: Line): boolean => !ENDS_SENTENCE.test(line.text);
