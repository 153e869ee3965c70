/** The end of work that nobody waits for any more. */
import { GovorgError } from '../domain/errors';

/** Why the signal was aborted, as an error for the person who reads it. */
export function cancelled(signal: AbortSignal): GovorgError {
  const reason: unknown = signal.reason;
  if (reason instanceof GovorgError) return reason;
  return new GovorgError('CANCELLED', 'The request was cancelled: nobody waits for its answer.', { cause: reason });
}

/** @throws GovorgError where the signal is aborted */
export function assertGoing(signal: AbortSignal | null): void {
  if (signal?.aborted) throw cancelled(signal);
}

/** The outcome of the work, or the end of waiting for it: whoever gets that has to end the work. */
export function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(cancelled(signal));
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}
