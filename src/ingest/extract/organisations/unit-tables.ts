import type { Span } from '../../../domain/fact';
import { isBareNumber, isPageNumber, trimSpan } from '../../../text/width';
import type { Outline } from '../../outline.types';
import { isOrganisationName } from '../organisation-names';

/** A cell of a table that was copied as text. */
export interface Cell extends Span {
  readonly text: string;
}

/** A row of a table of units: the unit's name, and its other cells under the words of the table's head. */
export interface UnitRow {
  readonly name: Cell;
  readonly cells: readonly { readonly head: string; readonly cell: Cell }[];
}

const NAME_HEAD = '单位名称';
/** Words that head a column of such a table; anything else ends the head where each cell has its own line. */
const HEAD =
  /^(?:序号|编号|代码|备注|[^\s，。；：:]{0,10}(?:名称|性质|规格|级别|类型|类别|经费|形式|方式|来源|编制|人数|人员|编码|代码|情况|数|职能|层级))$/;
const MOST_COLUMNS = 12;
/** More heads than this are no tables, and each would be read to its end. */
const MOST_TABLES = 40;
const LONGEST_ROW = 240;
const SUM = /^(?:合\s{0,4}计|总\s{0,4}计|小\s{0,4}计)/;
const CELL = /[^\s|｜]+/g;
const ORDINAL = /^[0-9]{1,3}[.、]?$/;

const cache = new WeakMap<Outline, readonly UnitRow[]>();

/** Rows of every table headed 单位名称: its cells parted by tabs, blanks or bars, or each on a line of its own. */
export function unitRows(outline: Outline): readonly UnitRow[] {
  const known = cache.get(outline);
  if (known) return known;
  const { text } = outline;
  const rows: UnitRow[] = [];
  let tables = 0;
  for (
    let at = text.indexOf(NAME_HEAD);
    at >= 0 && tables < MOST_TABLES;
    at = text.indexOf(NAME_HEAD, at + NAME_HEAD.length)
  ) {
    const line = lineAt(text, at);
    if (line.text.length > LONGEST_ROW || /[，。；：:]/.test(line.text)) continue;
    const head = cellsOf(line);
    tables += 1;
    for (const row of head.length > 1 ? rowsOfLines(text, line, head) : rowsOfCells(text, line)) rows.push(row);
  }
  cache.set(outline, rows);
  return rows;
}

function rowsOfLines(text: string, headLine: Cell, head: readonly Cell[]): readonly UnitRow[] {
  const rows: UnitRow[] = [];
  const heads = head.map((cell) => cell.text).filter((words) => words !== '序号');
  for (let line = lineBehind(text, headLine); line; line = lineBehind(text, line)) {
    if (line.text === '' || isFurniture(line.text) || SUM.test(line.text)) continue;
    if (line.text.length > LONGEST_ROW || /[。；]/.test(line.text)) break;
    const cells = cellsOf(line);
    if (cells.length > 1 && ORDINAL.test(cells[0]?.text ?? '')) cells.shift();
    const name = cells[0];
    if (!name || cells.length > MOST_COLUMNS || !isOrganisationName(name.text)) break;
    rows.push({ name, cells: cells.length === heads.length ? under(heads, cells) : [] });
  }
  return rows;
}

/** One cell a line, as the tables of web pages are copied. */
function rowsOfCells(text: string, nameHead: Cell): readonly UnitRow[] {
  const heads = [NAME_HEAD];
  let line = lineBehind(text, nameHead);
  for (; line && heads.length <= MOST_COLUMNS; line = lineBehind(text, line)) {
    const words = withoutBars(line).text;
    if (words === '' && line.text === '') continue;
    if (!HEAD.test(words) || isOrganisationName(words)) break;
    heads.push(words);
  }
  const rows: UnitRow[] = [];
  let row: Cell[] = [];
  for (; line; line = lineBehind(text, line)) {
    if (line.text === '') continue;
    const cell = withoutBars(line);
    if (row.length === 0 && (ORDINAL.test(cell.text) || SUM.test(cell.text))) continue;
    if (row.length === 0 && !isOrganisationName(cell.text)) break;
    row.push(cell);
    if (row.length < heads.length) continue;
    rows.push({ name: row[0] as Cell, cells: under(heads, row) });
    row = [];
  }
  return rows;
}

const under = (heads: readonly string[], cells: readonly Cell[]): UnitRow['cells'] =>
  cells.map((cell, index) => ({ head: heads[index] ?? '', cell })).slice(1);

const isFurniture = (line: string): boolean => isBareNumber(line) || isPageNumber(line);

function cellsOf(line: Cell): Cell[] {
  return [...line.text.matchAll(CELL)].map((match) => ({
    text: match[0],
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

const withoutBars = (line: Cell): Cell => {
  const inner = cellsOf(line);
  const first = inner[0];
  return inner.length === 1 && first ? first : { ...line, text: inner.map((cell) => cell.text).join('') };
};

function lineAt(text: string, at: number): Cell {
  const from = text.lastIndexOf('\n', at) + 1;
  const next = text.indexOf('\n', at);
  return trimmed(text, from, next < 0 ? text.length : next);
}

function lineBehind(text: string, line: Cell): Cell | null {
  const from = text.indexOf('\n', line.end) + 1;
  if (from === 0) return null;
  const next = text.indexOf('\n', from);
  return { ...trimmed(text, from, next < 0 ? text.length : next) };
}

function trimmed(text: string, from: number, to: number): Cell {
  const span = trimSpan(text, from, to);
  // An empty line keeps its own place, so that the next search goes on behind it.
  if (span.start === span.end) return { start: from, end: to, text: '' };
  return { ...span, text: text.slice(span.start, span.end) };
}
