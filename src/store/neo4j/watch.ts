/**
 * Tells a slow server from a dead one. A call may take long because the server is busy; it is given up early only
 * where the server does not answer a question that costs nothing either.
 */
import { Unanswered } from './errors';

export interface Patience {
  /** Milliseconds after which the server is asked whether it is there. */
  readonly beforeProbe: number;
  /** Milliseconds that it has to answer that. */
  readonly probe: number;
  /** Milliseconds for the call altogether, however lively the server is. */
  readonly whole: number;
}

/** Answers when the server does. The question must come over a connection of its own. */
export type Probe = () => Promise<unknown>;

/** @throws Unanswered when the server is gone or the time is over, having called `givenUp` */
export async function watched<T>(
  answer: Promise<T>,
  patience: Patience,
  probe: Probe,
  givenUp: () => void,
): Promise<T> {
  const done = new AbortController();
  const settled = answer.finally(() => {
    done.abort();
  });
  try {
    return await Promise.race([settled, watchOver(patience, probe, done.signal)]);
  } catch (error) {
    // Nobody waits for the answer any more: its failure is no news.
    settled.catch(() => undefined);
    if (error instanceof Unanswered) givenUp();
    throw error;
  }
}

/** Rejects when there is nothing to wait for any more; never resolves. */
async function watchOver(
  { beforeProbe, probe: limit, whole }: Patience,
  probe: Probe,
  signal: AbortSignal,
): Promise<never> {
  for (let waited = 0; waited < whole; waited += beforeProbe) {
    await pause(Math.min(beforeProbe, whole - waited), signal);
    if (waited + beforeProbe >= whole) break;
    // A refusal is an answer: the driver hears of it too, and knows whether to try again.
    const spoke = probe().then(
      () => true,
      () => true,
    );
    const alive = await Promise.race([spoke, pause(limit, signal).then(() => false)]);
    if (!alive) throw new Unanswered(waited + beforeProbe + limit);
  }
  throw new Unanswered(whole);
}

/** Never ends once the signal was given. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return;
    const stop = (): void => {
      clearTimeout(timer);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/** Questions at the same time share one probe. */
export function shared(probe: Probe): Probe {
  let asked: Promise<unknown> | null = null;
  return () =>
    (asked ??= probe().finally(() => {
      asked = null;
    }));
}
