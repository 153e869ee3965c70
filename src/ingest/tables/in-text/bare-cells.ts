/**
 * Tables one cell a line without any mark. Their period tells them: below a head of so many words every row is as long
 * as the head, and what one row prints as a figure, a word or a running number every other prints so, too. A blank cell
 * is a line of blanks, or is printed as a mark.
 */
import type { Line } from '../../outline/lines';
import { figureOf, isBlank } from '../figure-cell';
import type { Cell } from '../table';
import { cellAt, shapeOf } from './shapes';
import { areCodes, coversItself, MOST_COVERING, repeats, repeatsLevel } from './side-by-side';

export interface BareRun {
  /** Index of the first line of the table, and of the line behind the last. */
  readonly first: number;
  readonly end: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Longer lines are no cells, and longer ones that head no columns. */
const LONGEST_CELL = 200;
const LONGEST_HEAD = 24;
const NO_HEAD = /[。；;]|[，：:]$/;
const MOST_COLUMNS = 16;
const MOST_LEVELS = 3;
/** A row of one figure is as likely a label with its value: only a table that tells its unit has such rows. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;
/** Lines of blanks in a row that may be cells. */
const MOST_BLANKS = 12;

type Kind = 'FIGURE' | 'WORDS' | 'BLANK';

/** A line, or a line of blanks. */
interface Slot {
  /** Index of the line; of a blank that of the line behind it. */
  readonly line: number;
  readonly kind: Kind;
}

export interface Bounds {
  readonly from: number;
  readonly to: number;
  /** Whether a line stands above a table and begins it: its unit. */
  readonly tellsUnit: (line: number) => boolean;
}

/** The line behind the lines from `at` on that may be cells. */
export function endOfBareCells(lines: readonly Line[], at: number): number {
  let end = at;
  while (end < lines.length && isBareCell(lines[end] as Line)) end += 1;
  return end;
}

const isBareCell = ({ text }: Line): boolean => text.length <= LONGEST_CELL && shapeOf(text) === null;

/** The tables among lines that may be cells. */
export class BareCells {
  private readonly printed: CellLines;
  private readonly spaced: CellLines;

  constructor(text: string, lines: readonly Line[], bounds: Bounds) {
    this.printed = new CellLines(text, lines, bounds, false);
    this.spaced = new CellLines(text, lines, bounds, true);
  }

  /** The first table from a line on; null where none stands there. Blank lines are cells where more lines are a table with them. */
  from(line: number): BareRun | null {
    const [printed, spaced] = [this.printed.from(line), this.spaced.from(line)];
    if (!printed || !spaced) return printed ?? spaced;
    if (spaced.end <= printed.first) return spaced;
    return spaced.first <= printed.first && spaced.end - spaced.first > printed.end - printed.first ? spaced : printed;
  }
}

/** What a table with its head at a place is. */
interface Shape {
  /** The first slot of its head, and the one behind its last row. */
  readonly head: number;
  readonly end: number;
  readonly width: number;
  /** Where its rows begin below the head. */
  readonly rows: readonly number[];
  readonly kinds: readonly Kind[];
}

class CellLines {
  private readonly slots: readonly Slot[];
  private readonly hasBlankLines: boolean;
  /** Undefined before anything was looked for. */
  private found: BareRun | null | undefined;
  /** Slots in front of the line from which was looked last. */
  private passed = 0;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly bounds: Bounds,
    private readonly spaced: boolean,
  ) {
    this.slots = this.slotsBetween();
    this.hasBlankLines = this.slots.some((_, at) => !this.isLine(at));
  }

  from(line: number): BareRun | null {
    // What was found from a line further up is the first from here, too, unless it begins above.
    if (this.found === undefined || (this.found !== null && this.found.first < line)) this.found = this.next(line);
    return this.found;
  }

  private next(line: number): BareRun | null {
    const { slots } = this;
    if (this.spaced && !this.hasBlankLines) return null;
    let words = 0;
    while ((slots[this.passed]?.line ?? line) < line) this.passed += 1;
    for (let at = this.passed; at < slots.length; at += 1) {
      if (slots[at]?.kind !== 'FIGURE') {
        words += 1;
        continue;
      }
      const shape = words > 1 ? this.shapeBefore(at, Math.min(words, MOST_COLUMNS * MOST_LEVELS)) : null;
      if (shape) return this.runOf(shape);
      words = 0;
    }
    return null;
  }

