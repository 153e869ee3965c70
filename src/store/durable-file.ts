/** Files that are wholly there or not at all, whatever happens to the process or the power. */
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Tells the temporary names of one process apart; the process tells them from another's. */
let counter = 0;

/**
 * Writes beside the place, forces the bytes to the disk and moves them into place. The name itself is only safe once
 * `syncFolder` was called; one call serves many files.
 */
export async function writeInPlace(path: string, bytes: Uint8Array | string): Promise<void> {
  counter += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${counter}.tmp`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The temporary names that `writeInPlace` uses, and the process that does. */
const TEMPORARY = /^\..+\.(\d+)\.\d+\.tmp$/;

/** Removes a temporary file of `writeInPlace` whose process was killed; anything else is left as it is. */
export async function removeIfAbandoned(path: string): Promise<void> {
  const owner = TEMPORARY.exec(basename(path))?.[1];
  if (owner === undefined) return;
  try {
    // A container gives every service the same number: what is older than this process is of one before it.
    const isOurs = Number(owner) === process.pid && (await stat(path)).mtimeMs >= performance.timeOrigin;
    if (!isOurs && (Number(owner) === process.pid || !runs(Number(owner)))) await rm(path, { force: true });
  } catch (error) {
    // A disk that takes no change keeps it a little longer.
    if (errorCode(error) === null) throw error;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

export async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Forces the names in a folder to the disk. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether an error says that a file or folder is not there. */
export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';

/** The code of an error of the system or the driver; asked by shape, because such errors may come of another realm. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
