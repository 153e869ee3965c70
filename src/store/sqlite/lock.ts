/**
 * One process owns a store. The owner holds an exclusive transaction on an empty database beside the store's file:
 * the operating system drops that lock when the process dies, however it dies, and nothing stays behind to clean up.
 * It is a file of its own because a damaged store is moved away while the lock is held.
 */
import { constants, truncateSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { GovorgError } from '../../domain/errors';
import { folderError, lockedError, sqliteCode, unusableError } from './errors';

const RETRY_MS = 50;

/** Gives the lock up. */
export type Release = () => void;

const lockOf = (file: string): string => `${file}.lock`;

/**
 * @param file of the store; the lock lies beside it
 * @param waitMs how long to wait for an owner that is just closing
 * @throws GovorgError STORE_LOCKED while another store has it, in this process or another
 */
export async function lockStore(file: string, waitMs: number): Promise<Release> {
  const end = Date.now() + waitMs;
  for (;;) {
    const lock = await tryLock(file);
    if (lock) return lock;
    if (Date.now() >= end) throw lockedError(file, null);
    await sleep(RETRY_MS);
  }
}

async function tryLock(file: string): Promise<Release | null> {
  let lock: Database.Database | null = null;
  try {
    lock = new Database(lockOf(file));
    // Only `exec`: a prepared statement would keep the lock beyond `close`, until the garbage is collected.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    const code = sqliteCode(error) ?? '';
    if (code.startsWith('SQLITE_BUSY')) return null;
    // Bytes that no store wrote, and nobody holds the lock: it is emptied, as it always is, and taken.
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return emptied(file, error);
    if (await nobodyWrites(file)) return () => undefined;
    throw await unlockable(file, error);
  }
}

function emptied(file: string, cause: unknown): null {
  try {
    truncateSync(lockOf(file));
    return null;
  } catch {
    const message = `The lock file ${lockOf(file)} holds foreign bytes and cannot be emptied: delete it and start again.`;
    throw new GovorgError('STORE_UNAVAILABLE', message, { cause });
  }
}

/** A store in a folder that is only read needs no lock; SQLite's own keeps out whoever may write after all. */
async function nobodyWrites(file: string): Promise<boolean> {
  try {
    await access(file, constants.R_OK);
  } catch {
    return false;
  }
  try {
    await access(dirname(file), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

async function unlockable(file: string, cause: unknown): Promise<GovorgError> {
  const found = await stat(lockOf(file)).catch(() => null);
  if (!found || found.isFile()) return unusableError(file, cause);
  return folderError(lockOf(file), cause);
}
