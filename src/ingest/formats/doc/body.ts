/** From the characters of an old Word document to paragraphs and tables: signs below the blank say what ends where. */
import type { Place } from '../places';
import type { TextBuilder } from '../text-builder';
import type { Story, WordStreams } from './pieces';
import { PropertyTable } from './properties';
import { shapeOf, spannedRows, type WrittenCell, type WrittenRow } from './rows';

const SIGN = { cell: '\x07', line: '\x0b', page: '\x0c', paragraph: '\r', field: '\x13', result: '\x14', fieldEnd: '\x15', hyphen: '\x1e' } as const; // prettier-ignore
const PROPERTY = { deleted: 0x0800, hidden: 0x083c, rowEnd: 0x2417, row: 0xd608 } as const;

export function writeStory(story: Story, streams: WordStreams, builder: TextBuilder): void {
  const [ofCharacters, ofParagraphs] = [new PropertyTable(streams, 'CHARACTERS'), new PropertyTable(streams, 'PARAGRAPHS')]; // prettier-ignore
  let words = '';
  let count = 0;
  /** Fields that are open: whether what is read is their instruction, which nobody sees. */
  const fields: boolean[] = [];
  let cell: { readonly paragraphs: string[]; readonly places: Place[] } = { paragraphs: [], places: [] };
  let cells: WrittenCell[] = [];
  let rows: WrittenRow[] = [];

  const isSet = (code: number, offset: number): boolean => (ofCharacters.at(offset).get(code)?.[0] ?? 0) === 1;
  const place = (): Place => ({ kind: 'PARAGRAPH', paragraph: count });
  const endTable = (): void => {
    if (rows.length > 0) builder.table(spannedRows(rows));
    rows = [];
  };
  /** What stands in front of the mark of a cell belongs to it; a paragraph says nothing of that. */
  const endParagraph = (isInTable: boolean): void => {
    count += 1;
    for (const line of words.split('\n')) {
      if (isInTable) {
        cell.paragraphs.push(line);
        cell.places.push(place());
      } else builder.paragraph(line, place());
    }
    words = '';
  };

  for (let at = 0; at < story.text.length; at += 1) {
    const character = story.text.charAt(at);
    const offset = story.offsets[at] ?? 0;
    switch (character) {
      case SIGN.field:
        fields.push(true);
        break;
      case SIGN.result:
        if (fields.length > 0) fields[fields.length - 1] = false;
        break;
      case SIGN.fieldEnd:
        fields.pop();
        break;
      case SIGN.cell: {
        const properties = ofParagraphs.at(offset);
        if ((properties.get(PROPERTY.rowEnd)?.[0] ?? 0) === 1) {
          rows.push({ cells, shape: shapeOf(properties.get(PROPERTY.row)) });
          cells = [];
        } else {
          endParagraph(true);
          cells.push(cell);
        }
        [cell, words] = [{ paragraphs: [], places: [] }, ''];
        break;
      }
      case SIGN.paragraph:
      case SIGN.page: {
        const isInTable = (ofParagraphs.at(offset).get(IN_TABLE)?.[0] ?? 0) === 1;
        if (!isInTable) endTable();
        endParagraph(isInTable);
        break;
      }
      default:
        if (fields.includes(true) || isSet(PROPERTY.deleted, offset) || isSet(PROPERTY.hidden, offset)) break;
        words += printed(character);
    }
  }
  endTable();
  endParagraph(false);
}

const IN_TABLE = 0x2416;

/** Signs for pictures, notes and soft hyphens print nothing; a character that stands for no character neither. */
function printed(character: string): string {
  if (character === SIGN.line) return '\n';
  if (character === SIGN.hyphen) return '-';
  if (character === '\u00a0') return ' ';
  if (character === '\t') return '\t';
  return character < ' ' || character === '\ufffd' ? '' : character;
}
