/**
 * A checksum for every page of the database, in a file beside it. SQLite sees a flipped bit only where it breaks the
 * structure of a page; a figure that changes its value looks as good as before. So every start compares every page
 * with its checksum, however the last run ended, before SQLite or anyone else reads it.
 *
 * Pages change only when the log is folded into the file. The checksums are then written first, taken from the log,
 * and the log stays until the next write: whatever stops the process in between, each page is vouched for by its
 * checksum or by the log, which has checksums of its own.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { errorCode } from '../durable-file';
import type { Log } from './log';

/** Every file of ours has pages of this size, SQLite's default. */
export const PAGE_SIZE = 4096;
/** Pages read at a time. */
const CHUNK = 256;
const FORMAT = 'govorg page sums 1';

/** Parts of the first page that change with the mode of the journal and count changes: they say nothing of the graph. */
const VOLATILE = [
  [18, 20],
  [24, 28],
  [92, 96],
] as const;

export interface PageSums {
  /** By number of the page, from 0. */
  readonly sums: Uint32Array;
  /** How far which lap of the log had come when they were taken; null where there was none. */
  readonly log: { readonly salt: string; readonly frames: number } | null;
}

export interface Measured {
  readonly size: number;
  readonly sums: Uint32Array;
  /** Null for a file that is larger than was to be hashed. */
  readonly sha256: string | null;
}

/** The checksum of a page. @param number from 1 */
export function sumOfPage(page: Buffer, number: number): number {
  if (number !== 1 || page.length < PAGE_SIZE) return crc32(page);
  const steady = Buffer.from(page);
  for (const [start, end] of VOLATILE) steady.fill(0, start, end);
  return crc32(steady);
}

/**
 * Only while no connection of this process has the file open: closing it would drop SQLite's lock.
 * @param hashedSize files up to this size, in bytes, are hashed too
 */
export async function measure(file: string, hashedSize: number): Promise<Measured> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const hashed = size <= hashedSize;
    const sums = new Uint32Array(Math.ceil(size / PAGE_SIZE));
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK * PAGE_SIZE);
    let page = 0;
    for (let offset = 0; ;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, offset);
      if (bytesRead === 0) break;
      // Only the end of the file may come short of whole pages.
      const whole = offset + bytesRead >= size ? bytesRead : bytesRead - (bytesRead % PAGE_SIZE);
      for (let start = 0; start < whole; start += PAGE_SIZE) {
        sums[page] = sumOfPage(chunk.subarray(start, Math.min(start + PAGE_SIZE, whole)), page + 1);
        page += 1;
      }
      if (hashed) hash.update(chunk.subarray(0, whole));
      offset += whole;
    }
    return { size, sums, sha256: hashed ? hash.digest('hex') : null };
  } finally {
    await handle.close();
  }
}

/** @returns the number of the first page that neither its checksum nor the log vouches for, null where all are whole */
export function damagedPage({ sums, log: taken }: PageSums, file: Measured, log: Log | null): number | null {
  // Cut behind what was folded in already, the log would put old pages over new ones.
  if (taken && log && log.salt === taken.salt && log.frames < taken.frames) return 1;
  for (let page = 0; page < Math.max(sums.length, file.sums.length); page += 1) {
    if (sums[page] === file.sums[page] || log?.pages.has(page + 1)) continue;
    return page + 1;
  }
  return null;
}

/** The checksums as they are once the log is folded in. */
export function withLog({ sums }: PageSums, log: Log): PageSums {
  const next = new Uint32Array(log.frames === 0 ? sums.length : log.size);
  next.set(sums.subarray(0, next.length));
  for (const [number, sum] of log.pages) if (number <= next.length) next[number - 1] = sum;
  return { sums: next, log: { salt: log.salt, frames: log.frames } };
}

export const sumsOf = (file: string): string => `${file}.sums`;

/** @returns null where they are gone or damaged: they then vouch for nothing */
export function readSums(file: string): PageSums | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(sumsOf(file));
  } catch (error) {
    if (errorCode(error) !== null) return null;
    throw error;
  }
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  const [format, sum, salt, frames] = bytes.toString('latin1', 0, Math.max(end, 0)).split('\t');
  if (format !== FORMAT || sum !== checksumOf(salt ?? '', frames ?? '', body) || body.length % 4 !== 0) return null;
  const sums = Uint32Array.from({ length: body.length / 4 }, (_, i) => body.readUInt32LE(i * 4));
  return { sums, log: salt === '' ? null : { salt: salt ?? '', frames: Number(frames) } };
}

/** Durably, and without a pause: no write may come between the checksums and the pages they speak of. */
export function writeSums(file: string, { sums, log }: PageSums): void {
  const body = Buffer.allocUnsafe(sums.length * 4);
  sums.forEach((sum, i) => body.writeUInt32LE(sum, i * 4));
  const [salt, frames] = log ? [log.salt, String(log.frames)] : ['', ''];
  const head = `${[FORMAT, checksumOf(salt, frames, body), salt, frames].join('\t')}\n`;
  const temporary = `${sumsOf(file)}.tmp`;
  const descriptor = openSync(temporary, 'w');
  try {
    const bytes = Buffer.concat([Buffer.from(head), body]);
    if (writeSync(descriptor, bytes) < bytes.length) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, sumsOf(file));
  syncFolderNow(dirname(file));
}

const checksumOf = (salt: string, frames: string, body: Buffer): string =>
  crc32(body, crc32(`${salt} ${frames}`)).toString(16);

function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
