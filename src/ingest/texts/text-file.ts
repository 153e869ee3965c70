/**
 * The plain text of a document as a file: a head in JSON, then the text in UTF-16, so that offsets are places in the file and
 * a few words of a long document are one small read; of a PDF behind it where on its pages the words stand.
 */
import type { FileHandle } from 'node:fs/promises';
import type { Span } from '../../domain/fact';
import type { Places } from '../formats/places';
import type { PlainText } from '../pipeline';
import type { Headings } from './headings';

export interface TextHead {
  /** Of the rules that read it: others may have read another text. */
  readonly version: string;
  /** Length of the text in UTF-16 units. */
  readonly units: number;
  /** Null where there are more than anybody looks through. */
  readonly headings: Headings | null;
  /** How many places on pages stand behind the text. */
  readonly pagePlaces: number;
}

/** The head, and where the text begins. */
export interface OpenedText extends TextHead {
  readonly textAt: number;
}

const LENGTH_BYTES = 4;
const UNIT_BYTES = 2;
const MEGABYTE = 1024 * 1024;
/** Of a disclosure it is some kilobytes. */
const LONGEST_HEAD = MEGABYTE;

/** Page and box. */
const NUMBERS_A_PLACE = 5;
const NUMBER_BYTES = 4;

export function encodeText({ text, headings, places }: PlainText, version: string): Buffer {
  const onPages = places?.kind === 'PAGE' ? places : null;
  const parts = { version, units: text.length, pagePlaces: onPages?.starts.length ?? 0 };
  const whole = headOf({ ...parts, headings });
  const head = whole.length <= LONGEST_HEAD ? whole : headOf({ ...parts, headings: null });
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  const numbers = onPages ? [onPages.starts, onPages.numbers].map(bytesOfNumbers) : [];
  return Buffer.concat([length, head, Buffer.from(text, 'utf16le'), ...numbers]);
}

const bytesOfNumbers = ({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const headOf = (head: TextHead): Buffer => Buffer.from(JSON.stringify(head));

/** Where bytes are read from: a file, or the bytes themselves. */
export interface Bytes {
  /** @returns fewer where it ends before */
  read(at: number, length: number): Promise<Buffer>;
}

export const bytesOf = (buffer: Buffer): Bytes => ({
  read: (at, length) => Promise.resolve(buffer.subarray(at, at + length)),
});

export const bytesIn = (file: FileHandle): Bytes => ({
  async read(at, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  },
});

/** @returns null for what was cut short, is damaged, or was written by other rules */
export async function openText(bytes: Bytes, version: string): Promise<OpenedText | null> {
  const length = await bytes.read(0, LENGTH_BYTES);
  if (length.length < LENGTH_BYTES) return null;
  const headLength = length.readUInt32LE();
  if (headLength > LONGEST_HEAD) return null;
  try {
    const head = JSON.parse((await bytes.read(LENGTH_BYTES, headLength)).toString('utf8')) as TextHead;
    return head.version === version ? { ...head, textAt: LENGTH_BYTES + headLength } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The words of a span, as far as the text has them. */
export async function wordsIn(bytes: Bytes, { textAt, units }: OpenedText, { start, end }: Span): Promise<string> {
  const [from, to] = [Math.min(Math.max(start, 0), units), Math.min(Math.max(end, 0), units)];
  if (to <= from) return '';
  return (await bytes.read(textAt + from * UNIT_BYTES, (to - from) * UNIT_BYTES)).toString('utf16le');
}

/** Where on the pages of a PDF the words stand; null for other files. */
export async function pagePlacesIn(bytes: Bytes, { textAt, units, pagePlaces }: OpenedText): Promise<Places | null> {
  if (pagePlaces === 0) return null;
  const [at, startBytes] = [textAt + units * UNIT_BYTES, pagePlaces * NUMBER_BYTES];
  const starts = await bytes.read(at, startBytes);
  const numbers = await bytes.read(at + startBytes, startBytes * NUMBERS_A_PLACE);
  return { kind: 'PAGE', starts: new Uint32Array(memoryOf(starts)), numbers: new Float32Array(memoryOf(numbers)), sheets: [] }; // prettier-ignore
}

/** A copy that begins where numbers may. */
const memoryOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;
