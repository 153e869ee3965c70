/**
 * Properties of paragraphs and characters of a Word document of the old format. They lie in pages of 512 bytes of the main
 * stream, as changes (sprm) of a style, each for a run of places of that stream.
 */
import type { WordStreams } from './pieces';

export type PropertyKind = 'CHARACTERS' | 'PARAGRAPHS';

/** What a run changes: the value of each property by its code. */
export type Properties = ReadonlyMap<number, Buffer>;

interface Run {
  readonly end: number;
  /** Where its changes begin in the main stream; null where there are none. */
  readonly changes: number | null;
}

/** Places of the tables of pages in the head of the file. */
const TABLES = { CHARACTERS: 0xfa, PARAGRAPHS: 0x102 } as const;
const PAGE = 512;
/** Of a paragraph a run has its height beside its place. */
const SIZE_OF_RUN = { CHARACTERS: 1, PARAGRAPHS: 13 } as const;
const NUMBER_OF_PAGE = 0x3fffff;

const NONE: Properties = new Map();

export class PropertyTable {
  readonly #runs: readonly Run[];
  readonly #read = new Map<number, Properties>();

  constructor(
    private readonly streams: WordStreams,
    private readonly kind: PropertyKind,
  ) {
    this.#runs = runsOf(streams, kind);
  }

  /** The properties of what stands at a place of the main stream. */
  at(offset: number): Properties {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#runs[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const changes = this.#runs[low]?.changes ?? null;
    if (changes === null) return NONE;
    const known = this.#read.get(changes) ?? propertiesAt(this.streams, this.kind, changes);
    this.#read.set(changes, known);
    return known;
  }
}

function runsOf({ main, table }: WordStreams, kind: PropertyKind): readonly Run[] {
  const place = main.readUInt32LE(TABLES[kind]);
  const pages = Math.floor((main.readUInt32LE(TABLES[kind] + 4) - 4) / 8);
  if (pages > main.length / PAGE) throw new RangeError('more pages of properties than the file holds');
  const runs: Run[] = [];
  for (let index = 0; index < pages; index += 1) {
    const page = (table.readUInt32LE(place + 4 * (pages + 1) + 4 * index) & NUMBER_OF_PAGE) * PAGE;
    const count = main.readUInt8(page + PAGE - 1);
    for (let run = 0; run < count; run += 1) {
      const words = main.readUInt8(page + 4 * (count + 1) + SIZE_OF_RUN[kind] * run);
      runs.push({ end: main.readUInt32LE(page + 4 * (run + 1)), changes: words === 0 ? null : page + 2 * words });
    }
  }
  return runs;
}

/** Of properties that did not fit into their page, where in the data stream they lie. */
const ELSEWHERE = 0x6646;

function propertiesAt({ main, data }: WordStreams, kind: PropertyKind, at: number): Properties {
  const length = main.readUInt8(at);
  if (kind === 'CHARACTERS') return readChanges(main.subarray(at + 1, at + 1 + length));
  // A length of nothing stands in front of the true one. In front of the changes stands the style.
  const [start, end] = length === 0 ? [at + 2, at + 2 + 2 * main.readUInt8(at + 1)] : [at + 1, at + 2 * length];
  const own = readChanges(main.subarray(start + 2, end));
  const elsewhere = own.get(ELSEWHERE)?.readUInt32LE(0);
  if (elsewhere === undefined || data === null) return own;
  return readChanges(data.subarray(elsewhere + 2, elsewhere + 2 + data.readUInt16LE(elsewhere)));
}

/** Sizes of values by the three bits of a code that tell them; of the sixth the value says it itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_ROW = 0xd608;

function readChanges(bytes: Buffer): Properties {
  const changes = new Map<number, Buffer>();
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const told = SIZES[code >>> 13] ?? 0;
    const [head, size] = told > 0 ? [0, told] : code === TABLE_ROW ? [2, at + 2 > bytes.length ? 0 : bytes.readUInt16LE(at) - 1] : [1, bytes.readUInt8(at)]; // prettier-ignore
    changes.set(code, bytes.subarray(at + head, at + head + Math.max(0, size)));
    at += head + Math.max(0, size);
  }
  return changes;
}
