import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { jwtSettings, jwtVariables, type JwtSettings } from './config/jwt';
import { GovorgError } from './domain/errors';
import { DEFAULT_BASE } from './domain/uri';
import { REMOTE_DEFAULTS, type RemoteOptions } from './store/remote';

/** Where the program's own files lie, seen from dist/ as from src/. */
const ROOT = resolve(__dirname, '..');
/** Hundreds of answers of the usual size, and small beside what the service needs anyway. */
const DEFAULT_ANSWER_CACHE_BYTES = 16 * 1024 * 1024;
const MAX_PORT = 65_535;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const whole = (most: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, what)
    .transform(Number)
    .refine((value) => value <= most, what);

const DAY_MS = 86_400_000;
const milliseconds = whole(DAY_MS, 'a number of milliseconds is needed, a day at most').refine(
  (value) => value > 0,
  'a millisecond is needed at least',
);

/** Far above what a person or a program that pages through lists asks. */
const DEFAULT_RATE_LIMIT = 1_200;
/** With what each may hold while it sends, little beside a heap of 256 MB. */
const DEFAULT_MAX_CONNECTIONS = 2_000;
const DEFAULT_REQUEST_TIME_LIMIT_MS = 10_000;
const DEFAULT_STREAM_TIME_LIMIT_MS = 600_000;
/** Some 250,000 statements, and a query. */
const DEFAULT_SPARQL_MEMORY_MB = 1_024;

/** Values with commas between them. */
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((item) => item.trim()).filter((item) => item !== '')); // prettier-ignore

/** Scheme, host and port, as browsers send it. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** An address, or a range of them: `10.0.0.0/8`. */
function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return version > 0 && more.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= most)); // prettier-ignore
}

/** An address to which a path is added. */
const isBase = (text: string): boolean =>
  URL.canParse(text) && /^https?:\/\/[^?#\s]*[^/?#\s]$/.test(text) && new URL(text).username === '';

/** Every variable of the environment that the program reads. An empty one counts as not set. */
const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(MAX_PORT, `a port number from 0 to ${MAX_PORT} is needed`).default(4000),
  DATA_DIR: z.string().default('data'),
  STORE_URI: z.string().optional(),
  STORE_USER: z.string().default(REMOTE_DEFAULTS.user),
  STORE_PASSWORD: z.string().optional(),
  STORE_PASSWORD_FILE: z.string().optional(),
  STORE_DATABASE: z.string().default(REMOTE_DEFAULTS.database),
  STORE_CA_FILE: z.string().optional(),
  STORE_POOL_SIZE: whole(10_000, 'a number of connections is needed')
    .refine((size) => size > 0, 'one connection is needed at least')
    .default(REMOTE_DEFAULTS.poolSize),
  STORE_READ_TIMEOUT_MS: milliseconds.default(REMOTE_DEFAULTS.readTimeout),
  STORE_WRITE_TIMEOUT_MS: milliseconds.default(REMOTE_DEFAULTS.writeTimeout),
  STORE_VERSION_AGE_MS: whole(DAY_MS, 'a number of milliseconds is needed, 0 for every request').default(
    REMOTE_DEFAULTS.versionAge,
  ),
  SEED_DIR: z.string().default(join(ROOT, 'seed')),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')} is needed`).default('info'),
  ANSWER_CACHE_BYTES: whole(Number.MAX_SAFE_INTEGER, 'a whole number of bytes is needed, 0 for no cache').default(
    DEFAULT_ANSWER_CACHE_BYTES,
  ),
  REQUEST_TIME_LIMIT_MS: milliseconds.default(DEFAULT_REQUEST_TIME_LIMIT_MS),
  STREAM_TIME_LIMIT_MS: milliseconds.default(DEFAULT_STREAM_TIME_LIMIT_MS),
  RATE_LIMIT_PER_MINUTE: whole(1_000_000, 'a number of requests is needed, 0 for no limit').default(DEFAULT_RATE_LIMIT),
  MAX_CONNECTIONS: whole(100_000, 'a number of connections is needed')
    .refine((count) => count > 0, 'one connection is needed at least')
    .default(DEFAULT_MAX_CONNECTIONS),
  TRUSTED_DOCUMENTS_FILE: z.string().optional(),
  BASE_URI: z
    .string()
    .refine(isBase, 'an address such as https://data.example.org/gov is needed, without a slash at its end')
    .default(DEFAULT_BASE),
  SPARQL_MEMORY_MB: whole(4_096, 'a number of megabytes is needed, 4096 at most, 0 for no SPARQL').default(
    DEFAULT_SPARQL_MEMORY_MB,
  ),
  SPARQL_URL: z.string().refine(isBase, 'the address of a SPARQL endpoint is needed').optional(),
  DATA_LICENCE: z.string().refine(isBase, 'the address of a licence is needed').optional(),
  CORS_ORIGINS: list.refine(
    (origins) => origins.every((origin) => origin === '*' || isOrigin(origin)),
    'origins such as https://example.org are needed, with commas between them, or *',
  ),
  TRUSTED_PROXIES: list.refine(
    (proxies) => proxies.every(isAddressRange),
    'addresses or ranges such as 10.0.0.0/8 are needed, with commas between them',
  ),
  ...jwtVariables,
});

