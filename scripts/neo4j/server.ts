/**
 * A real Neo4j without Docker, for developers, tests and benchmarks: the published jars, a home of its own, a free
 * port, ended with its parent. Needs `java` (17 or later) and, the first time, `mvn`.
 */
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { archiveOptions } from './class-archive';

const run = promisify(execFile);
const HERE = path.join(process.cwd(), 'scripts/neo4j');
/** What was fetched or made for it. */
const KEPT = path.join(process.cwd(), '.neo4j');
const JARS = path.join(KEPT, 'lib');

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'];

export interface ServerOptions {
  /** A home from before, to start the same database again. */
  readonly home?: string;
  readonly port?: number;
  /** Java heap, default 512m. */
  readonly heap?: string;
  readonly pageCache?: string;
  /** Of the user neo4j, eight characters or more. */
  readonly password?: string;
  /** Port that it names to clients that route, perhaps of a proxy in front of it; default its own. */
  readonly advertised?: number;
  /** Folder of its certificate, `public.crt`, and key, `private.key`; it then takes nothing but TLS. */
  readonly tls?: string;
  /** Compiles quickly rather than well, and starts from an archive of classes: for tests, not for measuring. */
  readonly quick?: boolean;
}

/** Half the start and a third of the processor for what asks each question once, as tests do. */
const QUICK = '-XX:TieredStopAtLevel=1';

export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly home: string;
  readonly pid: number;
  /** Ends it in order; the home stays. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Ends it and throws its home away. */
  remove(): Promise<void>;
}

/** Why no server can be started here; null when one can. */
export function missingForNeo4j(): string | null {
  const { status, stdout } = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  if (status !== 0) return 'there is no `java` on the path';
  if (!stdout.includes('jdk.compiler')) return 'the `java` on the path is no JDK and cannot run a source file';
  if (existsSync(JARS)) return null;
  return spawnSync('mvn', ['-v']).status === 0 ? null : `there are no jars in ${JARS} and no \`mvn\` to fetch them`;
}

export async function startNeo4j(options: ServerOptions = {}): Promise<Neo4jServer> {
  await fetchJars();
  return startJava(options, options.quick ? await quickOptions() : []);
}

/** Once a process: two that start at once must not write one archive. */
let quick: Promise<readonly string[]> | null = null;
const quickOptions = (): Promise<readonly string[]> =>
  (quick ??= archiveOptions({ jars: JARS, folder: KEPT }, (more) => startJava({}, [QUICK, ...more])).then(
    (archived) => [QUICK, ...archived],
  ));

async function startJava(options: ServerOptions, javaOptions: readonly string[]): Promise<Neo4jServer> {
  const home = options.home ?? (await mkdtemp(path.join(tmpdir(), 'govorg-neo4j-')));
  const fresh = !existsSync(path.join(home, 'data'));
  const port = options.port ?? (await freePort());
  await writeConfiguration(home, {
    ...settingsOf(port, options.advertised ?? port, options.pageCache ?? '256m'),
    ...(options.tls !== undefined && tlsSettings(options.tls)),
  });
  const heap = options.heap ?? '512m';
  const child = spawn(
    'java',
    [
      `-Xms${heap}`,
      `-Xmx${heap}`,
      '-XX:+UseSerialGC',
      ...javaOptions,
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-cp',
      `${JARS}/*`,
      path.join(HERE, 'Launcher.java'),
      home,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  await ready(child);
  const address = `127.0.0.1:${port}`;
  const uri = options.tls === undefined ? `bolt://${address}` : `bolt+s://${address}`;
  const user = 'neo4j';
  const password = options.password ?? 'govorg-test';
  // Its certificate is not looked at: it was started here.
  if (fresh) await changePassword(uri.replace('+s', '+ssc'), user, password);
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended(child);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended(child);
  };
  return {
    uri,
    user,
    password,
    port,
    home,
    pid: child.pid ?? 0,
    stop,
    kill,
    remove: async () => {
      // Its end in order takes ten seconds, for a home that nobody starts again.
      await kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** What a registry that is busy for a moment is asked, and how long it is left alone before it is asked again, in ms. */
const FETCHES = 4;
const PAUSE = 5_000;

/**
 * Fetched beside their place and moved into it whole: two that start at once must not run on half of them.
 *
 * @throws {Error} with what Maven printed, where it fails each time
 */
export async function fetchJars(): Promise<void> {
  for (let left = FETCHES - 1; !existsSync(JARS); left -= 1) {
    const problem = await fetchOnce();
    if (problem === null) return;
    if (left === 0) throw new Error(`the jars of Neo4j cannot be fetched:\n${problem}`);
    await setTimeout(PAUSE * (FETCHES - left));
  }
}

/** @returns why it failed, in Maven's words; null where the jars are there */
async function fetchOnce(): Promise<string | null> {
  const fetched = `${JARS}-${process.pid}`;
  try {
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      path.join(HERE, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${fetched}`,
      '-DincludeScope=runtime',
    ]);
    await rename(fetched, JARS);
    return null;
  } catch (error) {
    await rm(fetched, { recursive: true, force: true });
    // Maven says on its standard output what went wrong.
    return existsSync(JARS) ? null : `${(error as { stdout?: string }).stdout ?? ''}${String(error)}`;
  }
}

const settingsOf = (port: number, advertised: number, pageCache: string): Readonly<Record<string, string>> => ({
  'server.bolt.enabled': 'true',
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${advertised}`,
  'dbms.security.auth_enabled': 'true',
  'server.memory.pagecache.size': pageCache,
  'dbms.usage_report.enabled': 'false',
});

const tlsSettings = (folder: string): Readonly<Record<string, string>> => ({
  'server.bolt.tls_level': 'REQUIRED',
  'dbms.ssl.policy.bolt.enabled': 'true',
  'dbms.ssl.policy.bolt.base_directory': folder,
  'dbms.ssl.policy.bolt.client_auth': 'NONE',
});

async function writeConfiguration(home: string, settings: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(path.join(home, 'conf'), { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  await writeFile(path.join(home, 'conf/neo4j.conf'), `${lines.join('\n')}\n`);
}

/** Resolves when the launcher says so; rejects with its last words when it ends first. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('READY')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`Neo4j ended with ${code} before it was ready:\n${said}`));
    });
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => { resolve(); })); // prettier-ignore

/** A new server accepts nothing but a change of its first password. */
async function changePassword(uri: string, user: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, 'neo4j'));
  const session = driver.session({ database: 'system' });
  try {
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: password });
  } finally {
    await session.close();
    await driver.close();
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); }); // prettier-ignore
    });
  });
}
