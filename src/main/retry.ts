import { GovorgError } from '../domain/errors';
import type { Readiness } from '../ops/readiness';

/** Milliseconds between two tries: a store that is there again is used within seconds. */
const PAUSE = 1_000;

export type Retry = <T>(work: () => Promise<T>) => Promise<T>;

/** The service was told to stop before the work was done. */
export class Interrupted extends Error {}

/** For a store that nobody else could start for us. */
export const once: Retry = (work) => work();

/**
 * Does work again until the store answers: a server may be started after the service, or be away for a while.
 * @param say told why nothing goes on, once for each reason
 */
export function retryUntilAvailable(say: (why: string) => void, readiness: Readiness, signal: AbortSignal): Retry {
  let said: string | null = null;
  return async (work) => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof GovorgError) || error.code !== 'STORE_UNAVAILABLE') throw error;
        readiness.doing('the store does not answer');
        if (error.message !== said) say(`${error.message} It is asked again every second.`);
        said = error.message;
      }
      await pause(signal);
    }
  };
}

/** @throws Interrupted when told to stop meanwhile */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const interrupt = (): void => {
      clearTimeout(timer);
      reject(new Interrupted());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', interrupt);
      resolve();
    }, PAUSE);
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt, { once: true });
  });
}
