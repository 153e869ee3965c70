import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphqlEngine } from '../graphql/engine';
import type { Logger } from '../ops/logger';
import type { Readiness } from '../ops/readiness';
import { graphqlRoutes } from './routes/graphql';
import { healthRoutes } from './routes/health';
import { playgroundRoutes } from './routes/playground';
import { setSecurityHeaders } from './security';

/** Larger than any question written by hand. */
const BODY_LIMIT = 1024 * 1024;
/** A client that takes longer to send its request is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;

export interface ServerParts {
  readonly readiness: Readiness;
  /** Null until the store is open and filled. */
  readonly engine: () => GraphqlEngine | null;
  readonly webDir: string;
  readonly log: Logger;
}

/** The HTTP service, not yet listening. It answers `/livez` and `/readyz` before there is anything to ask. */
export async function buildServer({ readiness, engine, webDir, log }: ServerParts): Promise<FastifyInstance> {
  // As Fastify's own logger type: the type of the instance would else follow it everywhere.
  const logger: FastifyBaseLogger = log.child({}, { level: log.isLevelEnabled('warn') ? 'warn' : log.level });
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.addHook('onRequest', (request, reply, done) => { setSecurityHeaders(request.raw, reply.raw, (error) => { done(error as Error | undefined); }); }); // prettier-ignore
  healthRoutes(app, readiness, () => engine()?.store ?? null);
  await graphqlRoutes(app, engine);
  await playgroundRoutes(app, webDir);
  return app;
}
