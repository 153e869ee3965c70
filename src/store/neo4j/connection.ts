/** The driver, narrowed to what the store needs: rows of plain values, one managed transaction, readable failures. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { unavailable, within } from './errors';

export interface Neo4jOptions {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`, host and port. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections at most, default 50. */
  readonly poolSize?: number;
  /** Milliseconds until an unanswered call is given up, default 4,500. */
  readonly timeout?: number;
}

export type Row = readonly unknown[];
export type Query = (cypher: string, parameters?: Record<string, unknown>) => Promise<readonly Row[]>;

const DEFAULT_TIMEOUT = 4_500;
const DEFAULT_POOL = 50;
/** A read is tried again when the leader moved or the connection was cut: it changed nothing. */
const READ_TRIES = 3;

export class Connection {
  readonly #options: Neo4jOptions;
  readonly #timeout: number;
  /** Every session waits for what the sessions before it wrote. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #driver: Driver;
  #closed = false;

  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#timeout = options.timeout ?? DEFAULT_TIMEOUT;
    this.#driver = this.#createDriver();
  }

  get place(): string {
    return `${this.#options.uri}, database ${this.#options.database}`;
  }

  /** One statement in a read session; on a cluster a follower answers it. */
  read: Query = async (cypher, parameters = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const session = this.#session(neo4j.session.READ);
      try {
        return await this.#answered(rows(session, cypher, parameters));
      } catch (error) {
        if (attempt < READ_TRIES && !this.#closed && neo4j.isRetryableError(error)) continue;
        throw unavailable(error, this.place);
      } finally {
        this.#release(session);
      }
    }
  };

  /** One statement outside a managed transaction, for what cannot run inside one: schema and procedures. */
  run: Query = async (cypher, parameters = {}) => {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return await this.#answered(rows(session, cypher, parameters));
    } catch (error) {
      throw unavailable(error, this.place);
    } finally {
      this.#release(session);
    }
  };

  /** A transaction that is tried again after a deadlock, a new leader or a cut: `work` must be idempotent. */
  async write<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) =>
        work((cypher, parameters = {}) => this.#answered(rows(transaction, cypher, parameters))),
      );
    } catch (error) {
      throw unavailable(error, this.place);
    } finally {
      this.#release(session);
    }
  }

  async serverVersion(): Promise<string> {
    try {
      const { agent } = await this.#answered(this.#driver.getServerInfo({ database: this.#options.database }));
      return agent ?? 'unknown';
    } catch (error) {
      throw unavailable(error, this.place);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  #createDriver(): Driver {
    const { uri, user, password, poolSize = DEFAULT_POOL } = this.#options;
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: poolSize,
      connectionTimeout: this.#timeout,
      connectionAcquisitionTimeout: this.#timeout,
      maxTransactionRetryTime: 15_000,
      userAgent: 'govorg-graph',
    });
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.#options.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
  }

  /** A server that swallows bytes leaves its connections hanging: they are thrown away with their driver. */
  async #answered<T>(answer: Promise<T>): Promise<T> {
    const driver = this.#driver;
    return within(answer, this.#timeout, () => {
      if (this.#driver !== driver || this.#closed) return;
      this.#driver = this.#createDriver();
      void driver.close().catch(() => undefined);
    });
  }

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
  const { records } = await runner.run(cypher, parameters);
  return records.map((record) => [...record.values()]);
}
