/** Failures of the file system in one line for the person who runs the service: which place, what is wrong, what to do. */
import { GovorgError } from '../domain/errors';
import { errorCode } from './durable-file';

const FORBIDDEN = 'this user may not: give it the permission to read and write there';
const FULL = 'no space is left on the disk: free some and start again';
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: 'the disk is mounted for reading only',
  ENOSPC: FULL,
  EDQUOT: FULL,
};

/** STORE_UNAVAILABLE for an answer of the disk; null for any other error. */
export function diskError(place: string, error: unknown): GovorgError | null {
  const code = errorCode(error);
  if (code === null || error instanceof GovorgError) return null;
  const what = MEANINGS[code] ?? `the disk answered ${code}: mend that and start again`;
  return new GovorgError('STORE_UNAVAILABLE', `${place} cannot be used: ${what}.`, { cause: error });
}

/** @param place as a message names it */
export async function guarded<R>(place: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw diskError(place, error) ?? error;
  }
}
