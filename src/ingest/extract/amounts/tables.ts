/** Every figure of money in a table, and every figure with a printed unit: its row and column are its path. */
import type { AmountFact, Stage } from '../../../domain/fact';
import type { Outline } from '../../outline.types';
import { groupBy } from '../../../text/group-by';
import type { Column } from '../../tables/columns';
import { figureOf } from '../../tables/figure-cell';
import type { FigureCell } from '../../tables/row-figures';
import type { NamedRow } from '../../tables/rows';
import { makeUp } from '../../tables/sums';
import type { Table } from '../../tables/table';
import type { Reading } from '../reading';
import { countsPeople } from '../staffing/in-tables';
import { type HeadSaid, headSaid, stageOf } from '../tables/heads';
import { type MemberTable, memberTables } from '../tables/members';
import { moneyUnitOf, unitInBrackets, withoutBrackets } from '../tables/units';
import { quoteAt } from '../words';
import { type Settings, topicOf } from './setting';

export function tableAmounts(reading: Reading, settings: Settings): readonly AmountFact[] {
  return memberTables(reading.outline).flatMap((table) => amountsOf(reading, settings, table));
}

function amountsOf(reading: Reading, settings: Settings, memberTable: MemberTable): readonly AmountFact[] {
  const { table: placed, block, members } = memberTable;
  const { table } = placed;
  const { outline, organisations, document } = reading;
  const tableUnit = moneyUnitOf(table) ?? (isPrintedAsMoney(block.cells) ? unitOfAll(outline) : null);
  const setting = placed.behind && settings.of(placed.behind, outline.ancestors(placed.behind));
  const caption = table.caption?.text ?? '';
  const day = dayOf(table);
  const heads = new Map(block.figures.map((column) => [column, headSaid(column, block.label)]));
  const measures = block.figures.filter((column) => !heads.get(column)?.isDerived);
  const hasCounts = measures.some(({ head }) => isCount(head));
  const whole = wholeColumn(measures, block.cells);
  // A figure whose column nobody names says nothing.
  if (placed.header.rows === 0 && measures.length > 1) return [];
  const speaking = organisations.speaking(table.start);
  const shared = sharedWords(measures.flatMap((column) => (column === whole ? [] : [heads.get(column)?.words ?? []])));
  return block.cells.flatMap((figure) => {
    const { column, row } = figure;
    const head = heads.get(column) as HeadSaid;
    if (head.isDerived || countsPeople(memberTable, figure)) return [];
    const counts = isCount(column.head);
    const unit =
      figure.unit ?? head.unit ?? (counts || !hasCounts ? unitOfRow(row) : null) ?? (counts ? null : tableUnit);
    if (unit === null || unit === '%') return [];
    const body = members === 'BODIES' && row.sums === null ? organisations.resolve(row.label) : null;
    const holder = members === 'BODIES' ? (body ?? bodyAround(reading, row)) : null;
    const own = column === whole && row.sums === null ? [] : head.words.slice(shared);
    const path =
      body !== null && head.words.length > 0
        ? head.words
        : pathOf(row, measures.length > 1 ? own : [], members === 'MEASURES' ? caption : '');
    const year = head.year ?? day?.year ?? (document.fiscalYear === null ? yearIn(caption) : document.fiscalYear);
    const isStock = day !== null || (setting?.assets ?? false);
    const stage: Stage = isStock ? 'ASSET' : (head.stage ?? stageOf(caption) ?? setting?.stage ?? 'OTHER');
    return {
      organisation: holder ?? speaking,
      label: path.at(-1) ?? '',
      path,
      value: figure.value,
      placeholder: figure.placeholder,
      unit,
      fiscalYear: year === null || head.year !== null ? year : year - (head.yearsAgo ?? 0),
      stage,
      asOf: isStock ? (day?.date ?? null) : null,
      change: null,
      ratios: [],
      parent: null,
      partsComplete: false,
      quote: quoteOf(outline, figure),
    };
  });
}

/** 某局 | 某项目 | 5.00: the body in whose rows it stands. */
function bodyAround({ organisations }: Reading, row: NamedRow): string | null {
  for (let above: NamedRow | null = row; above; above = above.parent) {
    for (const name of [...above.within, ...(above === row ? [] : [above.label])].reverse()) {
      const body = organisations.resolve(name);
      if (body !== null) return body;
    }
  }
  return null;
}

