/**
 * The characters of a Word document of the format of 97 to 2003 ([MS-DOC]): they lie in pieces all over its main stream,
 * and properties belong to places of that stream. Whatever leads out of a stream throws a RangeError.
 */

/** The streams of the file that matter. */
export interface WordStreams {
  readonly main: Buffer;
  /** Of the two tables that a file may have the one that its head names. */
  readonly table: Buffer;
  readonly data: Buffer | null;
}

/** Characters that follow each other, with the place of each in the main stream. */
export interface Story {
  readonly text: string;
  /** By the index of the character. */
  readonly offsets: Uint32Array;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  readonly isNarrow: boolean;
}

const SIGN_OF_97 = 0xa5ec;
const FLAGS = 0x0a;
const IS_ENCRYPTED = 0x0100;
const IS_TABLE_ONE = 0x0200;
/** Lengths of the stories, in the order in which their characters follow each other. */
const LENGTHS = { body: 0x4c, footnotes: 0x50, heads: 0x54, comments: 0x5c, endnotes: 0x60, boxes: 0x64 } as const;
const PIECES = 0x1a2;

export type Head = 'EARLIER' | 'ENCRYPTED' | { readonly table: '0Table' | '1Table' };

export function headOf(main: Buffer): Head {
  if (main.readUInt16LE(0) !== SIGN_OF_97) return 'EARLIER';
  const flags = main.readUInt16LE(FLAGS);
  if ((flags & IS_ENCRYPTED) !== 0) return 'ENCRYPTED';
  return { table: (flags & IS_TABLE_ONE) === 0 ? '0Table' : '1Table' };
}

/** The body and the text boxes; heads, feet, notes and comments are no part of what the document says. */
export function storiesOf(streams: WordStreams): { readonly body: Story; readonly boxes: Story } {
  const { main } = streams;
  const pieces = piecesOf(streams);
  const length = (place: number): number => main.readUInt32LE(place);
  const body = length(LENGTHS.body);
  const boxes = body + length(LENGTHS.footnotes) + length(LENGTHS.heads) + length(LENGTHS.comments) + length(LENGTHS.endnotes); // prettier-ignore
  return { body: storyOf(main, pieces, 0, body), boxes: storyOf(main, pieces, boxes, boxes + length(LENGTHS.boxes)) };
}

const OTHER_PROPERTIES = 1;
const PIECE_TABLE = 2;
const SIZE_OF_PIECE = 8;
const NARROW = 0x40000000;

function piecesOf({ main, table }: WordStreams): readonly Piece[] {
  let at = main.readUInt32LE(PIECES);
  while (table.readUInt8(at) === OTHER_PROPERTIES) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== PIECE_TABLE) throw new RangeError('no table of pieces');
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / (4 + SIZE_OF_PIECE));
  const characters = at + 5;
  const details = characters + 4 * (count + 1);
  const pieces: Piece[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [table.readUInt32LE(characters + 4 * index), table.readUInt32LE(characters + 4 * (index + 1))];
    const place = table.readUInt32LE(details + SIZE_OF_PIECE * index + 2);
    const isNarrow = (place & NARROW) !== 0;
    const offset = isNarrow ? (place & (NARROW - 1)) >>> 1 : place & (NARROW - 1);
    bytes += (end - start) * (isNarrow ? 1 : 2);
    // No place is used twice: a table that says so would make gigabytes of a small file.
    if (end < start || bytes > main.length) throw new RangeError('pieces that cannot be');
    pieces.push({ start, end, offset, isNarrow });
  }
  return pieces;
}

function storyOf(main: Buffer, pieces: readonly Piece[], from: number, to: number): Story {
  const parts: string[] = [];
  const offsets = new Uint32Array(Math.min(Math.max(0, to - from), main.length));
  let length = 0;
  for (const { start, end, offset, isNarrow } of pieces) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (last <= first) continue;
    const width = isNarrow ? 1 : 2;
    const begin = offset + (first - start) * width;
    const bytes = main.subarray(begin, begin + (last - first) * width);
    if (bytes.length < (last - first) * width) throw new RangeError('a piece that ends outside of the file');
    parts.push(isNarrow ? WESTERN.decode(bytes) : bytes.toString('utf16le'));
    for (let at = first; at < last; at += 1, length += 1) offsets[length] = begin + (at - first) * width;
  }
  return { text: parts.join(''), offsets: offsets.subarray(0, length) };
}

/** One character for each byte. */
const WESTERN = new TextDecoder('windows-1252');
