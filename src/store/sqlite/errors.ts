import { GovorgError } from '../../domain/errors';
import { diskError } from '../disk-errors';
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
    return fail(
      `No space is left for the store ${file}: the change at hand was not written, those before it were. ${FREE_SPACE}`,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return fail(`The store ${file} cannot be written: check that its folder exists and is writable.`);
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return fail(
      `The disk failed under the store ${file} (${code}): the change at hand was not written, those before it were.`,
    );
  }
  if (error instanceof Error && error.message === PARSER_FULL) {
    return new GovorgError('BAD_USER_INPUT', NESTED_TOO_DEEP, { cause: error }); // prettier-ignore
  }
  return error;
}

/** What a statement is refused with that is nested beyond the bounds of the engine's parser. */
const PARSER_FULL = 'parser stack overflow';
export const NESTED_TOO_DEEP = 'Lists and conditions are nested deeper than the store takes: ask for less at once.';
const FREE_SPACE = 'Free some and run it again.';

/** Why a store that can be read takes no write, null where the error is about something else. */
export function readOnlyError(file: string, error: unknown): GovorgError | null {
  const cause = error instanceof GovorgError ? error.cause : error;
  const code = errorCode(cause) ?? '';
  const why = /^(?:ENOSPC|EDQUOT|SQLITE_FULL)/.test(code)
    ? `no space is left on its disk. ${FREE_SPACE}`
    : /^(?:EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/.test(code)
      ? 'its folder or file may not be written by this user. Give it the permission to and start again.'
      : code.startsWith('SQLITE_IOERR')
        ? `its disk takes no write (${code}). Mend that and start again.`
        : null;
  if (why === null) return null;
  return new GovorgError('STORE_UNAVAILABLE', `The store ${file} is open for reading only: ${why}`, { cause: error });
}

/** A failure of the file system in one line for the person who runs this; any other error unchanged. */
export function inWords(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return diskError('path' in error ? String(error.path) : file, error) ?? error;
}

export const folderError = (path: string, cause: unknown): GovorgError =>
  new GovorgError(
    'STORE_UNAVAILABLE',
    `${path} is a folder, where the store keeps a file: move it away and start again.`,
    { cause },
  );

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