/** The rows above it that it is a part of, the row, and what the column names; the sum of a table is the sum of what it tells. */
function pathOf(row: NamedRow, columnWords: readonly string[], caption: string): readonly string[] {
  const rows: string[] = [];
  for (let above: NamedRow | null = row; above; above = above.parent)
    rows.unshift(...above.within, withoutUnit(above.label));
  if (row.sums === null || columnWords.length === 0) {
    const topic = row.sums !== null && /^(?:[合总小])计$/.test(row.label) ? topicOf(caption.replace(/表$/, '')) : null;
    return topic === null ? [...rows, ...columnWords] : [topic, ...rows];
  }
  return columnWords;
}

const withoutUnit = (label: string): string => (unitInBrackets(label) === null ? label : withoutBrackets(label));

/** 房屋（平方米）: the unit of the column that counts, or of the whole row where no column does. */
const unitOfRow = (row: NamedRow): string | null => unitInBrackets(row.label);

const units = new WeakMap<Outline, string | null>();

/** The unit of money of a document whose tables all print the same one; a table that prints none has it, too. */
function unitOfAll(outline: Outline): string | null {
  const known = units.get(outline);
  if (known !== undefined) return known;
  const printed = new Set(outline.tables.flatMap(({ table }) => moneyUnitOf(table) ?? []));
  const unit = printed.size === 1 ? ([...printed][0] ?? null) : null;
  units.set(outline, unit);
  return unit;
}

/** Two decimals in all figures. */
const isPrintedAsMoney = (cells: readonly FigureCell[]): boolean =>
  cells.length > 1 && cells.every(({ value, unit }) => unit === null && /\.[0-9]{2}$/.test(value));

/** How many words stand above all columns alike: they tell none from another. */
function sharedWords(heads: readonly (readonly string[])[]): number {
  const [first = [], ...others] = heads;
  if (others.length === 0) return 0;
  const differs = first.findIndex((words, level) => others.some((head) => head[level] !== words));
  return differs < 0 ? first.length : differs;
}

/** The column that is in each row what the others make up: it names the row itself. */
function wholeColumn(measures: readonly Column[], cells: readonly FigureCell[]): Column | null {
  if (measures.length < LEAST_DIVIDED) return null;
  const rows = [...groupBy(cells, ({ row }) => row).values()].map((row) =>
    row.filter(({ column }) => measures.includes(column)),
  );
  const isWhole = (candidate: Column): boolean => {
    const divided = rows.flatMap((row) => {
      const sum = row.find(({ column }) => column === candidate);
      return sum && row.length > 1
        ? [
            makeUp(
              sum,
              row.filter((cell) => cell !== sum),
            ),
          ]
        : [];
    });
    return divided.length > 1 && divided.filter((holds) => holds === true).length * 2 > divided.length;
  };
  return measures.find(isWhole) ?? null;
}

/** A whole and two parts of it. */
const LEAST_DIVIDED = 3;

const isCount = (head: readonly string[]): boolean => /数量|个数|人次|批次|辆数|台数|面积/.test(head.join(''));

const yearIn = (words: string): number | null => {
  const year = /(?:19|20)[0-9]{2}(?=年)/.exec(words);
  return year && Number(year[0]);
};

/** The day that a table of what is owned names above its rows. */
function dayOf({ remarks, caption }: Table): { readonly date: string; readonly year: number } | null {
  for (const { text } of caption ? [...remarks, caption] : remarks) {
    const day = /((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日/.exec(text);
    if (!day) continue;
    const [, year = '', month = '', date = ''] = day;
    return { date: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, year: Number(year) };
  }
  return null;
}

/** From the name of the row to the figure, where they stand in that order. */
function quoteOf({ text }: Outline, { row, cell }: FigureCell): AmountFact['quote'] {
  const isBefore =
    figureOf(row.name.text) === null && row.name.start <= cell.start && cell.start - row.name.end <= LONGEST_ROW;
  return quoteAt(text, isBefore ? row.name.start : cell.start, cell.end);
}

/** A quote that would hold more is the figure alone. */
const LONGEST_ROW = 300;
