/** Bookmarks as text that clients carry from one replica of the service to another. */
import { GovorgError } from '../../domain/errors';
import { Unanswered } from './errors';

const PARTED_BY = ',';
/** A session that read on several servers has a few. */
const MOST = 20;
const ONE = /^[\w:+/=.-]{1,200}$/;

/** @returns null for none */
export const bookmarkText = (bookmarks: readonly string[]): string | null =>
  bookmarks.length > 0 ? bookmarks.join(PARTED_BY) : null;

/** @throws GovorgError BAD_USER_INPUT for what was never a bookmark */
export function bookmarksIn(text: string): readonly string[] {
  const bookmarks = text.split(PARTED_BY, MOST + 1).map((one) => one.trim());
  if (bookmarks.length > MOST || !bookmarks.every((one) => ONE.test(one))) {
    throw new GovorgError('BAD_USER_INPUT', 'The bookmark is none of this service: send back what X-Bookmark held.');
  }
  return bookmarks;
}

/** Milliseconds that a caller waits until a replica has caught up. */
const WAIT = 4_000;
/** A made-up bookmark of the future keeps a connection of the pool for as long as the server waits: only a few may. */
const WAITING = 4;

/** Lets a few callers wait for bookmarks at a time, and none of them for long. */
export class MarkQueue {
  #waiting = 0;

  /** @throws GovorgError STORE_UNAVAILABLE when too many wait, Unanswered when it takes too long */
  async wait(catchUp: () => Promise<void>): Promise<void> {
    if (this.#waiting >= WAITING) {
      throw new GovorgError('STORE_UNAVAILABLE', 'Too many requests wait for the store to catch up: ask again.');
    }
    this.#waiting += 1;
    const caughtUp = catchUp().finally(() => {
      this.#waiting -= 1;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => { reject(new Unanswered(WAIT)); }, WAIT); // prettier-ignore
    });
    try {
      await Promise.race([caughtUp, late]);
    } catch (error) {
      caughtUp.catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
