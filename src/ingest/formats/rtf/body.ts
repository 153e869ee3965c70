/** From the tokens of rich text to paragraphs and tables; what is hidden, deleted or stands beside the text is left out. */
import { type RowShape, spannedRows, type WrittenCell, type WrittenRow } from '../doc/rows';
import type { Place } from '../places';
import type { TextBuilder } from '../text-builder';
import { Characters } from './characters';
import { tokensOf } from './tokens';

/** What a group applies to its words, and gives back where it ends. */
interface Group {
  isSkipped: boolean;
  isFontTable: boolean;
  isHidden: boolean;
  isBox: boolean;
  font: number;
  /** Bytes that stand behind a number of Unicode for programs that do not know it. */
  instead: number;
}

/** Groups that are not the text. */
const BESIDE = new Set([
  'colortbl', 'stylesheet', 'info', 'pict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr',
  'footerf', 'footnote', 'annotation', 'atnid', 'atnauthor', 'fldinst', 'objdata', 'nonshppict', 'shprslt', 'sp', 'xe',
  'tc', 'bkmkstart', 'bkmkend', 'listtable', 'listoverridetable', 'revtbl', 'filetbl', 'nonesttables',
]); // prettier-ignore
/** Groups that programs may leave out, and that hold words of the text. */
const KNOWN_EXTRA = new Set(['shpinst']);

const PRINTED: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', nbsp: ' ', hyphen: '-', emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’',
  ldblquote: '“', rdblquote: '”', emspace: '\u3000', enspace: ' ', nestcell: ' ', nestrow: '\n',
}; // prettier-ignore

const LAST_UNIT = 0x10000;

export interface RtfBody {
  /** Every group that begins has its end. */
  readonly isWhole: boolean;
  readonly hasPictures: boolean;
}

export function writeRtf(file: string, builder: TextBuilder): RtfBody {
  const characters = new Characters();
  const groups: Group[] = [
    { isSkipped: false, isFontTable: false, isHidden: false, isBox: false, font: 0, instead: 1 },
  ];
  /** What stands around text boxes that are open. */
  const around: { readonly words: string; readonly isInTable: boolean }[] = [];
  let [words, count, skip, definedFont, extra] = ['', 0, 0, 0, false];
  let [isInTable, hasPictures, isWhole] = [false, false, true];
  let edges: number[] = [];
  let merges: RowShape['merges'][number][] = [];
  let merge = { goesOnLeft: false, goesOnAbove: false };
  let [cell, cells, rows]: [Cell, WrittenCell[], WrittenRow[]] = [newCell(), [], []];

  const place = (): Place => ({ kind: 'PARAGRAPH', paragraph: count });
  const add = (more: string): void => {
    const group = groups.at(-1);
    if (group && !group.isSkipped && !group.isHidden) words += more;
  };
  const endTable = (): void => {
    if (rows.length > 0) builder.table(spannedRows(rows));
    rows = [];
  };
  const endParagraph = (): void => {
    count += 1;
    if (!isInTable && around.length === 0) endTable();
    for (const line of words.split('\n')) {
      if (isInTable) {
        cell.paragraphs.push(line);
        cell.places.push(place());
      } else builder.paragraph(line, place());
    }
    words = '';
  };
  const close = (): void => {
    const group = groups.pop();
    if (groups.length === 0) isWhole = false;
    if (!group?.isBox) return;
    if (words !== '') endParagraph();
    const outer = around.pop();
    [words, isInTable] = [outer?.words ?? '', outer?.isInTable ?? false];
  };

  const control = (group: Group, name: string, value: number | null): void => {
    const isOn = value !== 0;
    switch (name) {
      case 'ansicpg': characters.codePage = value ?? 0; break;
      case 'fonttbl': group.isFontTable = group.isSkipped = true; break;
      case 'fcharset': if (group.isFontTable) characters.defineFont(definedFont, value ?? 0); break;
      case 'f': if (group.isFontTable) definedFont = value ?? 0; else group.font = value ?? 0; break;
      case 'uc': group.instead = value ?? 1; break;
      case 'u':
        add(String.fromCharCode(((value ?? 0) + LAST_UNIT) % LAST_UNIT));
        skip = group.instead;
        break;
      case 'v': case 'deleted': group.isHidden = isOn; break;
      case 'plain': group.isHidden = false; break;
      case 'shptxt':
        around.push({ words, isInTable });
        [words, isInTable, group.isBox] = ['', false, true];
        break;
      case 'par': case 'sect': case 'page': if (!group.isSkipped) endParagraph(); break;
      case 'pard': isInTable = false; break;
      case 'intbl': isInTable = true; break;
      case 'trowd': [edges, merges] = [[0], []]; break;
      case 'trleft': edges[0] = value ?? 0; break;
      case 'clmrg': merge = { ...merge, goesOnLeft: true }; break;
      case 'clvmrg': merge = { ...merge, goesOnAbove: true }; break;
      case 'cellx':
        edges.push(value ?? 0);
        merges.push(merge);
        merge = { goesOnLeft: false, goesOnAbove: false };
        break;
      case 'cell':
        isInTable = true;
        endParagraph();
        cells.push(cell);
        cell = newCell();
        break;
      case 'row':
        rows.push({ cells, shape: edges.length > cells.length ? { edges, merges } : null });
        cells = [];
        break;
      default: add(PRINTED[name] ?? '');
    }
  }; // prettier-ignore

  for (const token of tokensOf(file)) {
    const group = groups.at(-1);
    if (!group) break;
    if (token.kind === 'BYTE') {
      if (skip > 0) skip -= 1;
      else if (!group.isSkipped && !group.isHidden) add(characters.byte(token.byte, group.font));
      continue;
    }
    add(characters.end());
    skip = 0;
    if (token.kind === 'OPEN') groups.push({ ...group, isBox: false });
    else if (token.kind === 'CLOSE') close();
    else if (token.name === '*') extra = true;
    else {
      hasPictures ||= token.name === 'pict';
      if (BESIDE.has(token.name) || (extra && !KNOWN_EXTRA.has(token.name))) group.isSkipped = true;
      extra = false;
      if (!group.isSkipped || group.isFontTable) control(group, token.name, token.value);
    }
  }
  add(characters.end());
  isInTable = false;
  endParagraph();
  return { isWhole: isWhole && groups.length === 1, hasPictures };
}

interface Cell extends WrittenCell {
  readonly paragraphs: string[];
  readonly places: Place[];
}

const newCell = (): Cell => ({ paragraphs: [], places: [] });
