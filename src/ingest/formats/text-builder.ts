/**
 * The plain text of a file that knows its paragraphs and tables: a line for each paragraph, a line for each row with tabs
 * between the cells. White space is as a reader sees it: runs of it are one blank, but for what indents a line.
 */
import type { LaidOutCell, LaidOutTable } from '../source';

/** A cell that is to be written: paragraphs, and how far it reaches. */
export interface CellWords {
  readonly paragraphs: readonly string[];
  readonly across: number;
  readonly down: number;
}

export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #tables: LaidOutTable[] = [];
  #length = 0;

  /** A paragraph; nothing where it holds no words. */
  paragraph(words: string): void {
    const line = words.trimEnd();
    if (line.trim() !== '') this.#write(`${line}\n`);
  }

  table(rows: readonly (readonly CellWords[])[]): void {
    const start = this.#length;
    const written = rows.filter((row) => row.length > 0).map((row) => this.#row(row));
    if (written.length === 0) return;
    this.#tables.push({ start, end: this.#length - 1, rows: written });
    this.#write('\n');
  }

  build(): { readonly text: string; readonly laidOut: readonly LaidOutTable[] } {
    return { text: this.#parts.join(''), laidOut: this.#tables };
  }

  #row(row: readonly CellWords[]): readonly LaidOutCell[] {
    const cells = row.map(({ paragraphs, across, down }, index) => {
      if (index > 0) this.#write('\t');
      const start = this.#length;
      this.#write(paragraphs.map((one) => one.trimEnd()).filter((one) => one.trim() !== '').join('\n')); // prettier-ignore
      return { start, end: this.#length, across, down };
    });
    this.#write('\n');
    return cells;
  }

  #write(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}
