/**
 * The body of a Word document: its paragraphs with their numbers, and its tables. Changes are read as accepted: what was
 * inserted stands, what was deleted or moved away does not. A text box is read once, behind the paragraph that holds it.
 */
import type { Place } from '../places';
import type { CellWords, TextBuilder } from '../text-builder';
import { readXml, type XmlTag } from '../xml';
import type { Numbering } from './numbering';

/** What a reader of the printed document does not see, or sees elsewhere. */
const UNREAD = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rubyPr', 'rt']);
const NUMBER_GAP = /[、.．）)：:]$/;

interface Paragraph {
  readonly place: Place;
  words: string;
  styleId: string | null;
  numId: string | null;
  level: number | null;
}

interface Cell {
  readonly paragraphs: string[];
  /** Of each of its paragraphs. */
  readonly places: Place[];
  across: number;
  /** What it shares with the one above: nothing, itself as the first of several, or all of it. */
  merge: 'ALONE' | 'FIRST' | 'REST';
}

interface Table {
  readonly rows: Cell[][];
  isDeletedRow: boolean;
}

export function writeBody(xml: string, numbering: Numbering, builder: TextBuilder): void {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  /** Cells that are open, the innermost last. */
  const cells: Cell[] = [];
  /** Lines of text boxes wait until their paragraph ends. */
  const boxes: string[][] = [];
  let count = 0;
  const here = (): Place => ({ kind: 'PARAGRAPH', paragraph: Math.max(1, count) });
  let [unread, isHidden, isProperty, isWords] = [0, false, false, false];

  const add = (words: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && unread === 0 && !isHidden) paragraph.words += words;
  };
  const put = (line: string, place: Place): void => {
    const [box, cell] = [boxes.at(-1), cells.at(-1)];
    if (box) box.push(line);
    else if (cell) {
      cell.paragraphs.push(line);
      cell.places.push(place);
    } else builder.paragraph(line, place);
  };
  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    const { words, place, styleId, numId, level } = paragraph;
    if (words.trim() === '') return;
    const number = numbering.next(styleId, { numId, level });
    const printed = number === '' || NUMBER_GAP.test(number) ? number : `${number} `;
    `${printed}${words}`.split('\n').forEach((line) => { put(line, place); }); // prettier-ignore
  };

  const open = (tag: XmlTag): void => {
    const { name, attribute } = tag;
    if (UNREAD.has(name)) unread += 1;
    if (unread > 0) {
      const table = tables.at(-1);
      if (name === 'del' && isProperty && table) table.isDeletedRow = true;
      return;
    }
    const paragraph = paragraphs.at(-1);
    switch (name) {
      case 'p':
        // What stands in a text box stands where the box does.
        if (boxes.length === 0) count += 1;
        paragraphs.push({ place: here(), words: '', styleId: null, numId: null, level: null });
        break;
      case 'pStyle':
        if (paragraph) paragraph.styleId = attribute('val');
        break;
      case 'numId':
        if (paragraph) paragraph.numId = attribute('val');
        break;
      case 'ilvl':
        if (paragraph) paragraph.level = Number(attribute('val') ?? 0);
        break;
      case 'r':
        isHidden = false;
        break;
      case 'vanish':
        isHidden =
          attribute('val') !== '0' && attribute('val') !== 'false' && paragraph !== undefined && !isParagraphMark;
        break;
      case 't':
        isWords = true;
        break;
      case 'tab':
        if (!isProperty) add('\t');
        break;
      case 'br':
      case 'cr':
        add('\n');
        break;
      case 'noBreakHyphen':
        add('-');
        break;
      case 'txbxContent':
        boxes.push([]);
        break;
      case 'tbl':
        tables.push({ rows: [], isDeletedRow: false });
        break;
      case 'tr':
        tables.at(-1)?.rows.push([]);
        break;
      case 'tc': {
        const cell: Cell = { paragraphs: [], places: [], across: 1, merge: 'ALONE' };
        cells.push(cell);
        tables.at(-1)?.rows.at(-1)?.push(cell);
        break;
      }
      case 'gridSpan':
        if (cells.length > 0) (cells.at(-1) as Cell).across = Math.max(1, Number(attribute('val') ?? 1) || 1);
        break;
      case 'gridBefore': {
        const across = Number(attribute('val') ?? 0) || 0;
        if (across > 0) tables.at(-1)?.rows.at(-1)?.push({ paragraphs: [], places: [], across, merge: 'ALONE' });
        break;
      }
      case 'vMerge':
        if (cells.length > 0) (cells.at(-1) as Cell).merge = attribute('val') === 'restart' ? 'FIRST' : 'REST';
        break;
      case 'pPr':
      case 'trPr':
        isProperty = true;
        break;
      case 'rPr':
        isParagraphMark = isProperty;
        break;
    }
  };
  let isParagraphMark = false;

  const close = (name: string): void => {
    if (UNREAD.has(name)) unread -= 1;
    else if (unread > 0) return;
    else if (name === 't') isWords = false;
    else if (name === 'r') isHidden = false;
    else if (name === 'pPr' || name === 'trPr') isProperty = false;
    else if (name === 'p') endParagraph();
    else if (name === 'txbxContent')
      (boxes.pop() ?? []).forEach((line) => paragraphs.at(-1) === undefined ? put(line, here()) : add(`\n${line}`)); // prettier-ignore
    else if (name === 'tc') cells.pop();
    else if (name === 'tr') dropDeleted(tables.at(-1));
    else if (name === 'tbl') endTable();
  };

  const endTable = (): void => {
    const table = tables.pop();
    if (!table) return;
    const rows = spanned(table.rows);
    // What stands in a cell is part of it, a table too; a table of one column is a frame around paragraphs.
    if (cells.length > 0 || boxes.length > 0)
      rows.forEach((row) => { put(row.map(({ paragraphs: words }) => words.join(' ')).join(' '), row[0]?.places?.[0] ?? here()); }); // prettier-ignore
    else if (rows.every((row) => row.length < 2))
      rows.forEach((row) => row.forEach(({ paragraphs: words, places }) => words.forEach((line, at) => { builder.paragraph(line, places?.[at]); }))); // prettier-ignore
    else builder.table(rows);
  };

  readXml(xml, { open, close, text: (words) => isWords && add(words) });
}

function dropDeleted(table: Table | undefined): void {
  if (!table?.isDeletedRow) return;
  table.rows.pop();
  table.isDeletedRow = false;
}

/** Cells that go on the one above become part of it. */
function spanned(rows: readonly (readonly Cell[])[]): readonly (readonly CellWords[])[] {
  const open = new Map<number, { down: number }>();
  return rows.map((row) => {
    let column = 0;
    return row.flatMap((cell) => {
      const at = column;
      column += cell.across;
      const above = open.get(at);
      if (cell.merge === 'REST' && above) {
        above.down += 1;
        return [];
      }
      const written = { paragraphs: cell.paragraphs, places: cell.places, across: cell.across, down: 1 };
      open.set(at, written);
      return [written];
    });
  });
}
