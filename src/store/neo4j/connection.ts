/** The driver, narrowed to what the store needs: rows of plain values, one managed transaction, readable failures. */
import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import { GovorgError } from '../../domain/errors';
import { assertGoing, untilCancelled } from '../cancelled';
import type { TimeLimit } from '../graph-store';
import { printableUri } from '../remote';
import { bookmarksIn, bookmarkText, MarkQueue } from './bookmarks';
import { Drivers, type Neo4jOptions, type WorkingDriver } from './drivers';
import { codeOf, DriverReplaced, firstContact, unavailable } from './errors';
import { retried } from './retry';
import { Recovery } from './recovery';
import { CallClock, hasTimeLeft, watched, type CallTimeouts } from './time-limit';

export type Row = readonly unknown[];
export type Query = (cypher: string, parameters?: Record<string, unknown>) => Promise<readonly Row[]>;

/** A dead server is found out in the sum of both, so that its callers are told within 5 s on a busy machine too. */
const PROBE = { beforeProbe: 2_000, probe: 1_500 } as const;
/** A read is tried again when the leader moved or the connection was cut: it changed nothing. */
const READ_TRIES = 3;
/** Schema statements of two replicas that start at once may be in each other's way. */
const SCHEMA_TRIES = 5;

export class Connection {
  readonly #options: Neo4jOptions;
  readonly #reading: CallTimeouts;
  readonly #writing: CallTimeouts;
  /** Every session waits for what the sessions before it wrote. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #marks = new MarkQueue();
  readonly #drivers: Drivers;
  readonly #recovery: Recovery;
  readonly #closing = new AbortController();

  /** @throws GovorgError CONFIG_INVALID for an address that is none */
  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#reading = { ...PROBE, whole: options.readTimeout };
    this.#writing = { ...PROBE, whole: options.writeTimeout };
    this.#drivers = new Drivers(options);
    this.#recovery = new Recovery(this.place);
  }

  get place(): string {
    return `${printableUri(this.#options.uri)}, database ${this.#options.database}`;
  }

  /** Null where the server was there all the time. */
  timeLimit(): TimeLimit | null {
    return this.#recovery.timeLimit();
  }

  get versionAge(): number {
    return this.#options.versionAge;
  }

  /** One statement in a read session; on a cluster a follower answers it. */
  read: Query = (cypher, parameters = {}) =>
    this.#repeated(READ_TRIES, this.#reading, (clock) =>
      this.#inSession('READ', (session, by) =>
        this.#answered(rows(session, cypher, parameters), clock, this.#reading, by),
      ),
    );

  /** The same for a caller that may lose interest: closing its session ends the statement on the server. */
  reading(signal: AbortSignal): Query {
    return (cypher, parameters = {}) =>
      this.#repeated(READ_TRIES, this.#reading, async (clock) => {
        assertGoing(signal);
        return this.#inSession('READ', (session, by) =>
          untilCancelled(this.#answered(rows(session, cypher, parameters), clock, this.#reading, by), signal),
        );
      });
  }

  /** One statement outside a managed transaction, for what cannot run inside one: schema and procedures. */
  run: Query = (cypher, parameters = {}) =>
    this.#repeated(SCHEMA_TRIES, this.#writing, (clock) =>
      this.#inSession('WRITE', (session, by) =>
        this.#answered(rows(session, cypher, parameters), clock, this.#writing, by),
      ),
    );

  /** A transaction that is tried again after a deadlock, a new leader or a cut: `work` must be idempotent. */
  async write<T>(work: (query: Query) => Promise<T>): Promise<T> {
    let clock = new CallClock();
    const attempt = async (): Promise<T> => {
      const before = this.#drivers.working;
      try {
        return await this.#inSession('WRITE', (session, by) =>
          // The whole may take as long as it takes, as long as the server is there.
          this.#answered(this.#transaction(session, work, by), clock, { ...PROBE, whole: Infinity }, by),
        );
      } catch (error) {
        // What the server itself said or refused is a new beginning. Where others found it silent, the silence goes on.
        this.#recovery.note(error);
        if (before === this.#drivers.working) clock = new CallClock();
        throw error;
      }
    };
    try {
      return await retried(attempt, mayPass, this.#closing.signal);
    } catch (error) {
      throw unavailable(error, this.place);
    }
  }

  /** A failure leaves the transaction open: its session is closed behind it, which rolls it back. */
  async #transaction<T>(session: Session, work: (query: Query) => Promise<T>, by: WorkingDriver): Promise<T> {
    const transaction = await session.beginTransaction();
    const result = await work((cypher, parameters = {}) =>
      this.#answered(rows(transaction, cypher, parameters), new CallClock(), this.#writing, by),
    );
    await transaction.commit();
    return result;
  }

  /** The first question to a server. @returns its name and version, `Neo4j/5.26.9` */
  async serverVersion(): Promise<string> {
    const { database, uri } = this.#options;
    const by = this.#drivers.working;
    try {
      const asked = by.driver.getServerInfo({ database });
      const { agent } = await this.#answered(asked, new CallClock(), this.#reading, by);
      return agent ?? 'unknown';
    } catch (error) {
      throw firstContact(unavailable(error, this.place), uri);
    }
  }

  /** Stands for everything that was seen and written here; null where that is nothing yet. */
  async bookmark(): Promise<string | null> {
    return bookmarkText([...(await this.#bookmarks.getBookmarks())]);
  }

  /** From now on every session sees what the bookmark of another replica stands for. */
  async catchUp(bookmark: string): Promise<void> {
    const asked = bookmarksIn(bookmark);
    const known = new Set(await this.#bookmarks.getBookmarks());
    if (asked.every((one) => known.has(one))) return;
    try {
      await this.#marks.wait(() => this.#proved(asked));
    } catch (error) {
      throw unavailable(error, this.place);
    }
    await this.#bookmarks.updateBookmarks([], asked);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#drivers.close();
  }

  /** A bookmark is taken over only when the server knows it: a made-up one would else stop every later session. */
  async #proved(bookmarks: readonly string[]): Promise<void> {
    const { database } = this.#options;
    const session = this.#drivers.working.driver.session({
      database,
      defaultAccessMode: neo4j.session.READ,
      bookmarks: [...bookmarks],
    });
    try {
      await session.run('RETURN 1');
    } catch (error) {
      if (!codeOf(error).includes('InvalidBookmark')) throw error;
      throw new GovorgError('BAD_USER_INPUT', 'The bookmark is none of this database.', { cause: error });
    } finally {
      this.#release(session);
    }
  }

  async #repeated<T>(tries: number, timeouts: CallTimeouts, work: (clock: CallClock) => Promise<T>): Promise<T> {
    const clock = new CallClock();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work(clock);
      } catch (error) {
        this.#recovery.note(error);
        const isTriedAgain = attempt < tries && !this.#closing.signal.aborted && hasTimeLeft(clock, timeouts);
        if (!isTriedAgain || !mayPass(error)) throw unavailable(error, this.place);
      }
    }
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session, by: WorkingDriver) => Promise<T>): Promise<T> {
    const by = this.#drivers.working;
    const session = by.driver.session({
      database: this.#options.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
    try {
      return await work(session, by);
    } finally {
      this.#release(session);
    }
  }

  #answered<T>(answer: Promise<T>, clock: CallClock, timeouts: CallTimeouts, by: WorkingDriver): Promise<T> {
    return watched(answer, clock, timeouts, this.#drivers.probe, by.waiting, () => {
      this.#recovery.foundAway();
      this.#drivers.replace(clock.lastSign);
    });
  }

  /** Nobody waits for the goodbye of a session. */
  #release(session: Session): void {
    void session.close().catch(() => undefined);
  }
}

/** Whether a failure may pass: a new leader, a deadlock, a cut, or a driver that others found to be silent. */
const mayPass = (error: unknown): boolean => error instanceof DriverReplaced || neo4j.isRetryableError(error);

async function rows(
  runner: Session | Transaction,
  cypher: string,
  parameters: Record<string, unknown>,
): Promise<readonly Row[]> {
  const { records } = await withoutStack(() => runner.run(cypher, parameters));
  return records.map((record) => [...record.values()]);
}

/** The driver takes down the stack of every statement, in case it fails; our errors say themselves what failed. */
function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
