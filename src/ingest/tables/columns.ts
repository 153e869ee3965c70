/** What each column of a table holds, and which columns belong together where two tables stand side by side. */
import { areCodes } from './codes';
import { figureOf, isBlank, wholeNumber } from './figure-cell';
import type { Row } from './grid';
import { namingColumns } from './steps';

export interface Column {
  readonly index: number;
  /** Words above it from the outermost level to the innermost. */
  readonly head: readonly string[];
}

/** One table of those that stand side by side: the column that names its rows, and what it tells of each. */
export interface Block {
  readonly label: Column;
  /** The columns that name rows, a level each; that of the names alone where there are no levels. */
  readonly names: readonly Column[];
  /** Where rows carry codes: one column, or one for each level of class. */
  readonly codes: readonly Column[];
  readonly figures: readonly Column[];
  readonly words: readonly Column[];
  /** The columns from `from` to before `to` are its own. */
  readonly from: number;
  readonly to: number;
}

/** 类, 款 and 项 in a column each. */
const MOST_CODES = 3;

type Kind = 'FIGURES' | 'NUMBERS' | 'CODES' | 'WORDS' | 'EMPTY';

/** Heads of columns that number rows. */
const NUMBERS_ROWS = /^(?:序号|行次|栏次|编号|项次)$/;
/** So many rows counted one by one are numbered, whatever their head says. */
const LEAST_NUMBERED = 4;
/** Share of different words in a column that names rows; 全额拨款 again and again tells of them. */
const LEAST_DIFFERENT = 0.6;

/** @param isLevelled whether names may stand in several columns, a level each */
export function blocksOf(
  body: readonly Row[],
  heads: readonly (readonly string[])[],
  isLevelled: boolean,
): readonly Block[] {
  const traits = traitsOf(body, heads);
  const kinds = traits.map(kindOf);
  const starts = startsOf(traits, kinds);
  if (starts.length === 0) return unnamed(body, heads, kinds);
  return starts.map((label, at) => {
    const from = at === 0 ? 0 : firstOf(kinds, label, (starts[at - 1] ?? 0) + 1);
    const next = starts[at + 1];
    const to = next === undefined ? kinds.length : firstOf(kinds, next, label + 1);
    const column = (index: number): Column => ({ index, head: heads[index] ?? [] });
    const inside = (wanted: Kind, first: number, end: number): readonly Column[] =>
      kinds.slice(first, end).flatMap((kind, offset) => (kind === wanted ? [column(first + offset)] : []));
    const front = Math.max(from, label - MOST_CODES);
    const codes = inside('CODES', front, label);
    const words = inside('WORDS', label + 1, to);
    const figures = inside('FIGURES', label + 1, to);
    const first = figures[0]?.index ?? label;
    const leading = words.filter(({ index }) => index < first);
    const names = isLevelled ? namingColumns(body, [column(label), ...leading]) : [column(label)];
    return {
      label: column(label),
      names,
      codes: codes.length > 0 ? codes : inside('FIGURES', front, label),
      figures,
      words: words.filter(({ index }) => !names.some((name) => name.index === index)),
      from,
      to,
    };
  });
}

/** A row of figures below a head that names each of them needs no name: it tells of all that the table is about. */
function unnamed(
  body: readonly Row[],
  heads: readonly (readonly string[])[],
  kinds: readonly Kind[],
): readonly Block[] {
  const figures = kinds.flatMap((kind, index) => (kind === 'FIGURES' ? [{ index, head: heads[index] ?? [] }] : []));
  const isSaid = figures.length > 1 && figures.every(({ head }) => head.length > 0);
  if (!isSaid || body.length > MOST_UNNAMED || kinds.includes('NUMBERS')) return [];
  const label = { index: NO_COLUMN, head: [] };
  return [{ label, names: [label], codes: [], figures, words: [], from: 0, to: kinds.length }];
}

/** Several rows without names would be told by nothing from one another. */
const MOST_UNNAMED = 1;
const NO_COLUMN = -1;

interface Traits {
  readonly head: readonly string[];
  figures: number;
  words: number;
  /** Whole numbers that go on by one from row to row; -1 once one does not. */
  counted: number;
  last: number;
  readonly different: Set<string>;
  /** What stands in it where a figure could, from top to bottom. */
  readonly printed: string[];
}