  private slotsBetween(): readonly Slot[] {
    const { from, to } = this.bounds;
    const slots: Slot[] = [];
    for (let index = from; index < to; index += 1) {
      const line = this.lines[index] as Line;
      if (this.spaced && index > from)
        for (let blank = this.blanksBefore(index); blank > 0; blank -= 1) slots.push({ line: index, kind: 'BLANK' });
      const kind = isBlank(line.text) ? 'BLANK' : figureOf(line.text) === null ? 'WORDS' : 'FIGURE';
      slots.push({ line: index, kind });
    }
    return slots;
  }

  private blanksBefore(index: number): number {
    const line = this.lines[index] as Line;
    if (!line.afterBlank) return 0;
    const between = this.text.slice(this.lines[index - 1]?.end ?? line.start, line.start);
    return Math.min(MOST_BLANKS, between.trim() === '' ? between.split('\n').length - 2 : 0);
  }

  /** The table of which a slot is the first figure; the one that takes most lines where several are possible. */
  private shapeBefore(figure: number, words: number): Shape | null {
    let best: Shape | null = null;
    for (let head = figure - words; head < figure; head += 1) {
      if (this.slots[head]?.kind !== 'WORDS' || !this.isHead(head)) continue;
      for (let width = 2; width <= MOST_COLUMNS; width += 1) {
        if (!this.isHead(head + width - 1)) break;
        for (let level = 1; level <= (this.spaced ? MOST_LEVELS : 1); level += 1) {
          const shape = this.shapeAt(head, width, level, figure);
          if (shape && (best === null || shape.end - shape.head > best.end - best.head)) best = shape;
        }
      }
    }
    return best;
  }

  private shapeAt(head: number, width: number, levels: number, figure: number): Shape | null {
    const body = head + width * levels;
    // The first row holds the first figure, and the next row one at the same place.
    if (body > figure || figure >= body + width || this.slots[figure + width]?.kind === 'WORDS') return null;
    for (let at = head + width; at < body; at += 1) if (!this.isHead(at)) return null;
    const words = (at: number): string => this.wordsAt(at);
    if (repeatsLevel(words, head, width, levels) || coversItself(words, head, width)) return null;
    const kinds = new Array<Kind>(width).fill('BLANK');
    const rows: number[] = [];
    let end = body;
    let full = 0;
    for (let row = body, length = width; length > 0; row += length) {
      length = this.takesRow(row, width, kinds) ? width : this.lengthOfSum(row, kinds);
      if (length === 0) break;
      rows.push(row);
      if (this.holdsFigure(row, length)) [end, full] = [row + length, rows.length];
    }
    const names = kinds.indexOf('WORDS');
    if (full < LEAST_ROWS || names < 0 || !areCodes(words, head, names) || !this.headsAll(head, width, levels))
      return null;
    return this.isBelieved(head, width, kinds) ? { head, end, width, kinds, rows: rows.slice(0, full) } : null;
  }

  /** Whether a row fits what the rows before it print, and adds to it. */
  private takesRow(row: number, width: number, kinds: Kind[]): boolean {
    if (row + width > this.slots.length) return false;
    if (!this.slots.slice(row, row + width).some(({ kind }) => kind === 'WORDS')) return false;
    for (let column = 0; column < width; column += 1) {
      const { kind } = this.slots[row + column] as Slot;
      const before = kinds[column];
      // 合计 may stand where rows are numbered.
      const isSumName = column === 0 && kind === 'WORDS' && kinds[1] === 'WORDS' && this.isSum(row);
      if (kind !== 'BLANK' && before !== 'BLANK' && kind !== before && !isSumName) return false;
    }
    for (let column = 0; column < width; column += 1) {
      const { kind } = this.slots[row + column] as Slot;
      if (kinds[column] === 'BLANK') kinds[column] = kind;
    }
    return true;
  }

  /** A sum may have its name and its figures alone; 0 where none stands there. */
  private lengthOfSum(row: number, kinds: readonly Kind[]): number {
    const names = kinds.indexOf('WORDS');
    const figures = kinds.slice(names).filter((kind) => kind === 'FIGURE').length;
    if (names < 0) return 0;
    if (this.slots[row]?.kind !== 'WORDS' || !this.isSum(row) || row + figures >= this.slots.length) return 0;
    return this.slots.slice(row + 1, row + 1 + figures).every(({ kind }) => kind !== 'WORDS') ? figures + 1 : 0;
  }

  /** Whether each column has a name: what has none and is always blank parts rows and is none of them. */
  private headsAll(head: number, width: number, levels: number): boolean {
    return Array.from({ length: width }, (_, column) => column).every((column) =>
      Array.from({ length: levels }, (_, level) => this.wordsAt(head + level * width + column)).some(
        (words) => words !== '',
      ),
    );
  }

