/** Pages of web sites: the article with its tables as what they are. */
import { sha256 } from '../../../domain/identifier';
import type { Rejection } from '../../../domain/errors';
import type { SourceFile, SourceText } from '../../source';
import { decode } from '../encoding';
import { type Format, reject } from '../format';
import { type CellWords, TextBuilder } from '../text-builder';
import { articleOf } from './article';
import { type Element, type Page, pageOf, stepsOf, TooDeep } from './page';
import { isCell, isDataTable, spanned } from './tables';

export const html: Format = {
  name: 'HTML page',
  mediaTypes: ['text/html'],
  read: (file, mediaType) => readPage(file, file.bytes, mediaType),
};

/** @param page the bytes of the page in the file */
export function readPage(file: SourceFile, page: Uint8Array, mediaType: string): SourceText | Rejection {
  const decoded = decode(page);
  if (!decoded.ok) return reject(file, decoded.reason, 'its characters cannot be read without loss: save the page anew as UTF-8'); // prettier-ignore
  let parsed: Page | null;
  try {
    parsed = pageOf(decoded.text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return reject(file, 'TOO_COMPLEX', 'its elements stand in each other deeper than any browser goes: save its text');
  }
  const builder = new TextBuilder();
  if (parsed) {
    const title = parsed.meta.get('articletitle') ?? '';
    const blocks = articleOf(parsed.body);
    if (title !== '' && !blocks.some((block) => says(block, title))) builder.paragraph(title);
    for (const block of blocks) write(block, builder);
  }
  const read = builder.build();
  if (read.text.trim() === '') return reject(file, 'EMPTY', 'the page shows no text of its own: pass the document that it links, or the page saved with its text'); // prettier-ignore
  return { source: file.name, sha256: sha256(file.bytes), mediaType, encoding: decoded.encoding, ...read };
}

const LISTS = new Set(['ol', 'ul']);
const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'big', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins',
  'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var',
  'wbr', 'o:p', 'st1:chsdate', 'input',
]); // prettier-ignore

/** Writes what stands in an element, a paragraph for each of its blocks. */
function write(block: Element, builder: TextBuilder): void {
  let line = '';
  /** The table that is being written; what stands in a cell is part of it, whatever it is. */
  let table: { readonly element: Element; readonly rows: CellWords[][] } | null = null;
  let cell: { readonly element: Element; readonly paragraphs: string[] } | null = null;
  const numbers: number[] = [];
  const end = (): void => {
    const words = tidy(line);
    line = '';
    if (cell) cell.paragraphs.push(words);
    else if (!table) builder.paragraph(words);
  };
  for (const step of stepsOf(block)) {
    if (step.kind === 'TEXT') {
      if (!table || cell) line += step.parent.tagName === 'pre' ? step.text : collapse(step.text);
      continue;
    }
    const { element } = step;
    const { tagName } = element;
    const isOpen = step.kind === 'OPEN';
    if (tagName === 'br' && isOpen) end();
    if (INLINE.has(tagName)) continue;
    if (table && isCell(element)) {
      if (isOpen && !cell) {
        line = '';
        cell = { element, paragraphs: [] };
      } else if (!isOpen && cell?.element === element) {
        end();
        const [across, down] = [spanned(element, 'colspan'), spanned(element, 'rowspan')];
        table.rows.at(-1)?.push({ paragraphs: cell.paragraphs, across, down });
        cell = null;
      } else end();
      continue;
    }
    if (table && !cell) {
      if (tagName === 'tr' && isOpen) table.rows.push([]);
      else if (tagName === 'table' && !isOpen && element === table.element) {
        builder.table(table.rows);
        table = null;
      }
      continue;
    }
    end();
    if (tagName === 'table' && isOpen && !table && isDataTable(element)) table = { element, rows: [] };
    else if (LISTS.has(tagName)) {
      if (isOpen) numbers.push(tagName === 'ol' ? 0 : NaN);
      else numbers.pop();
    } else if (tagName === 'li' && isOpen) {
      const number = (numbers.pop() ?? NaN) + 1;
      numbers.push(number);
      if (!Number.isNaN(number)) line = `${number}.`;
    }
  }
  end();
}

/** White space of the file is one blank; the wide blank that Chinese prints indent with is a character like others. */
const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** Beside Chinese characters a blank of the file is an accident of its lines. */
const tidy = (line: string): string => line.replace(/ {2,}/g, ' ').replace(/^ | $/g, '').replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, ''); // prettier-ignore

function says(block: Element, words: string): boolean {
  let text = '';
  for (const step of stepsOf(block)) if (step.kind === 'TEXT') text += step.text;
  return text.replace(/\s+/g, '').includes(words.replace(/\s+/g, ''));
}
