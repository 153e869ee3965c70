/** Whether rows of cells are a table: their shape decides, not their words. */
import { figureOf, isBlank } from './figure-cell';
import type { ReadTable } from './reading';
import type { Row } from './grid';
import { printedNumberAt } from '../../text/numbering';

const SENTENCE = /[。；]/;

/** How rows are printed: what is parted by white space may be a list of names or a sentence. */
interface Print {
  /** Rows are marked as such, by bars. */
  readonly marked: boolean;
  /** Tabs or bars part their cells: so many rows as long as their head are no sentences. */
  readonly parted: boolean;
}

const MANY_ROWS = 2;
const MANY_COLUMNS = 3;

export function isTable({ table, header, blocks }: ReadTable, { marked, parted }: Print): boolean {
  if (table.rows.length - header.rows < 1 || blocks.length === 0) return false;
  const isHeaded = header.rows > 0;
  const isMoney = table.remarks.some(({ text }) => text.includes('元'));
  if (blocks.some(({ cells }) => cells.length > 0)) return isHeaded || isMoney;
  if (table.rows.some(([first]) => isListNumber(first?.text ?? ''))) return false;
  return isHeaded && tellsOfNames(table.rows.slice(header.rows), header.heads.length, { marked, parted });
}

/** `第一条` and `（一）` behind which a tab stands are items of a list. */
const isListNumber = (text: string): boolean => text !== '' && printedNumberAt(text, 0)?.end === text.length;

/** Words alone are a table where a column numbers its rows, repeats a word, or tells in sentences of the name beside it. */
function tellsOfNames(body: readonly Row[], width: number, { marked, parted }: Print): boolean {
  if (body.length < 2 && !marked) return false;
  if (body.some((row) => row.length !== width)) return false;
  if (body.length >= MANY_ROWS && width >= MANY_COLUMNS && parted) return true;
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => column).some((column) => {
    const words = body.flatMap((row) => {
      const text = row[column]?.text ?? '';
      return isBlank(text) ? [] : [text];
    });
    if (words.length === 0) return false;
    if (words.every((text) => figureOf(text) !== null)) return true;
    return new Set(words).size < words.length || words.some((text) => SENTENCE.test(text));
  });
}

const MOST_COLUMNS = 12;
