import { constants, type Dirent } from 'node:fs';
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Rejection, RejectionReason } from '../domain/errors';
import { MAX_FILE_BYTES, tooLarge } from './formats/read-text';
import type { SourceFile } from './source';

/** The argument that stands for standard input. */
export const STDIN = '-';

/** A file found, not yet read. */
export interface Listed {
  readonly path: string;
}

/**
 * The files that paths name: a file itself, a folder with everything under it, hidden files left out, in order of
 * name; `-` is standard input. What cannot be listed stands as a rejection in its place.
 */
export async function listFiles(paths: readonly string[]): Promise<readonly (Listed | Rejection)[]> {
  const listed: (Listed | Rejection)[] = [];
  for (const path of paths) await list(path, listed, new Set());
  return listed;
}

async function list(path: string, into: (Listed | Rejection)[], above: ReadonlySet<string>): Promise<void> {
  if (path === STDIN) {
    into.push({ path });
    return;
  }
  try {
    if (!(await stat(path)).isDirectory()) {
      into.push({ path });
      return;
    }
    const place = await realpath(path);
    // A link back to a folder above would never end.
    if (above.has(place)) return;
    const inside = new Set([...above, place]);
    for (const entry of visible(await readdir(path, { withFileTypes: true })))
      await list(join(path, entry.name), into, inside);
  } catch (error) {
    into.push(failure(path, error));
  }
}

const visible = (entries: readonly Dirent[]): readonly Dirent[] =>
  entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));

/** Reads listed files one after the other, so that only one is in memory; what cannot be read is a rejection. */
export async function* readFiles(
  files: readonly (Listed | Rejection)[],
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): AsyncGenerator<SourceFile | Rejection> {
  for (const file of files)
    yield 'reason' in file ? file : file.path === STDIN ? await readStream(stdin) : await readPath(file.path);
}

/** A file by its path. Its size is looked at first, so that a huge one never enters memory. */
export async function readPath(path: string): Promise<SourceFile | Rejection> {
  try {
    const { size } = await stat(path).then((found) => {
      if (!found.isFile()) throw Object.assign(new Error('no regular file'), { code: 'ENOTFILE' });
      return found;
    });
    if (size > MAX_FILE_BYTES) return tooLarge(path, size);
    await access(path, constants.R_OK);
    return { name: basename(path), path, bytes: await readFile(path) };
  } catch (error) {
    return failure(path, error);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<SourceFile | Rejection> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_FILE_BYTES) return tooLarge('stdin', size);
    chunks.push(bytes);
  }
  return { name: 'stdin', bytes: Buffer.concat(chunks) };
}

const FAILURES: Readonly<Record<string, readonly [RejectionReason, string]>> = {
  ENOENT: ['NOT_FOUND', 'there is no such file or folder: check the path'],
  ENOTDIR: ['NOT_FOUND', 'there is no such file or folder: check the path'],
  EACCES: ['UNREADABLE', 'it may not be read: give this user the permission to'],
  EPERM: ['UNREADABLE', 'it may not be read: give this user the permission to'],
  ELOOP: ['UNREADABLE', 'its links lead in a circle: pass the file itself'],
  ENOTFILE: ['UNREADABLE', 'it is no regular file: pass a file, a folder or - for standard input'],
};

function failure(path: string, error: unknown): Rejection {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
  const [reason, message] = FAILURES[code] ?? ['UNREADABLE', `it cannot be read (${code}): check the disk it lies on`];
  return { source: path, reason, message };
}
