/**
 * Every table of a document printed anew in another layout: bars, tabs, blanks, one cell a line, Markdown, boxes. A table
 * says the same in all of them, so a reading of the new print must state the same facts; where they stand is left out.
 */
import type { Extraction } from '../../src/domain/fact';
import type { Cell, Table } from '../../src/ingest/tables/table';
import { readDocument } from '../../src/ingest/pipeline';
import { printWidth } from '../../src/text/width';
import type { Score } from './score';
import { surplus } from './surplus';

export const LAYOUTS = ['bars', 'tabs', 'blanks', 'cells', 'markdown', 'boxes'] as const;
export type Layout = (typeof LAYOUTS)[number];
type Rows = readonly (readonly string[])[];

export const LAYOUT_KINDS = [
  'organisations',
  'sections',
  'duties',
  'staffing',
  'amounts',
  'declared',
  'findings',
] as const;
export type LayoutScores = Readonly<Record<(typeof LAYOUT_KINDS)[number], Score>>;

/** What stays of a reading when its tables are printed in a layout; null where the document has none. */
export function inLayout(
  file: { readonly name: string; readonly bytes: Uint8Array },
  layout: Layout,
): LayoutScores | null {
  const read = readDocument(file);
  if (!read.ok || read.outline.tables.length === 0) return null;
  const tables = read.outline.tables.map(({ table }) => table);
  const text = printed(read.text.text, tables, layout);
  const again = readDocument({ name: file.name, bytes: Buffer.from(text) });
  const scores = LAYOUT_KINDS.map((kind) => {
    const [before, after] = [
      read.facts[kind].map(said(read.facts)),
      again.ok ? again.facts[kind].map(said(again.facts)) : [],
    ];
    const misses = surplus(before, after);
    return [kind, { hits: before.length - misses.length, misses, extras: surplus(after, before) }];
  });
  return Object.fromEntries(scores) as LayoutScores;
}

/** A text with its tables in a layout. */
export function printed(text: string, tables: readonly Table[], layout: Layout): string {
  let written = '';
  let last = 0;
  for (const { rows } of tables) {
    const words = rows.flat().filter((cell) => cell.text !== '');
    if (words.length === 0) continue;
    const start = lineWithWords(text, Math.min(...words.map((cell) => cell.start)));
    const end = behindBars(text, Math.max(...words.map((cell) => cell.end)));
    if (start < last) continue;
    written += `${text.slice(last, start)}${PRINT[layout](wordsOf(text, rows)).join('\n')}`;
    last = end;
  }
  return written + text.slice(last);
}

const BARS = /^[\s|｜│┃┌┬┐├┼┤└┴┘─+=-]*$/u;

/** Where the line of an offset begins, and the lines of bars alone above it. */
function lineWithWords(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  for (let above = start; above > 0;) {
    above = text.lastIndexOf('\n', above - 2) + 1;
    const line = text.slice(above, text.indexOf('\n', above));
    if (line === '' || !BARS.test(line)) break;
    start = above;
  }
  return start;
}

/** Where the line of an offset ends, and the lines of bars alone below it. */
function behindBars(text: string, offset: number): number {
  const lineEnd = (from: number): number => (text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from));
  let end = lineEnd(offset);
  for (let next = end; next < text.length;) {
    next = lineEnd(next + 1);
    const line = text.slice(end + 1, next);
    if (line === '' || !BARS.test(line)) break;
    end = next;
  }
  return end;
}

/** The words of each cell, a row as long as the others; how deep a row lies is white space before its first words. */
function wordsOf(text: string, rows: readonly (readonly Cell[])[]): Rows {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const cell = row[at];
      if (!cell || cell.text === '') return '';
      const own = text
        .slice(cell.start, cell.end)
        .replace(/\s*\n\s*/gu, '')
        .replace(/[|\t]/gu, ' ')
        .replace(/\s{2,}/gu, ' ');
      return isNamed(row, at) ? '　'.repeat(depthsOf(rows).indexOf(cell.indent)) + own : own;
    }),
  );
}

const isNamed = (row: readonly Cell[], at: number): boolean => row.findIndex((cell) => cell.text !== '') === at;

/** The depths of first words from the least on. */
function depthsOf(rows: readonly (readonly Cell[])[]): readonly number[] {
  const depths = rows.flatMap((row) => row.find((cell) => cell.text !== '')?.indent ?? []);
  return [...new Set(depths)].sort((a, b) => a - b);
}

const padded = (words: string, width: number): string => words + ' '.repeat(Math.max(0, width - printWidth(words)));
const widths = (rows: Rows): readonly number[] =>
  (rows[0] ?? []).map((_, at) => Math.max(2, ...rows.map((row) => printWidth(row[at] ?? ''))));

const PRINT: Readonly<Record<Layout, (rows: Rows) => readonly string[]>> = {
  bars: (rows) => rows.map((row) => `|${row.map((cell) => ` ${cell} `).join('|')}|`),
  tabs: (rows) => rows.map((row) => row.join('\t')),
  blanks: (rows) => {
    const columns = widths(rows);
    return rows.map((row) =>
      row
        .map((cell, at) => padded(cell, columns[at] ?? 0))
        .join('   ')
        .trimEnd(),
    );
  },
  // A blank cell is an empty line.
  cells: (rows) => rows.flat(),
  markdown: ([head = [], ...body]) => [
    `| ${head.map((cell) => (cell === '' ? '' : `**${cell.trim()}**`)).join(' | ')} |`,
    `|${head.map(() => ' :--- ').join('|')}|`,
    ...body.map(
      (row) => `| ${row.map((cell, at) => (at === 0 && /计$/u.test(cell) ? `**${cell}**` : cell)).join(' | ')} |`,
    ),
  ],
  boxes: (rows) => {
    const columns = widths(rows);
    const line = (left: string, middle: string, right: string): string =>
      left + columns.map((width) => '─'.repeat(Math.ceil(width / 2) + 1)).join(middle) + right;
    const body = rows.map((row) => `│${row.map((cell, at) => ` ${padded(cell, columns[at] ?? 0)} `).join('│')}│`);
    return [
      line('┌', '┬', '┐'),
      ...body.flatMap((row, at) => (at === 0 ? [row] : [line('├', '┼', '┤'), row])),
      line('└', '┴', '┘'),
    ];
  },
};

/** A fact without the places where it stands. */
function said(facts: Extraction): (fact: unknown) => string {
  return (fact) =>
    JSON.stringify(fact, (key, value: unknown) => {
      if (['start', 'end', 'message', 'quote', 'quotes'].includes(key)) return undefined;
      if (key === 'parent' && typeof value === 'number') return facts.amounts[value]?.label;
      return typeof value === 'string' ? value.replace(/\s+/gu, '') : value;
    });
}
