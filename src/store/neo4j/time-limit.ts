/**
 * Tells a slow server from a dead one. A call may take long because the server is busy; it is given up early only
 * where the server does not answer a question that costs nothing either.
 */
import { Unanswered } from './errors';

export interface CallTimeouts {
  /** Milliseconds after which the server is asked whether it is there. */
  readonly beforeProbe: number;
  /** Milliseconds that it has to answer that. */
  readonly probe: number;
  /** Milliseconds for the call altogether, however lively the server is. */
  readonly whole: number;
}

/** Answers when the server does. The question must come over a connection of its own. */
export type Probe = () => Promise<unknown>;

/**
 * Called for every statement, so nothing is made but a timer.
 * @throws Unanswered when the server is gone or the time is over, having called `givenUp`
 */
export function watched<T>(answer: Promise<T>, timeouts: CallTimeouts, probe: Probe, givenUp: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      settle();
    };
    const giveUp = (waited: number): void => {
      end(() => {
        givenUp();
        reject(new Unanswered(waited));
      });
    };
    const wait = (waited: number): void => {
      const step = Math.min(timeouts.beforeProbe, timeouts.whole - waited);
      timer = setTimeout(() => {
        if (waited + step >= timeouts.whole) giveUp(timeouts.whole);
        else ask(waited + step);
      }, step);
    };
    const ask = (waited: number): void => {
      timer = setTimeout(() => { giveUp(waited + timeouts.probe); }, timeouts.probe); // prettier-ignore
      // A refusal is an answer: the driver hears of it too, and knows whether to try again.
      const spoke = (): void => {
        if (isOver) return;
        clearTimeout(timer);
        wait(waited);
      };
      probe().then(spoke, spoke);
    };
    wait(0);
    // Once it is given up nobody waits for the answer any more: its failure is no news.
    answer.then(
      (value) => { end(() => { resolve(value); }); },
      (error: Error) => { end(() => { reject(error); }); },
    ); // prettier-ignore
  });
}

/** Questions at the same time share one probe. */
export function shared(probe: Probe): Probe {
  let asked: Promise<unknown> | null = null;
  return () =>
    (asked ??= probe().finally(() => {
      asked = null;
    }));
}
