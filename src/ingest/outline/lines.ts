import type { Span } from '../../domain/fact';
import { isBareNumber, isPageNumber, printWidth, trimSpan, UNPRINTED } from '../../text/width';

/** A printed line that holds words, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** White space in front of it, in columns: an indented line opens a paragraph. */
  readonly indent: number;
  /** Characters from the start of the printed line, indent included: what a program that wraps texts counts. */
  readonly length: number;
  /** Columns including the indent: what a printer fills. */
  readonly width: number;
  /** True where an empty line stands before it. */
  readonly afterBlank: boolean;
  /** The dot, dash or sign of Markdown that opened it, empty where none did; it is no part of its words. */
  readonly sign: string;
}

/** Signs that open a line of a list, or a heading in Markdown: dashes, any shape, star or arrow but a circle, which is a zero. */
const BULLET =
  /^(?:#{1,6}[ \u3000]{1,4}|[-*+·○☆★][ \u3000]{1,4}|[•\u25a0-\u25ca\u25cf-\u25ee\u25f0-\u25ff\u2600-\u2775\u2794-\u27be](?![0-9])[ \u3000]{0,4}|[-–—]{1,2}(?=[\u4e00-\u9fff]))/;

/** The lines of a text in order, empty ones and page furniture left out; one pass over its characters. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let afterBlank = true;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (!isBreak(code)) continue;
    const span = trimSpan(text, from, at);
    const words = text.slice(span.start, span.end);
    if (words !== '' && !isFrame(words)) {
      const indent = span.start === from ? 0 : printWidth(text.slice(from, span.start));
      lines.push({
        start: span.start,
        end: span.end,
        text: words,
        indent,
        length: span.end - from,
        width: indent + printWidth(words),
        afterBlank,
        sign: '',
      });
      afterBlank = false;
    } else afterBlank = true;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    from = at + 1;
  }
  return withoutFurniture(lines).map(withoutBullet);
}

function withoutBullet(line: Line): Line {
  const sign = BULLET.exec(line.text)?.[0] ?? '';
  const text = line.text.slice(sign.length).replaceAll(UNPRINTED, '');
  return text.length === line.text.length
    ? line
    : { ...line, start: line.start + sign.length, text, sign: sign.trimEnd() };
}

/** Lines that draw the frame of a table, or a rule across the page: they hold no words. A dash or two may be a blank cell. */
const FRAME = /^[-—─━=+|｜│┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬║═:\s]{3,}$/;
const isFrame = (words: string): boolean =>
  FRAME.test(words) &&
  (/[-—─━═=]{2}/.test(words) ? words.length > LONGEST_DASHES || /[+|｜│┃┌└├║╔╚╠]/.test(words) : false);
const LONGEST_DASHES = 6;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const isBreak = (code: number): boolean =>
  code < 0x20 ? code >= LINE_FEED && code <= CARRIAGE_RETURN : code === 0x2028 || code === 0x2029;

/** A running head recurs this often at least. */
const RECURRENCES = 3;

/**
 * Leaves out page numbers, and the heads and feet that recur beside them. A line that merely recurs is kept:
 * `某局：` or `（该部分内容详见附件）` stand where they mean something.
 */
function withoutFurniture(lines: readonly Line[]): readonly Line[] {
  const numbers = new Set<number>();
  lines.forEach((line, index) => {
    if (isPageNumber(line.text)) numbers.add(index);
  });
  for (const index of risingBareNumbers(lines)) numbers.add(index);
  if (numbers.size === 0) return lines;

  const besideNumbers = new Map<string, number>();
  for (const index of numbers) {
    for (const near of [index - 1, index + 1]) {
      const text = lines[near]?.text;
      if (text !== undefined) besideNumbers.set(text, (besideNumbers.get(text) ?? 0) + 1);
    }
  }
  return lines
    .map((line, index) => ({ line, drop: numbers.has(index) || (besideNumbers.get(line.text) ?? 0) >= RECURRENCES }))
    .filter(({ drop }) => !drop)
    .map(({ line }) => line);
}

/** Bare numbers on lines of their own that count 1, 2, 3 … through the text number its pages, not a table's cells. */
function risingBareNumbers(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  let previousNumber = 0;
  for (const [index, line] of lines.entries()) {
    if (!isBareNumber(line.text)) continue;
    const value = Number(line.text);
    if (found.length === 0 ? value <= 2 : value === previousNumber + 1) {
      found.push(index);
      previousNumber = value;
    } else return [];
  }
  const apart = found.every((index) => lines[index]?.afterBlank);
  return found.length >= (apart ? RECURRENCES - 1 : RECURRENCES) ? found : [];
}
