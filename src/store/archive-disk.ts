/** What the archive asks of the disk: names and files that may be missing, and failures in words for people. */
import { readdir, readFile } from 'node:fs/promises';
import { GovorgError } from '../domain/errors';
import { errorCode, isMissing } from './durable-file';

/** Files written at a time: enough for the disk to gather their waits. */
const CONCURRENCY = 32;

export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Names in a folder in order, none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker));
  return results;
}

/** Failures of the disk in words for the person who runs the service. */
export async function guarded<R>(folder: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === null || error instanceof GovorgError) throw error;
    const what =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'no space is left on the disk'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'it is not writable'
          : `the disk answered ${code}`;
    throw new GovorgError('STORE_UNAVAILABLE', `The archive ${folder} cannot be used: ${what}.`, { cause: error });
  }
}
