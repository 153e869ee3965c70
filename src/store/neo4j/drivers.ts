/** The driver that works, replaced where its server is silent, and the question whether the server is there. */
import neo4j, { type Config, type Driver } from 'neo4j-driver';
import { GovorgError } from '../../domain/errors';
import { printableUri, type RemoteOptions } from '../remote';
import { DriverReplaced } from './errors';
import type { Waiting } from './time-limit';

export interface Neo4jOptions extends RemoteOptions {
  /** `neo4j://`, `neo4j+s://`, `bolt://` or `bolt+s://`, host and port. */
  readonly uri: string;
  readonly password: string;
}

const CONNECT_TIMEOUT = 4_000;
/** The driver takes an authority of one's own beside an address without `+s` only, which then means the same. */
const OWN_AUTHORITY = { encrypted: 'ENCRYPTION_ON', trust: 'TRUST_CUSTOM_CA_SIGNED_CERTIFICATES' } as const;

/** A driver, and the calls that wait for an answer over its connections. */
export class WorkingDriver {
  /** On the clock of `performance.now`. */
  readonly since = performance.now();
  readonly waiting: Waiting = new Set();

  constructor(readonly driver: Driver) {}
}

/**
 * Where no fact of a sort is there yet, the server warns of each name it does not know, at the end of every answer: more
 * bytes than many an answer has. Nobody reads it.
 */
const NO_NOTIFICATIONS = { minimumSeverityLevel: 'OFF' } as const;

export class Drivers {
  readonly #options: Neo4jOptions;
  #working: WorkingDriver;
  /** Questions at the same time share one probe. */
  #probing: Promise<unknown> | null = null;
  #closed = false;

  /** @throws GovorgError CONFIG_INVALID for an address that is none */
  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#working = new WorkingDriver(createDriver(options, options.poolSize));
  }

  get working(): WorkingDriver {
    return this.#working;
  }

  /** Settles when the server answers or cannot be reached, and perhaps never where it is silent. */
  readonly probe = (): Promise<unknown> => {
    if (this.#probing !== null) return this.#probing;
    const probing = askServer(createDriver(this.#options, 1), this.#options.database).finally(() => {
      if (this.#probing === probing) this.#probing = null;
    });
    this.#probing = probing;
    return probing;
  };

  /**
   * A server that swallows bytes leaves its connections hanging: they are thrown away with their driver. Nothing that
   * waits for them would ever end, so it ends here, with DriverReplaced.
   * @param silentSince a driver that was made later has not been tried for as long and stays
   */
  replace(silentSince: number): void {
    if (this.#closed || this.#working.since > silentSince) return;
    const { driver, waiting } = this.#working;
    this.#working = new WorkingDriver(createDriver(this.#options, this.#options.poolSize));
    this.#probing = null;
    for (const end of [...waiting]) end(new DriverReplaced());
    void driver.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#working.driver.close();
  }
}

/**
 * Over a connection of its own, so that a full pool is not taken for a dead server, and made anew each time: over an idle
 * one the driver is content to send nothing. It costs the server a login and no statement, which a cold one takes long for.
 */
async function askServer(driver: Driver, database: string): Promise<void> {
  try {
    await driver.getServerInfo({ database });
  } finally {
    void driver.close().catch(() => undefined);
  }
}

function createDriver(options: Neo4jOptions, maxConnectionPoolSize: number): Driver {
  const { uri, user, password, caFile, readTimeout } = options;
  const config: Config = {
    ...(caFile !== null && { ...OWN_AUTHORITY, trustedCertificates: [caFile] }),
    disableLosslessIntegers: true,
    maxConnectionPoolSize,
    connectionTimeout: CONNECT_TIMEOUT,
    connectionAcquisitionTimeout: readTimeout,
    userAgent: 'govorg-graph',
    notificationFilter: NO_NOTIFICATIONS,
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
