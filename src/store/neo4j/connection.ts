/** The driver, narrowed to what the store needs: rows of plain values, one managed transaction, readable failures. */
import neo4j, { type Config, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { GovorgError } from '../../domain/errors';
import { assertGoing, untilCancelled } from '../cancelled';
import { printableUri, type RemoteOptions } from '../remote';
import { bookmarksIn, bookmarkText, MarkQueue } from './bookmarks';
import { codeOf, firstContact, unavailable } from './errors';
import { shared, watched, type CallTimeouts } from './time-limit';

export interface Neo4jOptions extends RemoteOptions {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`, host and port. */
  readonly uri: string;
  readonly password: string;
}

export type Row = readonly unknown[];
export type Query = (cypher: string, parameters?: Record<string, unknown>) => Promise<readonly Row[]>;

/** A dead server is found out in the sum of both: under 5 s, as long as a caller is ready to wait. */
const PROBE = { beforeProbe: 2_000, probe: 2_000 } as const;
const CONNECT_TIMEOUT = 4_000;
/** A leader is elected anew in a few seconds; a server is started again in ten. */
const WRITE_RETRY = 15_000;
/** A read is tried again when the leader moved or the connection was cut: it changed nothing. */
const READ_TRIES = 3;
/** Schema statements of two replicas that start at once may be in each other's way. */
const SCHEMA_TRIES = 5;
/** The driver takes an authority of one's own beside an address without `+s` only, which then means the same. */
const OWN_AUTHORITY = { encrypted: 'ENCRYPTION_ON', trust: 'TRUST_CUSTOM_CA_SIGNED_CERTIFICATES' } as const;

export class Connection {
  readonly #options: Neo4jOptions;
  readonly #reading: CallTimeouts;
  readonly #writing: CallTimeouts;
  /** Every session waits for what the sessions before it wrote. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #marks = new MarkQueue();
  #driver: Driver;
  /** A connection of its own, so that a full pool is not taken for a dead server. */
  #probing: Driver | null = null;
  #closed = false;

  /** @throws GovorgError CONFIG_INVALID for an address that is none */
  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#reading = { ...PROBE, whole: options.readTimeout };
    this.#writing = { ...PROBE, whole: options.writeTimeout };
    this.#driver = this.#createDriver(options.poolSize);
  }

  get place(): string {
    return `${printableUri(this.#options.uri)}, database ${this.#options.database}`;
  }

  get versionAge(): number {
    return this.#options.versionAge;
  }

  /** One statement in a read session; on a cluster a follower answers it. */
  read: Query = (cypher, parameters = {}) =>
    this.#repeated(READ_TRIES, () =>
      this.#inSession('READ', (session) => this.#answered(rows(session, cypher, parameters), this.#reading)),
    );

  /** The same for a caller that may lose interest: closing its session ends the statement on the server. */
  reading(signal: AbortSignal): Query {
    return (cypher, parameters = {}) =>
      this.#repeated(READ_TRIES, async () => {
        assertGoing(signal);
        return this.#inSession('READ', (session) =>
          untilCancelled(this.#answered(rows(session, cypher, parameters), this.#reading), signal),
        );
      });
  }

  /** One statement outside a managed transaction, for what cannot run inside one: schema and procedures. */
  run: Query = (cypher, parameters = {}) =>
    this.#repeated(SCHEMA_TRIES, () =>
      this.#inSession('WRITE', (session) => this.#answered(rows(session, cypher, parameters), this.#writing)),
    );

  /** A transaction that is tried again after a deadlock, a new leader or a cut: `work` must be idempotent. */
  async write<T>(work: (query: Query) => Promise<T>): Promise<T> {
    try {
      return await this.#inSession('WRITE', (session) =>
        // The whole may take as long as it takes, tries and all, as long as the server is there.
        this.#answered(
          session.executeWrite((transaction) =>
            work((cypher, parameters = {}) => this.#answered(rows(transaction, cypher, parameters), this.#writing)),
          ),
          { ...PROBE, whole: Infinity },
        ),
      );
    } catch (error) {
      throw unavailable(error, this.place);
    }
  }

  /** The first question to a server. @returns its name and version, `Neo4j/5.26.9` */
  async serverVersion(): Promise<string> {
    const { database, uri } = this.#options;
    try {
      const { agent } = await this.#answered(this.#driver.getServerInfo({ database }), this.#reading);
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
    this.#closed = true;
    await Promise.all([this.#driver.close(), this.#probing?.close()]);
  }

  /** A bookmark is taken over only when the server knows it: a made-up one would else stop every later session. */
  async #proved(bookmarks: readonly string[]): Promise<void> {
    const { database } = this.#options;
    const session = this.#driver.session({
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

  async #repeated<T>(tries: number, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt < tries && !this.#closed && neo4j.isRetryableError(error)) continue;
        throw unavailable(error, this.place);
      }
    }
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({
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

  #createDriver(maxConnectionPoolSize: number): Driver {
    const { uri, user, password, caFile } = this.#options;
    const config: Config = {
      ...(caFile !== null && { ...OWN_AUTHORITY, trustedCertificates: [caFile] }),
      disableLosslessIntegers: true,
      maxConnectionPoolSize,
      connectionTimeout: CONNECT_TIMEOUT,
      connectionAcquisitionTimeout: this.#reading.whole,
      maxTransactionRetryTime: WRITE_RETRY,
      userAgent: 'govorg-graph',
    };
    try {
      return neo4j.driver(caFile === null ? uri : uri.replace('+s:', ':'), neo4j.auth.basic(user, password), config);
    } catch (error) {
      // The driver quotes the address that it cannot take.
      const said = error instanceof Error ? error.message : String(error);
      const what = said.replaceAll(uri, printableUri(uri));
      throw new GovorgError('CONFIG_INVALID', `STORE_URI ${printableUri(uri)} cannot be used: ${what}`);
    }
  }

  /** A server that swallows bytes leaves its connections hanging: they are thrown away with their driver. */
  async #answered<T>(answer: Promise<T>, timeouts: CallTimeouts): Promise<T> {
    const driver = this.#driver;
    return watched(answer, timeouts, this.#probe, () => {
      if (this.#driver !== driver || this.#closed) return;
      this.#driver = this.#createDriver(this.#options.poolSize);
      const probing = this.#probing;
      this.#probing = null;
      for (const old of [driver, probing]) void old?.close().catch(() => undefined);
    });
  }

  readonly #probe = shared(() => {
    this.#probing ??= this.#createDriver(1);
    return this.#probing.getServerInfo({ database: this.#options.database });
  });

  /** Nobody waits for the goodbye of a session. */
  #release(session: Session): void {
    void session.close().catch(() => undefined);
  }
}

async function rows(
  runner: Session | ManagedTransaction,
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
