/** Lays the pages of a document out as one text: furniture and notes left out, lines joined to paragraphs, tables to those they go on. */
import type { TextBuilder } from '../text-builder';
import { footnotesOf } from './footnotes';
import { furnitureOf } from './furniture';
import { type Line, linesOf, wordsOfLine } from './lines';
import type { Page } from './page';
import { measureOf, type Measure, type MeasuredLine, paragraphsOf } from './paragraphs';
import { ruledTables } from './ruled';
import { columnsOfBoth, continued, type PageTable, placeOf, rowsOf, tablesOf } from './tables';

interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly PageTable[];
}

export function writePages(pages: readonly Page[], builder: TextBuilder): void {
  const laid = pages.map((page, number) => layOut(page, number));
  const furniture = furnitureOf(laid);
  const writer = new Writer(builder);
  const measures = measuresOf(laid, furniture);
  laid.forEach((page, number) => {
    const printed = page.lines.filter((line) => !furniture.has(line));
    const lines = printed.slice(0, printed.length - footnotesOf(printed).length);
    const measure = measureOf(lines) ?? measures.get(Math.round(page.width)) ?? null;
    let at = 0;
    for (const table of page.tables) {
      for (let line = lines[at]; line && line.top < table.top; line = lines[(at += 1)]) writer.line({ line, measure, page: number }); // prettier-ignore
      writer.table(table, number);
    }
    for (const line of lines.slice(at)) writer.line({ line, measure, page: number });
  });
  writer.end();
}

function layOut({ width, height, glyphs, rules }: Page, number: number): LaidPage {
  const { tables, rest } = tablesOf(glyphs, ruledTables(rules), number);
  return { width, height, lines: linesOf(rest), tables };
}

/** The margins of all pages of one width, for those that hold too few lines to show them. */
function measuresOf(pages: readonly LaidPage[], furniture: ReadonlySet<Line>): ReadonlyMap<number, Measure | null> {
  const byWidth = new Map<number, Line[]>();
  for (const { width, lines } of pages) {
    const known = byWidth.get(Math.round(width)) ?? [];
    for (const line of lines) if (!furniture.has(line)) known.push(line);
    byWidth.set(Math.round(width), known);
  }
  return new Map([...byWidth].map(([width, lines]) => [width, measureOf(lines)]));
}

/** Lines above a table that name it and tell its unit. */
const MOST_ABOVE = 5;

class Writer {
  readonly #builder: TextBuilder;
  #lines: MeasuredLine[] = [];
  #open: { table: PageTable; page: number; readonly above: ReadonlySet<string> } | null = null;

  constructor(builder: TextBuilder) {
    this.#builder = builder;
  }

  line(line: MeasuredLine): void {
    this.#lines.push(line);
  }

  table(table: PageTable, page: number): void {
    const open = this.#open;
    const xs = open && open.page === page - 1 && this.#repeats(open.above) ? columnsOfBoth(open.table, table) : null;
    if (open && xs) {
      [open.table, open.page] = [continued(open.table, table, xs), page];
      this.#lines = [];
      return;
    }
    const above = new Set(this.#lines.slice(-MOST_ABOVE).map(({ line }) => titleOf(line)));
    this.#writeTable();
    this.#writeLines();
    this.#open = { table, page, above };
  }

  end(): void {
    this.#writeTable();
    this.#writeLines();
  }

  /** Whether what stands between two tables only says again what stands above the first. */
  #repeats(above: ReadonlySet<string>): boolean {
    return this.#lines.every(({ line }) => above.has(titleOf(line)));
  }

  #writeTable(): void {
    if (this.#open) this.#builder.table(rowsOf(this.#open.table));
    this.#open = null;
  }

  #writeLines(): void {
    for (const { words, parts } of paragraphsOf(this.#lines)) {
      const [first, ...further] = parts.map(({ at, page, line }) => ({ at, place: placeOf(page, line) }));
      this.#builder.paragraph(words, first?.place, further);
    }
    this.#lines = [];
  }
}

/** `收入预算总表（续）` is the title of the table that goes on. */
const titleOf = (line: Line): string =>
  wordsOfLine(line)
    .replace(/\s/g, '')
    .replace(/[（(]?续表?[)）]?$/, '');
