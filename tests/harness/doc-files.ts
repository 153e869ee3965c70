/** A Word document of the format of 97 to 2003, with as much of it as a few paragraphs and cells take. */
import { excelLibrary } from '../../src/ingest/formats/excel/library';

/** Words that end with a mark, and what is changed of the paragraph and of the characters, as codes and values. */
export interface DocRun {
  readonly words: string;
  readonly paragraph?: readonly (readonly [code: number, value: Buffer])[];
  readonly characters?: readonly (readonly [code: number, value: Buffer])[];
}

const [TEXT_AT, PAGE] = [1024, 512];
const ONE = Buffer.from([1]);
export const IN_TABLE = [0x2416, ONE] as const;
export const DELETED = [0x0800, ONE] as const;
export const HIDDEN = [0x083c, ONE] as const;

/** The end of a row whose cells have these edges; `merges` has the flags of each cell. */
export function rowEnd(edges: readonly number[], merges: readonly number[] = []): DocRun {
  const cells = edges.slice(1).map((_, at) => {
    const cell = Buffer.alloc(20);
    cell.writeUInt16LE(merges[at] ?? 0);
    return cell;
  });
  const places = Buffer.alloc(2 * edges.length);
  edges.forEach((edge, at) => places.writeInt16LE(edge, 2 * at));
  const definition = Buffer.concat([Buffer.from([edges.length - 1]), places, ...cells]);
  const size = Buffer.alloc(2);
  size.writeUInt16LE(definition.length + 1);
  return { words: '\x07', paragraph: [IN_TABLE, [0x2417, ONE], [0xd608, Buffer.concat([size, definition])]] };
}

/** Text boxes follow the body. */
export function docOf(body: readonly DocRun[], { boxes = [], flags = 0 }: { readonly boxes?: readonly DocRun[]; readonly flags?: number } = {}): Buffer {
  const runs = [...body, ...boxes];
  const text = runs.map(({ words }) => words).join('');
  const length = (some: readonly DocRun[]): number => some.reduce((sum, { words }) => sum + words.length, 0);
  const head = Buffer.alloc(TEXT_AT);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(flags, 0x0a);
  head.writeUInt32LE(length(body), 0x4c);
  head.writeUInt32LE(length(boxes), 0x64);
  const words = Buffer.concat([Buffer.from(text, 'utf16le'), Buffer.alloc(PAGE)]);
  const padded = words.subarray(0, Math.ceil((2 * text.length) / PAGE) * PAGE);
  const firstPage = (TEXT_AT + padded.length) / PAGE;
  const pages = [pageOf(runs, 1, ({ characters }) => characters), pageOf(runs, 13, ({ paragraph }) => paragraph)];
  // Pieces, then the two tables of one page each.
  const table = Buffer.alloc(21 + 24);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(TEXT_AT, 15);
  pages.forEach((_, at) => {
    table.writeUInt32LE(firstPage + at, 21 + 12 * at + 8);
    head.writeUInt32LE(21 + 12 * at, 0xfa + 8 * at);
    head.writeUInt32LE(12, 0xfa + 8 * at + 4);
  });
  return oleOf({ WordDocument: Buffer.concat([head, padded, ...pages]), '0Table': table });
} // prettier-ignore

/** The container of old office files. */
export function oleOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const { CFB } = excelLibrary();
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(CFB.write(container, { type: 'buffer', fileType: 'cfb', compression: false }));
}

/** @param size of what stands for a run beside its place: with more than one byte it is a paragraph, which has a style */
function pageOf(runs: readonly DocRun[], size: number, changesOf: (run: DocRun) => DocRun['paragraph']): Buffer {
  const page = Buffer.alloc(PAGE);
  let [place, free] = [TEXT_AT, PAGE - 2];
  page.writeUInt32LE(place, 0);
  runs.forEach((run, at) => {
    place += 2 * run.words.length;
    page.writeUInt32LE(place, 4 * (at + 1));
    const changes = (changesOf(run) ?? []).map(([code, value]) => Buffer.concat([Buffer.from([code & 0xff, code >> 8]), value])); // prettier-ignore
    if (changes.length === 0) return;
    const bytes = Buffer.concat([...(size > 1 ? [Buffer.alloc(2)] : []), ...changes]);
    const isOdd = bytes.length % 2 === 1;
    const told = size === 1 ? [bytes.length] : isOdd ? [(bytes.length + 1) / 2] : [0, bytes.length / 2];
    free = (free - bytes.length - told.length) & ~1;
    page.writeUInt8(free / 2, 4 * (runs.length + 1) + size * at);
    Buffer.concat([Buffer.from(told), bytes]).copy(page, free);
  });
  page.writeUInt8(runs.length, PAGE - 1);
  return page;
}
