/** Changes on the record: an entry that is there before anything changes, and complete before anybody hears of it. */
import { randomUUID } from 'node:crypto';
import type { AccessKey } from '../domain/access-key';
import type { BegunChange, ChangeLog, ChangeOutcome } from '../store/access/change-log';

/** Whose key a change is made with. */
export type Bearer = Pick<AccessKey, 'id' | 'name'>;

export type About = Omit<BegunChange, 'id' | 'at' | 'keyId' | 'keyName'>;

export interface Recording<T> {
  readonly changes: ChangeLog;
  /** Null on the command line, whose changes have no entry. */
  readonly bearer: Bearer | null;
  readonly about: About;
  readonly outcomeOf: (done: T) => ChangeOutcome;
  /** Tells a change that was given up from one that failed. */
  readonly signal: AbortSignal;
}

export async function recorded<T>(
  { changes, bearer, about, outcomeOf, signal }: Recording<T>,
  make: () => Promise<T>,
): Promise<T> {
  if (!bearer) return make();
  const id = randomUUID();
  const at = new Date().toISOString();
  await changes.begin({ id, at, keyId: bearer.id, keyName: bearer.name, ...about });
  let done: T;
  try {
    done = await make();
  } catch (error) {
    // What failed first is what the client is told; the entry stays open where it cannot be closed either.
    await changes.end(id, error === signal.reason ? 'GIVEN_UP' : 'FAILED').catch(() => undefined);
    throw error;
  }
  await changes.end(id, outcomeOf(done));
  return done;
}
