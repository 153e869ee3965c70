/** The cells of the rows of an old Word table: where their edges lie, and which of them are one. */
import type { Place } from '../places';
import type { CellWords } from '../text-builder';

/** A row as it is defined: the edges of its cells in twips, and what each shares with others. */
export interface RowShape {
  readonly edges: readonly number[];
  readonly merges: readonly { readonly goesOnLeft: boolean; readonly goesOnAbove: boolean }[];
}

export interface WrittenCell {
  readonly paragraphs: readonly string[];
  readonly places: readonly Place[];
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  /** Null where the file does not tell it. */
  readonly shape: RowShape | null;
}

const SIZE_OF_CELL = 20;
const LEFT = 0x03;
const IS_MERGED_LEFT = 0x01;
const ABOVE = 0x60;
const IS_MERGED_ABOVE = 0x20;

/** @param value of the property that defines a row */
export function shapeOf(value: Buffer | undefined): RowShape | null {
  const count = value?.[0] ?? 0;
  if (!value || count === 0 || value.length < 1 + 2 * (count + 1)) return null;
  const edges = Array.from({ length: count + 1 }, (_, at) => value.readInt16LE(1 + 2 * at));
  const details = 1 + 2 * (count + 1);
  const merges = Array.from({ length: count }, (_, at) => {
    const place = details + SIZE_OF_CELL * at;
    const flags = place + 2 <= value.length ? value.readUInt16LE(place) : 0;
    return { goesOnLeft: (flags & LEFT) === IS_MERGED_LEFT, goesOnAbove: (flags & ABOVE) === IS_MERGED_ABOVE };
  });
  return { edges, merges };
}

/** Edges so near to each other are one: a millimetre and a half. */
const NEAR = 85;

/** With what each cell spans: columns are what lies between any two edges of the table. */
export function spannedRows(rows: readonly WrittenRow[]): readonly (readonly CellWords[])[] {
  const columns = columnsOf(rows);
  const columnAt = (edge: number): number => {
    const found = columns.findIndex((column) => column + NEAR >= edge);
    return found < 0 ? columns.length : found;
  };
  const above = new Map<number, { down: number }>();
  return rows.map(({ cells, shape }) => {
    const written: { paragraphs: string[]; places: Place[]; across: number; down: number }[] = [];
    cells.forEach(({ paragraphs, places }, index) => {
      const merge = shape?.merges[index];
      const [from, to] = shape ? [columnAt(shape.edges[index] ?? 0), columnAt(shape.edges[index + 1] ?? 0)] : [index, index + 1]; // prettier-ignore
      const across = Math.max(1, to - from);
      const left = merge?.goesOnLeft ? written.at(-1) : undefined;
      if (left) {
        left.across += across;
        return;
      }
      const over = merge?.goesOnAbove ? above.get(from) : undefined;
      if (over) {
        over.down += 1;
        return;
      }
      const cell = { paragraphs: [...paragraphs], places: [...places], across, down: 1 };
      written.push(cell);
      above.set(from, cell);
    });
    return written;
  });
}

function columnsOf(rows: readonly WrittenRow[]): readonly number[] {
  const edges = [...new Set(rows.flatMap(({ shape }) => shape?.edges ?? []))].sort((a, b) => a - b);
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? 0) > NEAR);
}
