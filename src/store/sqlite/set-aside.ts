/** Moves a damaged store out of the way without losing a byte of it. */
import { existsSync, writeFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, renameIfThere, syncFolder } from '../durable-file';
import { folderError } from './errors';

/** What lies around a database and belongs to it. */
const COMPANIONS = ['-wal', '-shm', '-journal', '.seal', '.seal.off', '.sums'];

const markOf = (file: string): string => `${file}.damaged`;

/** Notes that the file was found damaged in use, so that the next start sets it aside. */
export function markDamaged(file: string): void {
  try {
    writeFileSync(markOf(file), '');
  } catch {
    // The disk that failed may not take the note either; the error itself is on its way to the caller.
  }
}

export const isMarkedDamaged = (file: string): boolean => existsSync(markOf(file));

/** @returns where the file is now */
export async function moveAside(file: string): Promise<string> {
  let number = 1;
  while (['', ...COMPANIONS].some((part) => existsSync(`${file}.damaged-${number}${part}`))) number += 1;
  const aside = `${file}.damaged-${number}`;
  for (const companion of COMPANIONS) await renameIfThere(`${file}${companion}`, `${aside}${companion}`);
  // The file last: whatever stops this in between, the next start finds it damaged again.
  await renameIfThere(file, aside);
  await rm(markOf(file), { force: true });
  await syncFolder(dirname(file));
  return aside;
}

/**
 * Reading a folder fails without a word about which one, so that it is looked for before anything is read.
 * @throws GovorgError STORE_UNAVAILABLE where a folder lies in the place of a file of the store
 */
export async function refuseFolders(file: string): Promise<void> {
  for (const path of ['', ...COMPANIONS].map((part) => `${file}${part}`)) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) throw folderError(path, null);
  }
}

/** Whether a store lay here: its file is gone, and what belongs to it is not. */
export async function leavesTraces(file: string): Promise<boolean> {
  for (const companion of COMPANIONS) if ((await sizeOf(`${file}${companion}`)) !== null) return true;
  return false;
}

/** Size in bytes, null for a file that is not there. */
export async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
