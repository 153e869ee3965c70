/**
 * A store that was closed in order leaves a seal: the hash of its file. The next start compares, so that a flipped bit
 * anywhere is seen before anyone asks. After a crash there is no seal, and the checksums of the pages are compared.
 *
 * The seal is laid by while a start makes the file writable, and thrown away only when that has succeeded: a start that
 * fails, on a full disk for instance, puts it back.
 */
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, renameIfThere, syncFolder, writeInPlace } from '../durable-file';
import { measure, type Measured } from './page-sums';

/** Files beyond this, in bytes, are not hashed when they are closed; the checksums of their pages are compared. */
export const HASHED_SIZE = 256 * 1024 * 1024;

export interface Seal {
  readonly size: number;
  /** Null for a file that is too large. */
  readonly sha256: string | null;
}

const sealOf = (file: string): string => `${file}.seal`;
const laidBy = (file: string): string => `${file}.seal.off`;

/** Only while no connection of this process has the file open: closing it would drop SQLite's lock. */
export async function writeSeal(file: string): Promise<void> {
  const { size, sha256 } = await measure(file, HASHED_SIZE);
  await writeInPlace(sealOf(file), `${JSON.stringify({ size, sha256 })}\n`);
  await syncFolder(dirname(file));
}

/** @returns null where there is none, or none that says anything */
export async function readSeal(file: string): Promise<Seal | null> {
  try {
    const { size, sha256 } = JSON.parse(await readFile(sealOf(file), 'utf8')) as Partial<Seal>;
    return typeof size === 'number' && (typeof sha256 === 'string' || sha256 === null) ? { size, sha256 } : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether the file is what it was when it was sealed, as far as the seal can tell. */
export const isSealed = (seal: Seal, { size, sha256 }: Measured): boolean =>
  size === seal.size && (seal.sha256 === null || sha256 === seal.sha256);

/** Durably: from now on the file may change. */
export async function laySealBy(file: string): Promise<void> {
  await renameIfThere(sealOf(file), laidBy(file));
  await syncFolder(dirname(file));
}

export const putSealBack = (file: string): Promise<void> => renameIfThere(laidBy(file), sealOf(file));

export const throwSealAway = (file: string): Promise<void> => rm(laidBy(file), { force: true });
