import { GovorgError } from '../../domain/errors';
import { errorCode } from '../durable-file';

/** What SQLite's codes mean for the person who reads the message. */
export function asGovorgError(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  const fail = (message: string): GovorgError => new GovorgError('STORE_UNAVAILABLE', message, { cause: error });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return lockedError(file, error);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return damagedError(file, error);
  }
  if (code === 'SQLITE_FULL') {
    return fail(`No space is left for the store ${file}: nothing was written. Free space and retry.`);
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return fail(`The store ${file} cannot be written: check that its folder exists and is writable.`);
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return fail(`The disk failed under the store ${file} (${code}): nothing was written.`);
  }
  return error;
}

/** What to do about a store that is damaged, where this start does not do it already. */
export const RESTART = 'restart the service to rebuild it from the archive';

export const damagedError = (file: string, cause: unknown): GovorgError =>
  new GovorgError('STORE_DAMAGED', `The store ${file} is damaged: ${RESTART}.`, { cause });

export const unusableError = (file: string, cause: unknown): GovorgError =>
  new GovorgError(
    'STORE_UNAVAILABLE',
    `The store ${file} cannot be opened or written: check that it is a file in a folder that is writable.`,
    { cause },
  );

export const lockedError = (file: string, cause: unknown): GovorgError =>
  new GovorgError(
    'STORE_LOCKED',
    `Another process is using the store ${file}: stop it, or set DATA_DIR or STORE_URI to another place.`,
    { cause },
  );

/** The symbolic result code of an error that SQLite raised, null for every other error. */
export function sqliteCode(error: unknown): string | null {
  const code = errorCode(error);
  return code?.startsWith('SQLITE_') ? code : null;
}
