import { TextDecoder } from 'node:util';

/**
 * Finds the encoding of a Chinese text by decoding it strictly: a decoding that needs a single U+FFFD is none.
 * Several encodings can accept the same bytes; what decides then is whether the result reads as Chinese.
 */

export interface Decoded {
  readonly ok: true;
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
}

export interface Undecodable {
  readonly ok: false;
  /** TRUNCATED where everything but a cut last character decodes. */
  readonly reason: 'ENCODING' | 'TRUNCATED' | 'NOT_TEXT';
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Bytes at the end that one cut character can leave. */
const LONGEST_REMNANT = 3;

/** The share of usual characters that a wrong decoding does not reach. */
const READABLE = 0.8;

/** Control characters that a text file may hold; 0x1a is the end mark of old editors. */
const WHITE_SPACE = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

const decoders = new Map<Encoding, TextDecoder>();

function decoder(encoding: Encoding): TextDecoder {
  const known = decoders.get(encoding);
  if (known) return known;
  const made = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  decoders.set(encoding, made);
  return made;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return decoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether these bytes are whole but for a character cut at the end. */
function isCut(bytes: Uint8Array, encoding: Encoding): boolean {
  for (let remnant = 1; remnant <= Math.min(LONGEST_REMNANT, bytes.length - 1); remnant++) {
    const text = strictly(bytes.subarray(0, bytes.length - remnant), encoding);
    if (text !== null && readability(text) >= READABLE) return true;
  }
  return false;
}

export function decode(bytes: Uint8Array): Decoded | Undecodable {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return marked ? decodeAs(bytes.subarray(marked[1].length), marked[0]) : guess(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | Undecodable {
  const text = strictly(bytes, encoding);
  if (text !== null) return accept(text, encoding);
  return { ok: false, reason: isCut(bytes, encoding) ? 'TRUNCATED' : 'ENCODING' };
}

/** Without a mark: UTF-8 proves itself, the others have to read as Chinese. */
function guess(bytes: Uint8Array): Decoded | Undecodable {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return accept(utf8, 'utf-8');
  const others: readonly Encoding[] = ['utf-16le', 'utf-16be', 'gb18030'];
  const best = others
    .map((encoding) => ({ encoding, text: strictly(bytes, encoding) }))
    .flatMap(({ encoding, text }) => (text === null ? [] : [{ encoding, text, readability: readability(text) }]))
    .sort((a, b) => b.readability - a.readability)[0];
  if (best && best.readability >= READABLE) return accept(best.text, best.encoding);
  if ((['utf-8', ...others] as const).some((encoding) => isCut(bytes, encoding)))
    return { ok: false, reason: 'TRUNCATED' };
  return { ok: false, reason: bytes.includes(0) ? 'NOT_TEXT' : 'ENCODING' };
}

/** U+FFFD that stands in the file itself is the trace of an earlier conversion that lost characters. */
function accept(text: string, encoding: Encoding): Decoded | Undecodable {
  if (text.includes('\uFFFD')) return { ok: false, reason: 'ENCODING' };
  return isBinary(text) ? { ok: false, reason: 'NOT_TEXT' } : { ok: true, text, encoding };
}

/** One control character in so many is a slip of an editor; more is no text. */
const CONTROLS_PER_UNIT = 1 / 200;

function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return true;
    if ((unit < 0x20 && !WHITE_SPACE.has(unit)) || unit === 0x7f) controls++;
  }
  return controls > text.length * CONTROLS_PER_UNIT;
}

let usual: Uint8Array | null = null;

/**
 * The characters of everyday Chinese text, as a table by UTF-16 unit: the 3,755 of the first level of GB 2312,
 * ASCII, and punctuation of both widths. Mojibake falls mostly outside.
 */
function usualUnits(): Uint8Array {
  if (usual) return usual;
  const table = new Uint8Array(0x10000);
  const mark = (text: string): void => {
    for (let i = 0; i < text.length; i++) table[text.charCodeAt(i)] = 1;
  };
  const LEVEL_ONE = { first: 0xb0, last: 0xd7 };
  for (let lead = LEVEL_ONE.first; lead <= LEVEL_ONE.last; lead++) {
    const row = new Uint8Array(188);
    for (let i = 0; i < 94; i++) row.set([lead, 0xa1 + i], 2 * i);
    // The last row of the level stops at 0xF9; what follows is unassigned and must not be fatal.
    mark(strictly(lead === LEVEL_ONE.last ? row.subarray(0, 2 * 89) : row, 'gb18030') ?? '');
  }
  table.fill(1, 0x20, 0x7f);
  table.fill(1, 0x3000, 0x3020);
  table.fill(1, 0x2010, 0x2027);
  table.fill(1, 0x2460, 0x2474);
  table.fill(1, 0xff01, 0xff5f);
  for (const unit of WHITE_SPACE) table[unit] = 1;
  usual = table;
  return table;
}

/** Units looked at to judge a decoding; enough to be sure, and bounded for large files. */
const SAMPLE_UNITS = 20_000;

/** The share of usual characters, from 0 to 1. */
function readability(text: string): number {
  const table = usualUnits();
  const length = Math.min(text.length, SAMPLE_UNITS);
  if (length === 0) return 0;
  let known = 0;
  for (let i = 0; i < length; i++) known += table[text.charCodeAt(i)] ?? 0;
  return known / length;
}
