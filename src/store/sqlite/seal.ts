/**
 * A store that was closed in order leaves a seal: the hash of its file. The next start compares, so that a flipped bit
 * anywhere is seen before anyone asks. After a crash there is no seal, and the tables are checked instead.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isMissing, syncFolder, writeInPlace } from '../durable-file';

/** Files beyond this, in bytes, are compared by size only: hashing them would make every start wait. */
const HASHED_SIZE = 256 * 1024 * 1024;

interface Seal {
  readonly size: number;
  readonly sha256: string | null;
}

export type SealState = 'none' | 'whole' | 'broken';

const sealOf = (file: string): string => `${file}.seal`;

/** Only while no connection of this process has the file open: closing it would drop SQLite's lock. */
export async function writeSeal(file: string): Promise<void> {
  await writeInPlace(sealOf(file), `${JSON.stringify(await measure(file))}\n`);
  await syncFolder(dirname(file));
}

/**
 * Compares the file with its seal. Where they agree the seal is taken off, durably: from now on the file may change.
 * A broken seal stays, so that a start that only refuses the file does not hide the damage from the next.
 */
export async function breakSeal(file: string): Promise<SealState> {
  const seal = await readSeal(file);
  if (!seal) return 'none';
  const { size, sha256 } = await measure(file, seal.sha256 !== null);
  if (size !== seal.size || sha256 !== seal.sha256) return 'broken';
  await rm(sealOf(file), { force: true });
  await syncFolder(dirname(file));
  return 'whole';
}

async function readSeal(file: string): Promise<Seal | null> {
  try {
    return JSON.parse(await readFile(sealOf(file), 'utf8')) as Seal;
  } catch (error) {
    // A seal that cannot be read says nothing about the file.
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function measure(file: string, hashed?: boolean): Promise<Seal> {
  const { size } = await stat(file);
  if (!(hashed ?? size <= HASHED_SIZE)) return { size, sha256: null };
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { size, sha256: hash.digest('hex') };
}
