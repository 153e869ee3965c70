/**
 * SQLite's write-ahead log, read as SQLite itself reads it after a crash: frames count as long as their salts are those
 * of the header and the running checksum holds, up to the last commit. What follows is of an earlier lap, or damaged.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { isMissing } from '../durable-file';

export const HEADER = 32;
export const FRAME_HEADER = 24;
const VERSION = 3_007_000;
/** The lowest bit tells the byte order of the checksums, which is that of the machine that writes the log. */
const MAGIC = 0x377f0682 + (endianness() === 'BE' ? 1 : 0);
/** Frames read at a time. */
const CHUNK = 256;
/** The newest page size that the 32 bits of a header can state as it stands. */
const LARGEST_PAGE = 65_536;

/** What the next start would find in the log. */
export interface Log {
  /** Tells one lap of the log from every other. */
  readonly salt: string;
  /** Frames up to the last commit. */
  readonly frames: number;
  /** Pages of the database after the last commit, 0 without one. */
  readonly size: number;
  /** Checksums of the pages as the log leaves them, by number from 1. */
  readonly pages: ReadonlyMap<number, number>;
}

export const logOf = (file: string): string => `${file}-wal`;

/** @returns null where there is no log, or none that SQLite would look at */
export function readLog(file: string, sumOf: (page: Buffer, number: number) => number = crc32): Log | null {
  let descriptor: number;
  try {
    descriptor = openSync(logOf(file), 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return readFrames(descriptor, sumOf);
  } finally {
    closeSync(descriptor);
  }
}

function readFrames(descriptor: number, sumOf: (page: Buffer, number: number) => number): Log | null {
  const header = Buffer.allocUnsafeSlow(HEADER);
  if (readSync(descriptor, header, 0, HEADER, 0) < HEADER) return null;
  const magic = header.readUInt32BE(0);
  const pageSize = header.readUInt32BE(8);
  if (magic !== MAGIC || header.readUInt32BE(4) !== VERSION) return null;
  if (pageSize < 512 || pageSize > LARGEST_PAGE || (pageSize & (pageSize - 1)) !== 0) return null;
  const checksum = new Checksum();
  checksum.add(wordsOf(header), 0, 24);
  if (!checksum.equals(header.subarray(24))) return null;

  const salt = header.subarray(16, 24);
  const frameSize = FRAME_HEADER + pageSize;
  const chunk = Buffer.allocUnsafeSlow(frameSize * CHUNK);
  const words = wordsOf(chunk);
  const pages = new Map<number, number>();
  const uncommitted = new Map<number, number>();
  let [frames, size, seen] = [0, 0, 0];
  for (let offset = HEADER; ; offset += chunk.length) {
    const length = readSync(descriptor, chunk, 0, chunk.length, offset);
    for (let start = 0; start + frameSize <= length; start += frameSize) {
      const head = chunk.subarray(start, start + FRAME_HEADER);
      const page = chunk.subarray(start + FRAME_HEADER, start + frameSize);
      if (!head.subarray(8, 16).equals(salt)) return { salt: salt.toString('hex'), frames, size, pages };
      checksum.add(words, start, 8);
      checksum.add(words, start + FRAME_HEADER, pageSize);
      if (!checksum.equals(head.subarray(16))) return { salt: salt.toString('hex'), frames, size, pages };
      const number = head.readUInt32BE(0);
      uncommitted.set(number, sumOf(page, number));
      seen += 1;
      const sizeAfterCommit = head.readUInt32BE(4);
      if (sizeAfterCommit === 0) continue;
      for (const [committed, sum] of uncommitted) pages.set(committed, sum);
      uncommitted.clear();
      [frames, size] = [seen, sizeAfterCommit];
    }
    if (length < chunk.length) return { salt: salt.toString('hex'), frames, size, pages };
  }
}

const WORD = 4;

const wordsOf = ({ buffer, byteOffset, byteLength }: Buffer): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength / WORD);

/** SQLite's running checksum: two sums of 32 bits over pairs of words. */
class Checksum {
  #first = 0;
  #second = 0;

  /** @param start in bytes, as is the length */
  add(words: Int32Array, start: number, length: number): void {
    let [first, second] = [this.#first, this.#second];
    const end = (start + length) / WORD;
    for (let at = start / WORD; at < end; at += 2) {
      first = (first + (words[at] ?? 0) + second) | 0;
      second = (second + (words[at + 1] ?? 0) + first) | 0;
    }
    [this.#first, this.#second] = [first, second];
  }

  equals(bytes: Buffer): boolean {
    return bytes.readInt32BE(0) === this.#first && bytes.readInt32BE(4) === this.#second;
  }
}