  private isSum(at: number): boolean {
    return /计(?:[（(]|$)/.test(this.wordsAt(at));
  }

  private holdsFigure(row: number, width: number): boolean {
    return this.slots.slice(row + 1, row + width).some(({ kind }) => kind === 'FIGURE');
  }

  /**
   * A head that holds the same names twice heads two tables side by side; one that merely stands above them may hold
   * the title. Where the unit stands right above the head nothing else can.
   */
  private isBelieved(head: number, width: number, kinds: readonly Kind[]): boolean {
    const line = this.slots[head]?.line ?? 0;
    const isTold = this.bounds.tellsUnit(line - 1) || this.coveringAbove(head, width) > 0;
    if (width < LEAST_COLUMNS && !isTold) return false;
    const period = [...kinds.keys()].find(
      (length) => length > 1 && width % length === 0 && kinds.every((kind, at) => kind === kinds[at % length]),
    );
    if (period === undefined || isTold) return true;
    return kinds.every(
      (kind, at) => kind !== 'FIGURE' || at < period || this.wordsAt(head + at) === this.wordsAt(head + at - period),
    );
  }

  /**
   * How many cells of a level above the head cover equal shares of it: `收入`, `支出` between the unit and
   * `项目`, `金额`, `项目`, `金额`. 0 where none do.
   */
  private coveringAbove(head: number, width: number): number {
    for (let cells = 2; cells <= Math.min(MOST_COVERING, head); cells += 1) {
      if (width % cells !== 0 || !repeats((at) => this.wordsAt(at), head, width / cells, cells)) continue;
      const above = Array.from({ length: cells }, (_, at) => head - cells + at);
      const line = this.slots[head - cells]?.line ?? 0;
      if (above.every((at) => this.slots[at]?.kind === 'WORDS' && this.isHead(at)) && this.bounds.tellsUnit(line - 1))
        return cells;
    }
    return 0;
  }

  private wordsAt(at: number): string {
    const slot = this.slots[at];
    return slot === undefined || slot.kind === 'BLANK' ? '' : (this.lines[slot.line]?.text ?? '');
  }

  private isHead(at: number): boolean {
    const slot = this.slots[at];
    if (!slot || slot.kind === 'FIGURE') return slot !== undefined && YEAR.test(this.wordsAt(at));
    if (slot.kind === 'BLANK') return this.spaced;
    const words = this.wordsAt(at);
    return words.length <= LONGEST_HEAD && !NO_HEAD.test(words) && !this.bounds.tellsUnit(slot.line);
  }

  private runOf({ head, end, width, rows, kinds }: Shape): BareRun {
    const body = rows[0] ?? end;
    const cells: (readonly Cell[])[] = [];
    const covering = this.coveringAbove(head, width);
    if (covering > 0) cells.push(this.cellsBetween(head - covering, head));
    for (let row = head; row < body; row += width) cells.push(this.cellsBetween(row, row + width));
    rows.forEach((row, at) => {
      const printed = this.cellsBetween(row, rows[at + 1] ?? end);
      cells.push(printed.length === width ? printed : this.spreadSum(printed, kinds));
    });
    const last = this.slots.slice(head, end).findLastIndex((_, at) => this.isLine(head + at));
    return {
      first: this.slots[head - covering]?.line ?? 0,
      end: (this.slots[head + last]?.line ?? 0) + 1,
      rows: cells,
    };
  }

  private cellsBetween(from: number, to: number): readonly Cell[] {
    return Array.from({ length: to - from }, (_, at) => this.cellOf(from + at));
  }

  private spreadSum([name, ...figures]: readonly Cell[], kinds: readonly Kind[]): readonly Cell[] {
    const blank = cellAt(this.text, 0, 0);
    const names = kinds.indexOf('WORDS');
    let next = 0;
    return kinds.map((kind, column) => {
      if (column === names) return name ?? blank;
      return kind === 'FIGURE' && column > names ? (figures[next++] ?? blank) : blank;
    });
  }

  /** A line of blanks stands in front of the slot of its line. */
  private isLine(at: number): boolean {
    return this.slots[at]?.line !== this.slots[at + 1]?.line;
  }

  private cellOf(at: number): Cell {
    const line = this.isLine(at) ? this.lines[this.slots[at]?.line ?? -1] : undefined;
    return line ? { ...cellAt(this.text, line.start, line.end), indent: line.indent } : cellAt(this.text, 0, 0);
  }
}

const YEAR = /^(?:19|20)[0-9]{2}$/;
