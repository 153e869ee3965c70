import { Zip } from './zip';

/** What the first bytes say, whatever the file is called. */
export interface Sniffed {
  readonly mediaType: string;
  /** For people. */
  readonly name: string;
  /** A document in a format that holds text, though perhaps not one that is read yet. */
  readonly document: boolean;
}

export const PLAIN_TEXT: Sniffed = { mediaType: 'text/plain', name: 'plain text', document: true };

/** How far into a file a signature is looked for. */
const HEAD_BYTES = 1024;

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end);

type Signature = readonly [
  mediaType: string,
  name: string,
  document: boolean,
  matches: (head: string, bytes: Uint8Array) => boolean,
];

const starts =
  (...magic: readonly string[]) =>
  (head: string): boolean =>
    magic.some((m) => head.startsWith(m));

/** A page that begins as one: markup somewhere in a plain text does not make it HTML. */
const HTML = /^(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html|head|body|\?xml|!--)/i;

/** A letter of several parts, in which browsers save a page with its pictures. */
const LETTER = /^(?:\xef\xbb\xbf)?[A-Za-z][A-Za-z-]{1,40}:[^\0]{0,900}\bcontent-type:\s{0,8}multipart\//i;

/** Ordered: an office file is a zip file too, so the more exact one stands first. */
const SIGNATURES: readonly Signature[] = [
  ['application/pdf', 'PDF file', true, (head) => head.includes('%PDF-')],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Word document (docx)',
    true,
    zipWith('word/'),
  ],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel workbook (xlsx)', true, zipWith('xl/')],
  ['application/zip', 'zip archive', true, starts('PK\x03\x04', 'PK\x05\x06')],
  ['application/x-ole-storage', 'Word or Excel file of the old kind (doc, xls, wps)', true, starts('\xd0\xcf\x11\xe0')],
  ['application/rtf', 'rich text file', true, starts('{\\rtf')],
  ['multipart/related', 'saved web page (mht)', true, (head) => LETTER.test(head)],
  ['text/html', 'HTML page', true, (head) => HTML.test(head)],
  ['image/png', 'PNG picture', false, starts('\x89PNG')],
  ['image/jpeg', 'JPEG picture', false, starts('\xff\xd8\xff')],
  ['image/gif', 'GIF picture', false, starts('GIF87a', 'GIF89a')],
  ['image/tiff', 'TIFF picture', false, starts('II*\0', 'MM\0*')],
  ['image/webp', 'WebP picture', false, (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'],
  ['image/bmp', 'BMP picture', false, (head) => head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0'],
  ['application/gzip', 'gzip archive', false, starts('\x1f\x8b')],
  ['application/x-7z-compressed', '7z archive', false, starts('7z\xbc\xaf')],
  ['application/vnd.rar', 'rar archive', false, starts('Rar!\x1a')],
  ['application/x-elf', 'program', false, starts('\x7fELF')],
  ['application/vnd.sqlite3', 'SQLite database', false, starts('SQLite format 3\0')],
];

/** Members of an office file lie in a folder of its program; one that is cut off tells so in its first bytes only. */
function zipWith(folder: string): (head: string, bytes: Uint8Array) => boolean {
  return (head, bytes) =>
    head.startsWith('PK\x03\x04') &&
    (head.includes(folder) || membersOf(bytes).some((name) => name.startsWith(folder)));
}

function membersOf(bytes: Uint8Array): readonly string[] {
  try {
    return new Zip(bytes).names;
  } catch {
    return [];
  }
}

/** The kind of file by its first bytes; plain text when nothing says otherwise. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = ascii(bytes, 0, HEAD_BYTES);
  const found = SIGNATURES.find(([, , , matches]) => matches(head, bytes));
  return found ? { mediaType: found[0], name: found[1], document: found[2] } : PLAIN_TEXT;
}
