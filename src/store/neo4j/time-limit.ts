/**
 * Tells a slow server from a dead one. A call may take long because the server is busy; it is given up early only
 * where the server does not answer a question that costs nothing either.
 */
import { codeOf, Unanswered } from './errors';

export interface CallTimeouts {
  /** Milliseconds without a sign of life after which the server is asked whether it is there. */
  readonly beforeProbe: number;
  /** Milliseconds that it has to answer that. */
  readonly probe: number;
  /** Milliseconds for the call altogether, however lively the server is. */
  readonly whole: number;
}

/** Ends the wait of every call that waits over one driver. */
export type Waiting = Set<(reason: Error) => void>;

/** Answers when the server does. The question must come over a connection of its own. */
export type Probe = () => Promise<unknown>;

/** A retry late in the wait of its caller has this long, in milliseconds: a server that is back answers at once. */
const LAST_CHANCE = 500;

/** How long the caller of a call waits. The retries of a call share its clock, so that they do not add up. */
export class CallClock {
  readonly #started = performance.now();
  #lastSign = this.#started;

  /** Milliseconds since the call began. */
  get total(): number {
    return performance.now() - this.#started;
  }

  /** When the server last showed that it is there, on the clock of `performance.now`. */
  get lastSign(): number {
    return this.#lastSign;
  }

  /** Milliseconds since then. */
  get silence(): number {
    return performance.now() - this.#lastSign;
  }

  signOfLife(): void {
    this.#lastSign = performance.now();
  }
}

/** Whether there is time for another try. */
export const hasTimeLeft = (clock: CallClock, { beforeProbe, probe, whole }: CallTimeouts): boolean =>
  clock.silence < beforeProbe + probe && clock.total < whole;

/**
 * Called for every statement, so nothing is made but a timer.
 * @param waiting  holds this call until it is over
 * @param onSilence  called when the server is silent or cannot be reached, before the call fails of that
 * @throws Unanswered when the server is silent or the time is over, and why it cannot be reached
 */
export function watched<T>(
  answer: Promise<T>,
  clock: CallClock,
  timeouts: CallTimeouts,
  probe: Probe,
  waiting: Waiting,
  onSilence: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      waiting.delete(giveUp);
      settle();
    };
    const giveUp = (reason: Error): void => {
      end(() => { reject(reason); }); // prettier-ignore
    };
    const findSilent = (reason: Error): void => {
      giveUp(reason);
      onSilence();
    };
    const wait = (): void => {
      const beforeProbe = Math.max(timeouts.beforeProbe - clock.silence, 0);
      const left = timeouts.whole - clock.total;
      if (left > beforeProbe) timer = setTimeout(ask, beforeProbe);
      else timer = setTimeout(() => { giveUp(new Unanswered(timeouts.whole)); }, left); // prettier-ignore
    };
    const ask = (): void => {
      const silent = timeouts.beforeProbe + timeouts.probe;
      const left = Math.max(silent - clock.silence, LAST_CHANCE);
      timer = setTimeout(() => { findSilent(new Unanswered(silent)); }, left); // prettier-ignore
      const spoke = (): void => {
        if (isOver) return;
        clearTimeout(timer);
        clock.signOfLife();
        wait();
      };
      // Only what the server itself says is a sign of life: a connection that cannot be made is none.
      probe().then(spoke, (error: Error) => {
        if (codeOf(error).startsWith('Neo.')) spoke();
        else if (!isOver) findSilent(error);
      });
    };
    waiting.add(giveUp);
    wait();
    // Once it is given up nobody waits for the answer any more: its failure is no news.
    answer.then(
      (value) => { end(() => { resolve(value); }); },
      (error: Error) => { end(() => { reject(error); }); },
    ); // prettier-ignore
  });
}
