import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { loadConfig, type Config } from '../config';
import { GovorgError } from '../domain/errors';
import { createEngine, type GraphqlEngine } from '../graphql/engine';
import { readTrustedDocuments, type TrustedDocuments } from '../graphql/trusted-documents';
import { buildServer } from '../http/server';
import { Decisions } from '../ingest/decisions';
import { Intake } from '../ingest/intake';
import { openLibrary, type OpenLibrary } from '../ingest/library';
import { loadLeaderPostRules } from '../ingest/link/seed-rules';
import { readerProcess } from '../ingest/reader/reader-process';
import { SparqlEngine } from '../linked/sparql/engine';
import { createLogger, type Logger } from '../ops/logger';
import { Readiness } from '../ops/readiness';
import { Reconciler } from '../reconcile/reconciler';
import { changeFeed } from '../store/change-feed';
import { isRemote } from '../store/remote';
import { bootstrap } from './bootstrap';
import { keepHeapSmall } from './heap';
import { Interrupted, once, retryUntilAvailable } from './retry';
import { stopSignal } from './stop-signal';
import { outliveStrayAnswers } from './stray-answers';

/** What a service holds once it runs, in the order in which it is opened. */
interface Running {
  readonly app: FastifyInstance;
  library: OpenLibrary | null;
  intake: Intake | null;
  engine: GraphqlEngine | null;
  reconciler: Reconciler | null;
  sparql: SparqlEngine | null;
}

/** Requests in flight get this long to finish, then their connections are cut. */
const DRAIN_MS = 10_000;
/**
 * How long the service goes on before it stops listening: `/readyz` says that it stops, so that a balancer sees it, and
 * answers say that their connections close, so that no client finds its next request cut.
 */
const NOTICE_MS = 500;

/**
 * Runs the service until it is told to stop.
 * @returns the exit code
 * @throws GovorgError when it cannot start: one line that says what to do
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  keepHeapSmall();
  const config = loadConfig(env);
  const { trustedDocumentsFile } = config;
  const trusted = trustedDocumentsFile === null ? null : readTrustedDocuments(trustedDocumentsFile);
  const log = createLogger(config.logLevel);
  const readiness = new Readiness();
  outliveStrayAnswers(log);
  const stopped = stopSignal();
  const stopping = new AbortController();
  void stopped.then(() => stopping.abort());
  const running: Running = {
    app: await buildServer({
      readiness,
      engine: () => running.engine,
      holdings: () => running.library?.holdings() ?? null,
      keys: () => running.library?.registers.keys ?? null,
      intake: () => running.intake,
      published: () => running.library,
      isRetracted: async (sha256) => ((await running.library?.archive.retraction(sha256)) ?? null) !== null,
      reconciler: () => running.reconciler,
      sparql: () => running.sparql,
      webDir: config.webDir,
      settings: config.http,
      log,
    }),
    library: null,
    intake: null,
    engine: null,
    reconciler: null,
    sparql: null,
  };
  try {
    const address = await listen(running.app, config);
    await start(running, config, trusted, readiness, log, stopping.signal).catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    });
    if (readiness.reason === null) process.stdout.write(`govorg-graph is ready: ${address}\n`);
    const signal = await stopped;
    log.info({ signal }, 'stopping');
    readiness.stopping();
    // A person at a terminal does not wait for balancers.
    if (signal !== 'SIGINT') await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    return 0;
  } finally {
    await close(running);
    log.flush();
  }
}

async function start(
  running: Running,
  config: Config,
  trusted: TrustedDocuments | null,
  readiness: Readiness,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const isShared = config.storeUri !== null && isRemote(config.storeUri);
  const retry = isShared ? retryUntilAvailable((why) => log.warn(why), readiness, signal) : once;
  const opened = await openLibrary(config, (message) => log.warn(message), {
    signal,
    retry,
    reader: ({ seedDir }, onFailure) => readerProcess({ seedDir, onFailure }),
  });
  const feed = changeFeed(opened.store);
  const library = { ...opened, store: feed.store };
  running.library = library;
  const { store, reference } = library;
  readiness.doing('reading the documents');
  await retry(() => bootstrap(library, config, log, signal));
  if (signal.aborted) return;
  const intake = new Intake(library);
  running.intake = intake;
  running.reconciler = new Reconciler(store, reference);
  running.sparql = new SparqlEngine({
    feed,
    base: config.http.baseUri,
    megabytes: config.http.sparqlMegabytes,
    onFailure: (message) => log.warn(message),
  });
  running.engine = await createEngine({
    store,
    listedTopics: reference.topics,
    leaderPostRules: loadLeaderPostRules(config.seedDir),
    answerCacheBytes: config.answerCacheBytes,
    limits: { hideSuggestions: config.isProduction },
    texts: library.texts,
    intake,
    ...(trusted && { trusted }),
    decisions: new Decisions(library),
    record: library.registers.changes,
    log: {
      failed: (error) => log.error({ err: error }, 'a request failed'),
      warn: (message) => log.warn(message),
    },
  });
  readiness.ready();
  // Beside the first questions: a large archive takes its time, and nothing waits for it.
  void library.check(signal).catch((error: unknown) => log.error({ err: error }, 'the archive could not be checked'));
}

/** @returns the address for a person to open */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw listenFailure(error, host, port);
  }
  const { port: actual } = app.server.address() as AddressInfo;
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${actual}`;
}

function listenFailure(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return new GovorgError(
        'CONFLICT',
        `port ${port} is taken: stop what listens there, or choose another with PORT=… or --port`,
      );
    case 'EACCES':
      return new GovorgError(
        'CONFLICT',
        `port ${port} may not be opened by this user: choose one above 1023 with PORT=… or --port`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new GovorgError(
        'CONFLICT',
        `${host} is no address of this machine: set HOST to one that is, such as 127.0.0.1`,
      );
    default:
      return error;
  }
}

/** In the order in which they depend on each other: no request may find a closed store. */
async function close({ app, engine, library, sparql }: Running): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearTimeout(cut);
  await engine?.stop();
  await sparql?.stop();
  await library?.close();
}