/** How the service deals with those who ask over HTTP. */
export interface HttpSettings {
  /** Milliseconds after which a request is given up. */
  readonly requestTimeLimit: number;
  /** Milliseconds after which a list that is streamed is read no further. */
  readonly streamTimeLimit: number;
  /** Requests a minute that an address may make; 0 for no limit. */
  readonly rateLimit: number;
  readonly maxConnections: number;
  /** Under which the world knows the URIs of things, without a slash at its end. */
  readonly baseUri: string;
  /** Bound of the descriptions kept per version of the graph; 0 keeps none. */
  readonly descriptionCacheBytes: number;
  /** Address of the licence of what is published; null where nobody said one. */
  readonly dataLicence: string | null;
  /** What the process that answers SPARQL may take; 0 for none. */
  readonly sparqlMegabytes: number;
  /** The endpoint elsewhere that answers SPARQL instead; null for our own. */
  readonly sparqlUrl: string | null;
  /** Origins whose pages may ask, `*` for all; none where it is empty. */
  readonly corsOrigins: readonly string[];
  /** Addresses and ranges whose word is taken on which address a request comes from. */
  readonly trustedProxies: readonly string[];
  /** Whose tokens are taken beside keys; null for nobody's. */
  readonly jwt: JwtSettings | null;
}

export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Folder of the store and the archive, absolute. */
  readonly dataDir: string;
  /** Null for the embedded store in `dataDir`. */
  readonly storeUri: string | null;
  /** For a `storeUri` that leads to a server. */
  readonly remote: RemoteOptions;
  /** Folder of the starting data, absolute. */
  readonly seedDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether strangers ask: errors then suggest no names of the schema. */
  readonly isProduction: boolean;
  /** Bound of the answers kept per version of the graph; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** File of the only operations that are run, absolute; null where any may be. */
  readonly trustedDocumentsFile: string | null;
  readonly http: HttpSettings;
  /** Folder of the built pages, explorer and playground. */
  readonly webDir: string;
}

/**
 * The settings that an environment asks for.
 * @throws GovorgError CONFIG_INVALID naming each wrong variable and what it should be, in one line
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}=${given[String(path[0])] ?? ''}: ${message}`,
    );
    throw new GovorgError('CONFIG_INVALID', `the settings are wrong: ${wrong.join('; ')}`);
  }
  const { HOST, PORT, DATA_DIR, STORE_URI, SEED_DIR, LOG_LEVEL, ANSWER_CACHE_BYTES } = parsed.data;
  const { STORE_USER, STORE_DATABASE, STORE_POOL_SIZE, STORE_READ_TIMEOUT_MS, STORE_WRITE_TIMEOUT_MS } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    storeUri: STORE_URI ?? null,
    remote: {
      user: STORE_USER,
      password: parsed.data.STORE_PASSWORD ?? secretIn(parsed.data.STORE_PASSWORD_FILE),
      database: STORE_DATABASE,
      caFile: certificateFile(parsed.data.STORE_CA_FILE),
      poolSize: STORE_POOL_SIZE,
      readTimeout: STORE_READ_TIMEOUT_MS,
      writeTimeout: STORE_WRITE_TIMEOUT_MS,
      versionAge: parsed.data.STORE_VERSION_AGE_MS,
    },
    seedDir: resolve(SEED_DIR),
    logLevel: LOG_LEVEL,
    isProduction: parsed.data.NODE_ENV === 'production',
    answerCacheBytes: ANSWER_CACHE_BYTES,
    trustedDocumentsFile:
      parsed.data.TRUSTED_DOCUMENTS_FILE === undefined ? null : resolve(parsed.data.TRUSTED_DOCUMENTS_FILE),
    http: {
      requestTimeLimit: parsed.data.REQUEST_TIME_LIMIT_MS,
      streamTimeLimit: parsed.data.STREAM_TIME_LIMIT_MS,
      rateLimit: parsed.data.RATE_LIMIT_PER_MINUTE,
      maxConnections: parsed.data.MAX_CONNECTIONS,
      baseUri: parsed.data.BASE_URI,
      descriptionCacheBytes: Math.floor(ANSWER_CACHE_BYTES / 2),
      dataLicence: parsed.data.DATA_LICENCE ?? null,
      sparqlMegabytes: parsed.data.SPARQL_MEMORY_MB,
      sparqlUrl: parsed.data.SPARQL_URL ?? null,
      corsOrigins: parsed.data.CORS_ORIGINS,
      trustedProxies: parsed.data.TRUSTED_PROXIES,
      jwt: jwtSettings(parsed.data),
    },
    webDir: join(ROOT, 'dist', 'web'),
  };
}

/** @returns its path, absolute. The driver reads it with every connection, and would find out late what is wrong. */
function certificateFile(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    new X509Certificate(readFileSync(file));
    return resolve(file);
  } catch {
    const what = `STORE_CA_FILE=${file}: a readable PEM file with a certificate is needed`;
    throw new GovorgError('CONFIG_INVALID', `the settings are wrong: ${what}`);
  }
}

/** Secrets come as files where an environment can be read by others; an editor's line end is no part of them. */
function secretIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new GovorgError('CONFIG_INVALID', `the settings are wrong: STORE_PASSWORD_FILE=${file}: it cannot be read`);
  }
}
