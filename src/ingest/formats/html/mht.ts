/** A web page that a browser or Word saved with its pictures in one file: a letter whose first part of HTML is the page. */
import { type Format, reject } from '../format';
import { readPage } from './html';

export const mht: Format = {
  name: 'saved web page (mht)',
  mediaTypes: ['multipart/related'],
  read(file, mediaType) {
    const { bytes } = file;
    const letter = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const page = pageIn(letter, 0);
    if (page === null) return reject(file, 'DAMAGED', 'it is a saved web page without the page, or cut off: save it again');
    return readPage(file, page, mediaType);
  },
}; // prettier-ignore

/** Parts in parts: letters use two levels. */
const DEEPEST = 4;
/** A saved page has some dozens of pictures. */
const MOST_PARTS = 2_000;

/** The bytes of the first page of HTML; null where there is none. */
function pageIn(part: string, depth: number): Buffer | null {
  const gap = /\r?\n\r?\n/.exec(part);
  if (!gap || depth > DEEPEST) return null;
  const heads = headsOf(part.slice(0, gap.index));
  const body = part.slice(gap.index + gap[0].length);
  const type = heads.get('content-type') ?? '';
  if (/^text\/html\b/i.test(type)) return unpacked(body, (heads.get('content-transfer-encoding') ?? '').toLowerCase());
  const boundary = /^multipart\/[^;]{1,60};.{0,400}?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return null;
  for (const inner of body.split(`--${mark}`, MOST_PARTS).slice(1)) {
    const page = pageIn(inner.replace(/^\r?\n/, ''), depth + 1);
    if (page) return page;
  }
  return null;
}

/** By their names in small letters; a head may go on over lines that stand in. */
function headsOf(lines: string): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const line of lines.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) heads.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return heads;
}

function unpacked(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=\r?\n/g, '');
  return Buffer.from(joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1'); // prettier-ignore
}
