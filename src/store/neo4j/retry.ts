/** Tries a change again while its server may come back, and no longer than was promised. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds from the first failure to the last try: a leader is elected anew in a few seconds, a server restarts in ten. */
const RETRIES_END = 15_000;
const FIRST_DELAY = 250;
const LONGEST_DELAY = 2_000;
/** Of a delay: those who got into each other's way do not meet again. */
const JITTER = 0.2;

/**
 * @param isWorthwhile whether a failure may pass
 * @param ended aborted when nobody is to wait any more; the failure of before is thrown then
 */
export async function retried<T>(
  attempt: () => Promise<T>,
  isWorthwhile: (error: unknown) => boolean,
  ended: AbortSignal,
): Promise<T> {
  let deadline = Infinity;
  for (let delay = FIRST_DELAY; ; delay = Math.min(delay * 2, LONGEST_DELAY)) {
    try {
      return await attempt();
    } catch (error) {
      const now = performance.now();
      deadline = Math.min(deadline, now + RETRIES_END);
      if (ended.aborted || now >= deadline || !isWorthwhile(error)) throw error;
      const jittered = delay * (1 + JITTER * (2 * Math.random() - 1));
      // The last try is at the deadline: a whole delay beyond it would be waited for in vain.
      await sleep(Math.min(jittered, deadline - now), undefined, { signal: ended }).catch(() => {
        throw error;
      });
    }
  }
}
