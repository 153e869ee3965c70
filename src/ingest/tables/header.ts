/** Which rows are the head of a table, and what the head says of each column. */
import { figureOf, isBlank, wholeNumber } from './figure-cell';
import { type Grid, type Row, textAt } from './grid';

/** A head has no more levels. */
const MOST_LEVELS = 3;
/** Names of columns are short; longer words are what a table tells. */
const LONGEST_HEAD = 24;
const YEAR = /^(?:19|20)[0-9]{2}$/;
/** Sentences, and the labels of a form (名称：). */
const SENTENCE = /[。；;]|[：:]$/;

export interface Header {
  /** Rows of the grid that it takes, with those that only number the columns. */
  readonly rows: number;
  /** Words above each column from the outermost level to the innermost; empty where nothing is said. */
  readonly heads: readonly (readonly string[])[];
}

export function headerOf(grid: Grid): Header {
  let levels = 0;
  while (levels < MOST_LEVELS && isLevel(grid, levels)) levels += 1;
  const rows = levels > 0 && numbersColumns(grid[levels]) ? levels + 1 : levels;
  return { rows, heads: headsOf(grid.slice(0, levels)) };
}

/** A second level of a head stands under a cell that covers several columns, which leaves a blank or is printed again. */
function isLevel(grid: Grid, at: number): boolean {
  const row = grid[at];
  if (!row || !saysNames(row)) return false;
  if (at === 0) return true;
  const above = grid[at - 1] ?? [];
  return row.some((cell, column) => {
    if (column === 0 || cell === undefined || isBlank(cell.text) || cell === above[column]) return false;
    const over = textAt(above, column);
    return over === '' || over === textAt(above, column - 1);
  });
}

/** Whether a row holds words alone, each short enough for a name, and more than one. */
function saysNames(row: Row): boolean {
  let names = 0;
  for (const cell of row) {
    if (!cell || isBlank(cell.text)) continue;
    if (cell.text.length > LONGEST_HEAD || SENTENCE.test(cell.text)) return false;
    if (figureOf(cell.text) !== null && !YEAR.test(cell.text)) return false;
    names += 1;
  }
  return names > 1;
}

/**
 * `类 栏次 1 2 3`: words stand in front of the numbers, and between them only where two tables stand side by side. Two numbers
 * behind a name are no such row: 1 chief and 2 deputies of an office.
 */
function numbersColumns(row: Row | undefined): boolean {
  let last = 0;
  const words = new Set<string>();
  for (const cell of row ?? []) {
    const text = cell?.text ?? '';
    if (isBlank(text)) continue;
    const number = wholeNumber(text);
    if (number < 0) {
      if (last > 0 && !words.has(text)) return false;
      words.add(text);
      continue;
    }
    if (number !== last + 1) return false;
    last = number;
  }
  const isNamed = words.size === 0 || [...words].some((name) => SAYS_COLUMN.test(name));
  return last >= (isNamed ? LEAST_NUMBERED : LEAST_BEHIND_NAME);
}

/** The names of what numbers rows or columns. */
const SAYS_COLUMN = /[栏行项]次|序号|编号/;
const LEAST_NUMBERED = 2;
const LEAST_BEHIND_NAME = 4;

function headsOf(levels: Grid): readonly (readonly string[])[] {
  const width = levels.reduce((most, row) => Math.max(most, row.length), 0);
  const heads: string[][] = Array.from({ length: width }, () => []);
  levels.forEach((printed, level) => {
    const below = levels[level + 1];
    const row = below ? spread(printed, width) : printed;
    let covering = '';
    for (let column = 0; column < width; column += 1) {
      const own = textAt(row, column);
      // A blank is covered by the cell at its left where the level below still names the column.
      if (own !== '') covering = below && textAt(below, column) !== '' ? own : '';
      const words = own !== '' ? own : below && textAt(below, column) !== '' ? covering : '';
      const head = heads[column];
      if (words !== '' && head && head.at(-1) !== words) head.push(words);
    }
  });
  return heads;
}

/** `收入 | 支出` above `项目 | 金额 | 项目 | 金额`: the cells of a level that lost its spans cover equal shares of the width. */
function spread(row: Row, width: number): Row {
  if (row.length === 0 || row.length >= width || row.some((cell) => !cell || cell.text === '')) return row;
  const own = width % row.length === 0 ? 0 : 1;
  const share = (width - own) / (row.length - own);
  if (!Number.isInteger(share)) return row;
  return Array.from({ length: width }, (_, column) =>
    column < own ? row[0] : (column - own) % share === 0 ? row[own + (column - own) / share] : undefined,
  );
}

/** The same head again on a new page. */
export function repeatsHead(row: Row, header: Grid): boolean {
  return header.some((head) => head.length === row.length && head.every((cell, at) => cell?.text === row[at]?.text));
}
