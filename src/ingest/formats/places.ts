/**
 * Where the words of a plain text stand in the published file: what a person who opens the file looks for. Kept as sorted
 * arrays, since a workbook has as many places as cells, and without methods, since it passes between processes.
 */
import type { Span } from '../../domain/fact';

/** In points from the upper left corner of the page as it is shown. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Place =
  /** Pages count from 1. */
  | { readonly kind: 'PAGE'; readonly page: number; readonly box: Box }
  /** Rows and columns count from 0. */
  | { readonly kind: 'CELL'; readonly sheet: string; readonly row: number; readonly column: number }
  /** Counts from 1, with paragraphs that are blank and those that stand in cells. */
  | { readonly kind: 'PARAGRAPH'; readonly paragraph: number };

/** All places of a text are of one kind. */
export interface Places {
  readonly kind: Place['kind'];
  /** In ascending order: from each offset up to the next the words stand at the place of the same index. */
  readonly starts: Uint32Array;
  /** So many numbers a place as its kind has. */
  readonly numbers: Float32Array;
  /** Names of sheets, of which a place has the index. */
  readonly sheets: readonly string[];
}

/** What evidence says of a place; null is what the format does not have. */
export interface PublishedPlace {
  readonly page: number | null;
  readonly sheet: string | null;
  /** `B7`, or where the words take up several cells the first and the last of them: `A7:C7`. */
  readonly cell: string | null;
  readonly paragraph: number | null;
}

const NUMBERS = { PAGE: 5, CELL: 3, PARAGRAPH: 1 } as const satisfies Record<Place['kind'], number>;

const NOWHERE: PublishedPlace = { page: null, sheet: null, cell: null, paragraph: null };

export class PlacesBuilder {
  readonly #starts: number[] = [];
  readonly #numbers: number[] = [];
  readonly #sheets: string[] = [];
  #kind: Place['kind'] | null = null;

  /** From this offset on words stand there. Offsets come in ascending order. */
  add(start: number, place: Place): void {
    this.#kind ??= place.kind;
    if (this.#kind !== place.kind) throw new Error(`A text has places of the kinds ${this.#kind} and ${place.kind}.`);
    const numbers = this.#numbersOf(place);
    if (this.#starts.at(-1) === start) {
      this.#starts.pop();
      this.#numbers.length -= numbers.length;
    }
    const last = this.#numbers.length - numbers.length;
    if (last >= 0 && numbers.every((number, index) => number === this.#numbers[last + index])) return;
    this.#starts.push(start);
    this.#numbers.push(...numbers);
  }

  /** Null where nothing was added. */
  build(): Places | null {
    if (this.#kind === null) return null;
    const [starts, numbers] = [Uint32Array.from(this.#starts), Float32Array.from(this.#numbers)];
    return { kind: this.#kind, starts, numbers, sheets: this.#sheets };
  }

  #numbersOf(place: Place): readonly number[] {
    switch (place.kind) {
      case 'PAGE':
        return [place.page, place.box.left, place.box.top, place.box.right, place.box.bottom];
      case 'CELL':
        if (this.#sheets.at(-1) !== place.sheet) this.#sheets.push(place.sheet);
        return [this.#sheets.length - 1, place.row, place.column];
      case 'PARAGRAPH':
        return [place.paragraph];
    }
  }
}

/** The place of the words at an offset; null in front of the first. */
export function placeAt({ kind, starts, numbers, sheets }: Places, offset: number): Place | null {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = numbers.subarray((low - 1) * NUMBERS[kind], low * NUMBERS[kind]);
  switch (kind) {
    case 'PAGE':
      return { kind, page: a, box: { left: b, top: c, right: d, bottom: e } };
    case 'CELL':
      return { kind, sheet: sheets[a] ?? '', row: b, column: c };
    case 'PARAGRAPH':
      return { kind, paragraph: a };
  }
}

/** Where a person finds a span: its beginning, and of cells all that it takes up. */
export function publishedPlace(places: Places | null, { start, end }: Span): PublishedPlace {
  const first = places && placeAt(places, start);
  switch (first?.kind) {
    case undefined:
      return NOWHERE;
    case 'PAGE':
      return { ...NOWHERE, page: first.page };
    case 'PARAGRAPH':
      return { ...NOWHERE, paragraph: first.paragraph };
    case 'CELL': {
      const last = places && placeAt(places, Math.max(start, end - 1));
      const reaches = last?.kind === 'CELL' && last.sheet === first.sheet ? addressOf(last) : null;
      const cell = addressOf(first);
      return {
        ...NOWHERE,
        sheet: first.sheet,
        cell: reaches === null || reaches === cell ? cell : `${cell}:${reaches}`,
      };
    }
  }
}

const LETTERS = 26;

/** As Excel names cells: columns A to Z, then AA. */
function addressOf({ row, column }: Extract<Place, { readonly kind: 'CELL' }>): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return `${letters}${row + 1}`;
}
