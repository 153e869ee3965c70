/**
 * The while after a server was away. Its plans and pages are cold, everybody asks at once, and a question may take
 * several times as long as usual: it is given up as early as on a server that is away, so that nobody waits longer.
 */
import { GovorgError } from '../../domain/errors';
import type { TimeLimit } from '../graph-store';
import { codeOf, DriverReplaced } from './errors';

/** Milliseconds since the server was last found to be away. */
const RECOVERY = 30_000;
const TIME_LIMIT = 3_500;

/** What the driver says of a connection that cannot be made or was cut, and the server of a database that is starting. */
const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.General.DatabaseUnavailable']);

export class Recovery {
  readonly #limit: TimeLimit;
  /** On the clock of `performance.now`. */
  #lastAway = -Infinity;

  /** @param place of the server, for people */
  constructor(place: string) {
    this.#limit = {
      milliseconds: TIME_LIMIT,
      passed: () =>
        new GovorgError(
          'STORE_UNAVAILABLE',
          `The graph database at ${place} was away a moment ago and is slow yet: ask again in a moment.`,
        ),
    };
  }

  /** Looks whether a failure means that the server is away. */
  note(error: unknown): void {
    if (error instanceof DriverReplaced || AWAY.has(codeOf(error))) this.foundAway();
  }

  foundAway(): void {
    this.#lastAway = performance.now();
  }

  timeLimit(): TimeLimit | null {
    return performance.now() - this.#lastAway < RECOVERY ? this.#limit : null;
  }
}