function traitsOf(body: readonly Row[], heads: readonly (readonly string[])[]): readonly Traits[] {
  const width = body.reduce((most, row) => Math.max(most, row.length), heads.length);
  const traits: Traits[] = Array.from({ length: width }, (_, index) => ({
    head: heads[index] ?? [],
    figures: 0,
    words: 0,
    counted: 0,
    last: 0,
    different: new Set<string>(),
    printed: [],
  }));
  for (const row of body) {
    row.forEach((cell, index) => {
      const column = traits[index];
      if (!cell || !column || isBlank(cell.text)) return;
      if (figureOf(cell.text) === null) {
        column.words += 1;
        column.different.add(cell.text);
        return;
      }
      column.figures += 1;
      column.printed.push(cell.text);
      const number = wholeNumber(cell.text);
      const goesOn = column.counted === 0 ? number >= 0 : number === column.last + 1;
      column.counted = column.counted < 0 || !goesOn ? -1 : column.counted + 1;
      column.last = number;
    });
  }
  return traits;
}

function kindOf({ head, figures, words, counted, last, printed }: Traits): Kind {
  const own = head.at(-1) ?? '';
  if (figures + words === 0) return 'EMPTY';
  if (figures < words || figures === 0) return 'WORDS';
  const startsAtOne = counted > 0 && last - counted === 0;
  if (NUMBERS_ROWS.test(own) || (counted >= LEAST_NUMBERED && (startsAtOne || own === ''))) return 'NUMBERS';
  return areCodes(own, printed) ? 'CODES' : 'FIGURES';
}

/** The columns that name rows: the first of words, and each of different words behind figures and in front of others. */
function startsOf(traits: readonly Traits[], kinds: readonly Kind[]): readonly number[] {
  const starts: number[] = [];
  let figures = 0;
  kinds.forEach((kind, index) => {
    if (kind === 'FIGURES') figures += 1;
    if (kind !== 'WORDS') return;
    const traitsHere = traits[index];
    if (starts.length === 0) {
      if (groups(traitsHere, kinds[index + 1] === 'WORDS' ? traits[index + 1] : undefined)) return;
      starts.push(index);
      figures = 0;
      return;
    }
    const isNamedAgain =
      traitsHere?.head.length !== 0 && traitsHere?.head.at(-1) === traits[starts[0] ?? 0]?.head.at(-1);
    const names =
      isNamedAgain || (traitsHere && traitsHere.different.size >= Math.max(2, traitsHere.words * LEAST_DIFFERENT));
    // Codes in front of a name class it: it names rows of its own, though nothing else is filled in.
    const isCoded = kinds[index - 1] === 'CODES';
    const tells = figures > 0 && kinds.slice(index + 1, index + MOST_BEHIND).includes('FIGURES');
    if (!names || !(isCoded || tells)) return;
    starts.push(index);
    figures = 0;
  });
  return starts.slice(0, MOST_SIDE_BY_SIDE);
}

/** A column that says one word for several rows groups them, where names that differ stand beside it. */
function groups(one: Traits | undefined, next: Traits | undefined): boolean {
  if (!one || !next || next.different.size < next.words || next.words < LEAST_GROUPED) return false;
  const isSparse = one.words * 2 <= next.words || one.different.size < one.words * LEAST_DIFFERENT;
  return isSparse && [...next.different].every((words) => words.length <= LONGEST_NAME && !SENTENCE.test(words));
}

const LEAST_GROUPED = 3;
const LONGEST_NAME = 24;
const SENTENCE = /[，。；：、]/;

/** No page is so wide that more tables stand side by side on it. */
const MOST_SIDE_BY_SIDE = 4;

/** Columns behind a name within which its figures begin. */
const MOST_BEHIND = 4;

/** The first column of a block: its code or number stands in front of the name. */
function firstOf(kinds: readonly Kind[], label: number, least: number): number {
  let from = label;
  while (from > least && (kinds[from - 1] === 'NUMBERS' || kinds[from - 1] === 'CODES')) from -= 1;
  return from;
}
