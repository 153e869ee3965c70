/**
 * The plain text of a file that knows its paragraphs and tables: a line for each paragraph, a line for each row with tabs
 * between the cells. White space is as a reader sees it: runs of it are one blank, but for what indents a line.
 */
import type { LaidOutCell, LaidOutTable, SourceText } from '../source';
import { type Place, PlacesBuilder } from './places';

/** A cell that is to be written: paragraphs, and how far it reaches. */
export interface CellWords {
  readonly paragraphs: readonly string[];
  readonly across: number;
  readonly down: number;
  /** Of each paragraph where it stands in the file; what is left out stands where the one before it does. */
  readonly places?: readonly Place[];
}

/** From this character of a paragraph on its words stand elsewhere: on its next line, on the next page. */
export interface PlaceWithin {
  readonly at: number;
  readonly place: Place;
}

export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #tables: LaidOutTable[] = [];
  readonly #places = new PlacesBuilder();
  #length = 0;

  /** A paragraph; nothing where it holds no words. */
  paragraph(words: string, place?: Place, further: readonly PlaceWithin[] = []): void {
    const line = words.trimEnd();
    if (line.trim() === '') return;
    this.#standsAt(place);
    for (const { at, place: next } of further) this.#places.add(this.#length + at, next);
    this.#write(`${line}\n`);
  }

  table(rows: readonly (readonly CellWords[])[]): void {
    const start = this.#length;
    const written = rows.filter((row) => row.length > 0).map((row) => this.#row(row));
    if (written.length === 0) return;
    this.#tables.push({ start, end: this.#length - 1, rows: written });
    this.#write('\n');
  }

  build(): Pick<SourceText, 'text' | 'laidOut' | 'places'> {
    return { text: this.#parts.join(''), laidOut: this.#tables, places: this.#places.build() };
  }

  #row(row: readonly CellWords[]): readonly LaidOutCell[] {
    const cells = row.map(({ paragraphs, across, down, places }, index) => {
      if (index > 0) this.#write('\t');
      const start = this.#length;
      this.#standsAt(places?.[0]);
      paragraphs.forEach((words, at) => {
        if (words.trim() === '') return;
        if (this.#length > start) this.#write('\n');
        this.#standsAt(places?.[at]);
        this.#write(words.trimEnd());
      });
      return { start, end: this.#length, across, down };
    });
    this.#write('\n');
    return cells;
  }

  #standsAt(place: Place | undefined): void {
    if (place) this.#places.add(this.#length, place);
  }

  #write(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}
