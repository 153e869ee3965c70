/** Days of the calendar in UTC, as bounds of times of ISO 8601. */
import type { ChangeFilter } from './change-log';

/** Sorts behind every time of a day: there stands `T`. */
const BEHIND_DAY = 'U';

/** From the beginning of one day to the end of another. */
export const daysFrom = (since?: string | null, until?: string | null): Pick<ChangeFilter, 'from' | 'before'> => ({
  ...(typeof since === 'string' && { from: since }),
  ...(typeof until === 'string' && { before: `${until}${BEHIND_DAY}` }),
});
