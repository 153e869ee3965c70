import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Rejection, RejectionReason } from '../domain/errors';
import { filesOf } from './archives';
import { isLossy, type Place, placeIn, placesOf } from './file-names';
import { MAX_FILE_BYTES, tooLarge } from './formats/read-text';
import type { SourceFile } from './source';

/** The argument that stands for standard input. */
export const STDIN = '-';

/** A file found, not yet read. */
export interface Listed {
  readonly path: string;
  /** Null for standard input. */
  readonly place: Place | null;
}

/**
 * The files that paths name: a file itself, a folder with everything under it, hidden files left out, in order of
 * name; `-` is standard input. A folder is listed once, whatever links lead to it. What cannot be listed stands as a
 * rejection in its place.
 */
export async function listFiles(paths: readonly string[]): Promise<readonly (Listed | Rejection)[]> {
  const listing = new Listing();
  const lost = new Set<string>();
  for (const path of paths) {
    // Several names may look like this one; all of them are listed at its first sight.
    if (lost.has(path)) continue;
    if (isLossy(path)) lost.add(path);
    if (path === STDIN) {
      listing.found.push({ path, place: null });
      continue;
    }
    const places = await placesOf(path);
    if (places.length === 0) listing.found.push({ source: path, ...NOT_FOUND });
    for (const place of places) await listing.add(place);
  }
  return listing.found;
}

class Listing {
  readonly found: (Listed | Rejection)[] = [];
  /** Folders that were listed, by device and number: links can make a folder reachable in more ways than there are files. */
  private readonly folders = new Set<string>();

  async add(start: Place): Promise<void> {
    // What is still to be looked at, the next one last.
    const places = [start];
    for (let place = places.pop(); place; place = places.pop()) {
      try {
        const found = await stat(place.bytes, { bigint: true });
        if (!found.isDirectory()) {
          this.found.push({ path: place.path, place });
          continue;
        }
        const folder = `${found.dev}:${found.ino}`;
        if (this.folders.has(folder)) continue;
        this.folders.add(folder);
        for (const name of (await readdir(place.bytes, { encoding: 'buffer' })).filter(isVisible).sort(backward))
          places.push(placeIn(place, name));
      } catch (error) {
        this.found.push(failure(place.path, error));
      }
    }
  }
}

const DOT = 0x2e;
const isVisible = (name: Buffer): boolean => name[0] !== DOT;
const backward = (a: Buffer, b: Buffer): number => Buffer.compare(b, a);

/** Reads listed files one after the other, so that only one is in memory, and those of archives; what cannot be read is a rejection. */
export async function* readFiles(
  files: readonly (Listed | Rejection)[],
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): AsyncGenerator<SourceFile | Rejection> {
  for (const file of files) {
    const read = 'reason' in file ? file : file.place === null ? await readStream(stdin) : await readPlace(file.place);
    if ('reason' in read) yield read;
    else yield* filesOf(read);
  }
}

/** Never waits: a pipe without a writer, or a log of the kernel without news, would hold up all that stand behind it. */
const HOW_TO_OPEN = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * A regular file. Its size is looked at first, so that a huge one never enters memory; it is only a promise, since
 * files grow and those of the kernel name none, so that reading has the same bound.
 */
async function readPlace({ path, bytes: place }: Place): Promise<SourceFile | Rejection> {
  try {
    // Before it is opened: opening a device can do something.
    if (!(await stat(place)).isFile()) throw noFile();
    const file = await open(place, HOW_TO_OPEN);
    try {
      const found = await file.stat();
      if (!found.isFile()) throw noFile();
      if (found.size > MAX_FILE_BYTES) return tooLarge(path, found.size);
      const bytes = await gather(chunks(file));
      return bytes === null ? tooLarge(path, MAX_FILE_BYTES + 1) : { name: basename(path), path, bytes };
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(path, error);
  }
}

const noFile = (): Error => Object.assign(new Error('no regular file'), { code: 'ENOTFILE' });

const CHUNK_BYTES = 1024 * 1024;

async function* chunks(file: Awaited<ReturnType<typeof open>>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(CHUNK_BYTES) });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<SourceFile | Rejection> {
  const bytes = await gather(stream);
  return bytes === null ? tooLarge('stdin', MAX_FILE_BYTES + 1) : { name: 'stdin', bytes };
}

/** All bytes of a stream; null where they are more than a file may have, of which no more is read then. */
async function gather(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    size += bytes.length;
    if (size > MAX_FILE_BYTES) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

type Reason = Pick<Rejection, 'reason' | 'message'>;

const NOT_FOUND: Reason = { reason: 'NOT_FOUND', message: 'there is no such file or folder: check the path' };
const unreadable = (message: string): Reason => ({ reason: 'UNREADABLE' satisfies RejectionReason, message });
const FORBIDDEN = unreadable('it may not be read: give this user the permission to');

const FAILURES: Readonly<Record<string, Reason>> = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_FOUND,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  ELOOP: unreadable('its links lead in a circle: pass the file itself'),
  ENOTFILE: unreadable('it is no regular file: pass a file, a folder or - for standard input'),
};

function failure(path: string, error: unknown): Rejection {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
  const known = FAILURES[code] ?? unreadable(`it cannot be read (${code}): check the disk it lies on`);
  return { source: path, ...known };
}
