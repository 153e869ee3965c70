/** What the rows of a block are called, and which of them are parts of which. */
import { type PrintedNumber, printedNumberAt } from '../../text/numbering';
import { toFullPunctuation } from '../../text/width';
import type { Block } from './columns';
import { figureOf, isBlank } from './figure-cell';
import { type Row, textAt } from './grid';
import { stepsOf } from './steps';
import type { Cell } from './table';

export interface NamedRow {
  readonly cells: Row;
  /** The cell that names it. */
  readonly name: Cell;
  /** Its name without number and 其中. */
  readonly label: string;
  /** 合计, 本年收入合计: the sum of others; 小计 sums those since the one before. */
  readonly sums: 'ALL' | 'SOME' | null;
  /** 其中：the first of the parts of the row above. */
  readonly opensParts: boolean;
  /** Names around it that have no row of their own, outermost first. */
  readonly within: readonly string[];
  /** The row that it is a part of, by code, number, indentation or 其中; null at the top. */
  readonly parent: NamedRow | null;
  /** Behind the first part of 其中, without number or indentation: a part too, or a row of its own. */
  readonly isOpen: boolean;
}

const AMONG = /^其中[：:]?/;
const SUMS = /(?:合|总)计(?:[（(][^（()）]{0,12}[）)])?$/;
const SUMS_SOME = /小计$/;

export function namedRows(body: readonly Row[], block: Block): readonly NamedRow[] {
  const rows: NamedRow[] = [];
  const level = block.names.length > 1 ? BY_COLUMN : levelsOf(body, block);
  let above: Placed[] = [];
  /** The row that 其中 divides, and how deep its parts lie. */
  let divided: Placed | null = null;
  const steps = block.names.length > 1 ? stepsOf(body, block.names) : null;
  for (const [line, cells] of body.entries()) {
    const step = steps?.[line] ?? null;
    const name = steps ? step?.name : nameCell(cells, block);
    if (!name) {
      if (block.label.index < 0) rows.push(...unnamedRow(cells));
      continue;
    }
    const said = sayOf(name);
    const sums = SUMS.test(said.label) ? 'ALL' : SUMS_SOME.test(said.label) ? 'SOME' : null;
    const depth = step?.depth ?? level.depthOf(cells, said);
    const previous = rows.at(-1);
    const opensParts = said.opensParts && previous !== undefined;
    if (opensParts) {
      const whole = previous.opensParts ? previous.parent : level.tells ? enclosing(above, depth, previous) : previous;
      divided = whole && { row: whole, depth };
    } else if (sums !== null || said.number !== null || (divided && depth < divided.depth && !level.byNumber)) {
      divided = null;
    }
    if (sums !== null) above = [];
    while (!divided && (above.at(-1)?.depth ?? -1) >= (step?.from ?? depth)) above.pop();
    const row: NamedRow = {
      cells,
      name,
      label: said.label,
      sums,
      opensParts,
      within: step?.within ?? [],
      parent: divided?.row ?? above.at(-1)?.row ?? null,
      isOpen: divided !== null && !opensParts && !level.tells,
    };
    if (!divided && sums === null) above.push({ row, depth });
    rows.push(row);
  }
  return rows;
}

/** A row that its table alone names: the sum of what that tells. */
function unnamedRow(cells: Row): readonly NamedRow[] {
  const name = cells.find((cell) => cell && !isBlank(cell.text));
  return name
    ? [{ cells, name, label: '合计', sums: 'ALL', opensParts: false, within: [], parent: null, isOpen: false }]
    : [];
}

interface Placed {
  readonly row: NamedRow;
  readonly depth: number;
}

/** The row that lies less deep than its parts, else the one before them. */
const enclosing = (above: readonly Placed[], depth: number, previous: NamedRow): NamedRow =>
  above.findLast((one) => one.depth < depth)?.row ?? previous;

interface Said {
  readonly label: string;
  readonly number: PrintedNumber | null;
  readonly opensParts: boolean;
}

function sayOf({ text }: Cell): Said {
  const words = toFullPunctuation(text);
  const number = printedNumberAt(words, 0);
  const opensParts = AMONG.test(number ? words.slice(number.end) : words);
  const behind = words.slice(number?.end ?? 0).replace(AMONG, '');
  const inner = opensParts ? printedNumberAt(behind, 0) : null;
  const label = (inner ? behind.slice(inner.end) : behind).replace(/[：:。]$/, '');
  return { label: label === '' ? words : label, number, opensParts };
}

/** The cell that names a row: that of the column of names, or where it is blank the first words of the block (合计). */
function nameCell(cells: Row, block: Block): Cell | null {
  const own = cells[block.label.index];
  if (own && !isBlank(own.text) && figureOf(own.text) === null && !IN_BRACKETS.test(own.text)) return own;
  for (let index = Math.max(block.from, block.label.index - MOST_IN_FRONT); index < block.label.index; index += 1) {
    const cell = cells[index];
    if (cell && !isBlank(cell.text) && figureOf(cell.text) === null) return cell;
  }
  return own && IN_BRACKETS.test(own.text) ? own : null;
}

/** A remark on what stands in front of it: 合计 | （不含领导）. */
const IN_BRACKETS = /^[（(][^（()）]*[）)]$/;
/** Columns of codes and numbers in front of the names. */
const MOST_IN_FRONT = 4;

interface Levels {
  /** How deep a row lies; 0 at the top. */
  depthOf(cells: Row, said: Said): number;
  /** Whether numbers, codes or indentation tell it. */
  readonly tells: boolean;
  readonly byNumber: boolean;
}

const BY_COLUMN: Levels = { depthOf: () => 0, tells: true, byNumber: false };

/** How deep a row lies: by the length of its code, by the style of its number, or by its indentation. */
function levelsOf(body: readonly Row[], block: Block): Levels {
  const codes = new Set(body.map((cells) => codeOf(cells, block).length));
  codes.delete(0);
  if (codes.size > 1) return { depthOf: (cells) => codeOf(cells, block).length, tells: true, byNumber: false };
  const names = body.flatMap((cells) => nameCell(cells, block) ?? []);
  const styles = [...new Set(names.flatMap((name) => sayOf(name).number?.style ?? []))];
  if (styles.length > 0) {
    const depthOf = (_: Row, { number, opensParts }: Said): number =>
      number ? styles.indexOf(number.style) : opensParts ? styles.length : 0;
    return { depthOf, tells: true, byNumber: true };
  }
  const indents = new Set(names.map(({ indent }) => indent));
  return { depthOf: (cells) => nameCell(cells, block)?.indent ?? 0, tells: indents.size > 1, byNumber: false };
}

/** 类, 款 and 项 in one cell or in a cell each. */
const codeOf = (cells: Row, { codes }: Block): string => codes.map(({ index }) => textAt(cells, index)).join('');
