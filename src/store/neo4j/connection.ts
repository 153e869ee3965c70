/** The driver, narrowed to what the store needs: rows of plain values, one managed transaction, readable failures. */
import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import { GovorgError } from '../../domain/errors';
import { assertGoing, untilCancelled } from '../cancelled';
import { printableUri } from '../remote';
import { bookmarksIn, bookmarkText, MarkQueue } from './bookmarks';
import { Drivers, type Neo4jOptions } from './drivers';
import { codeOf, firstContact, unavailable } from './errors';
import { retried } from './retry';
import { CallClock, hasTimeLeft, watched, type CallTimeouts } from './time-limit';

export type Row = readonly unknown[];
export type Query = (cypher: string, parameters?: Record<string, unknown>) => Promise<readonly Row[]>;

/** A dead server is found out in the sum of both: under 5 s, as long as a caller is ready to wait. */
const PROBE = { beforeProbe: 2_000, probe: 2_000 } as const;
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
  readonly #closing = new AbortController();

  /** @throws GovorgError CONFIG_INVALID for an address that is none */
  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#reading = { ...PROBE, whole: options.readTimeout };
    this.#writing = { ...PROBE, whole: options.writeTimeout };
    this.#drivers = new Drivers(options);
  }

  get place(): string {
    return `${printableUri(this.#options.uri)}, database ${this.#options.database}`;
  }

  get versionAge(): number {
    return this.#options.versionAge;
  }

  /** One statement in a read session; on a cluster a follower answers it. */
  read: Query = (cypher, parameters = {}) =>
    this.#repeated(READ_TRIES, this.#reading, (clock) =>
      this.#inSession('READ', (session) => this.#answered(rows(session, cypher, parameters), clock, this.#reading)),
    );

  /** The same for a caller that may lose interest: closing its session ends the statement on the server. */
  reading(signal: AbortSignal): Query {
    return (cypher, parameters = {}) =>
      this.#repeated(READ_TRIES, this.#reading, async (clock) => {
        assertGoing(signal);
        return this.#inSession('READ', (session) =>
          untilCancelled(this.#answered(rows(session, cypher, parameters), clock, this.#reading), signal),
        );
      });
  }

  /** One statement outside a managed transaction, for what cannot run inside one: schema and procedures. */
  run: Query = (cypher, parameters = {}) =>
    this.#repeated(SCHEMA_TRIES, this.#writing, (clock) =>
      this.#inSession('WRITE', (session) => this.#answered(rows(session, cypher, parameters), clock, this.#writing)),
    );

  /** A transaction that is tried again after a deadlock, a new leader or a cut: `work` must be idempotent. */
  async write<T>(work: (query: Query) => Promise<T>): Promise<T> {
    let clock = new CallClock();
    const attempt = async (): Promise<T> => {
      const driver = this.#drivers.working;
      try {
        return await this.#inSession('WRITE', (session) =>
          // The whole may take as long as it takes, as long as the server is there.
          this.#answered(this.#transaction(session, work), clock, { ...PROBE, whole: Infinity }),
        );
      } catch (error) {
        // What the server itself said or refused is a new beginning. Where others found it silent, the silence goes on.
        if (driver === this.#drivers.working) clock = new CallClock();
        throw error;
      }
    };
    try {
      return await retried(attempt, neo4j.isRetryableError, this.#closing.signal);
    } catch (error) {
      throw unavailable(error, this.place);
    }
  }

  /** A failure leaves the transaction open: its session is closed behind it, which rolls it back. */
  async #transaction<T>(session: Session, work: (query: Query) => Promise<T>): Promise<T> {
    const transaction = await session.beginTransaction();
    const result = await work((cypher, parameters = {}) =>
      this.#answered(rows(transaction, cypher, parameters), new CallClock(), this.#writing),
    );
    await transaction.commit();
    return result;
  }

  /** The first question to a server. @returns its name and version, `Neo4j/5.26.9` */
  async serverVersion(): Promise<string> {
    const { database, uri } = this.#options;
    try {
      const { agent } = await this.#answered(
        this.#drivers.working.getServerInfo({ database }),
        new CallClock(),
        this.#reading,
      );
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
    const session = this.#drivers.working.session({
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
      const driver = this.#drivers.working;
      try {
        return await work(clock);
      } catch (error) {
        // A pool that was thrown away says so in its own words, which are no code.
        const mayPass = neo4j.isRetryableError(error) || (codeOf(error) === 'N/A' && driver !== this.#drivers.working);
        const isTriedAgain = attempt < tries && !this.#closing.signal.aborted && hasTimeLeft(clock, timeouts);
        if (!isTriedAgain || !mayPass) throw unavailable(error, this.place);
      }
    }
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#drivers.working.session({
      database: this.#options.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
    try {
      return await work(session);
    } finally {
      this.#release(session);
    }
  }

  #answered<T>(answer: Promise<T>, clock: CallClock, timeouts: CallTimeouts): Promise<T> {
    return watched(answer, clock, timeouts, this.#drivers.probe, () => {
      this.#drivers.replace(clock.lastSign);
    });
  }

  /** Nobody waits for the goodbye of a session. */
  #release(session: Session): void {
    void session.close().catch(() => undefined);
  }
}

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
