/**
 * One process owns a store. The owner holds an exclusive transaction on an empty database beside the store's file:
 * the operating system drops that lock when the process dies, however it dies, and nothing stays behind to clean up.
 * It is a file of its own because a damaged store is moved away while the lock is held.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { asGovorgError, lockedError, sqliteCode, unusableError } from './errors';

const RETRY_MS = 50;

/**
 * @param file of the store; the lock lies beside it
 * @param waitMs how long to wait for an owner that is just closing
 * @returns what gives the lock up
 * @throws GovorgError STORE_LOCKED while another store has it, in this process or another
 */
export async function lockStore(file: string, waitMs: number): Promise<() => void> {
  const end = Date.now() + waitMs;
  for (;;) {
    const lock = tryLock(file);
    if (lock) return () => lock.close();
    if (Date.now() >= end) throw lockedError(file, null);
    await sleep(RETRY_MS);
  }
}

function tryLock(file: string): Database.Database | null {
  let lock: Database.Database | null = null;
  try {
    lock = new Database(`${file}.lock`);
    // Only `exec`: a prepared statement would keep the lock beyond `close`, until the garbage is collected.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return null;
    throw sqliteCode(error) === null ? unusableError(file, error) : asGovorgError(error, file);
  }
}
