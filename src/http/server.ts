import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { HttpSettings } from '../config';
import type { GraphqlEngine } from '../graphql/engine';
import type { Intake } from '../ingest/intake';
import type { SparqlEngine } from '../linked/sparql/engine';
import type { Logger } from '../ops/logger';
import type { Holdings } from '../ops/holdings';
import type { Readiness } from '../ops/readiness';
import type { Reconciler } from '../reconcile/reconciler';
import type { KeyRing } from '../store/access/key-ring';
import type { GraphStore } from '../store/graph-store';
import { Authentication } from './authentication';
import { BodyReader } from './body-reader';
import { allowOrigins } from './cors';
import { HTTP_OPTIONS, KEEP_ALIVE_MS, limitConnections, refuseBroken, REQUEST_TIMEOUT_MS } from './connections';
import { announceEnd } from './draining';
import { REQUEST_ID, requestId } from './request-id';
import { agentRoutes } from './routes/agents';
import { documentRoutes } from './routes/documents';
import { graphqlRoutes } from './routes/graphql';
import { healthRoutes } from './routes/health';
import { linkedRoutes } from './routes/linked';
import { metricsRoutes } from './routes/metrics';
import { openapiRoutes } from './routes/openapi';
import { pageRoutes } from './routes/pages';
import { publishedFileRoutes, type PublishedParts } from './routes/published-files';
import { reconcileRoutes } from './routes/reconcile';
import { reportRoutes } from './routes/reports';
import { securityHeaders } from './security';
import { WebTokens } from './web-tokens';

export interface ServerParts {
  readonly readiness: Readiness;
  /** Null until the store is open and filled. */
  readonly engine: () => GraphqlEngine | null;
  /** Null until the store is open; without, the service tells nothing of what it holds. */
  readonly holdings?: () => Holdings | null;
  /** Null until the store is open; without, nothing can be changed. */
  readonly keys?: () => KeyRing | null;
  /** Null until documents are taken. */
  readonly intake?: () => Intake | null;
  /** Null until the store is open; without, the service has no documents to show. */
  readonly published?: PublishedParts['published'];
  /** Whether a document was there and was taken out; without, nobody knows. */
  readonly isRetracted?: (sha256: string) => Promise<boolean>;
  /** Null until the store is open; without, SPARQL is not answered. */
  readonly sparql?: () => SparqlEngine | null;
  /** Null until the store is open; without, no names are reconciled. */
  readonly reconciler?: () => Reconciler | null;
  readonly webDir: string;
  readonly settings: HttpSettings;
  readonly log: Logger;
}

/** The HTTP service, not yet listening. It answers `/livez` and `/readyz` before there is anything to ask. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { readiness, engine, holdings = () => null, keys = () => null, intake = () => null } = parts;
  const { webDir, settings, log, isRetracted = () => Promise.resolve(false), reconciler = () => null } = parts;
  const { published = () => null, sparql = () => null } = parts;
  // As Fastify's own logger type: the type of the instance would else follow it everywhere.
  const logger: FastifyBaseLogger = log.child({}, { level: log.isLevelEnabled('warn') ? 'warn' : log.level });
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    trustProxy: settings.trustedProxies.length > 0 && [...settings.trustedProxies],
    http: HTTP_OPTIONS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    clientErrorHandler: refuseBroken,
    forceCloseConnections: 'idle',
    // What came before the last connection is closed is answered.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  limitConnections(app.server, settings.maxConnections);
  announceEnd(app, readiness);
  const security = securityHeaders();
  app.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of security) reply.raw.setHeader(name, value);
    void reply.header(REQUEST_ID, request.id);
    done();
  });
  const store = (): GraphStore | null => engine()?.store ?? null;
  healthRoutes(app, readiness, store, holdings);
  metricsRoutes(app, store, holdings);
  // Wrong keys and half-sent bodies are bounded whatever they are for.
  const shared = {
    authentication: new Authentication(keys, settings.jwt && new WebTokens(settings.jwt)),
    bodies: new BodyReader(),
    settings,
  };
  await app.register(async (scope) => {
    await allowOrigins(scope, settings.corsOrigins);
    await graphqlRoutes(scope, { engine, readiness, ...shared });
    await documentRoutes(scope, { engine, intake, ...shared });
    await publishedFileRoutes(scope, { engine, published, isRetracted, settings });
    await linkedRoutes(scope, { engine, sparql, isRetracted, ...shared });
    await reportRoutes(scope, { engine, settings });
    await agentRoutes(scope, { engine, ...shared });
  });
  await reconcileRoutes(app, { store, reconciler, ...shared });
  openapiRoutes(app, settings.baseUri);
  await pageRoutes(app, webDir);
  return app;
}
