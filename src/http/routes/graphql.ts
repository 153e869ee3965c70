import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { HttpSettings } from '../../config';
import type { GraphqlEngine } from '../../graphql/engine';
import type { Readiness } from '../../ops/readiness';
import type { KeyRing } from '../../store/access/key-ring';
import { ask, send } from '../answering';
import { Authentication } from '../authentication';
import { BodyReader } from '../body-reader';
import { Compression } from '../compression';
import { allowOrigins } from '../cors';
import { Refusal, refusalOf } from '../errors';
import { parseJson } from '../json';
import { EventStreams } from '../event-streams';
import { ListStreams } from '../list-streams';
import { EVENTS, NDJSON, prefers } from '../media-types';
import { limitRate } from '../rate-limit';
import { RequestSignals, usualTimeLimit } from '../request-signals';
import { WebTokens } from '../web-tokens';

const METHODS = ['GET', 'POST'];
/** Seconds after which a client may ask a starting service again. */
const RETRY_AFTER = 1;

/** `/graphql`: the request goes in as it came, the answer goes out as the engine made it. */
export async function graphqlRoutes(
  app: FastifyInstance,
  engine: () => GraphqlEngine | null,
  keys: () => KeyRing | null,
  readiness: Readiness,
  settings: HttpSettings,
): Promise<void> {
  const bodies = new BodyReader();
  const authentication = new Authentication(keys, settings.jwt && new WebTokens(settings.jwt));
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);
  const compression = new Compression();
  const lists = new ListStreams({ signals, compression, readiness, timeLimit: settings.streamTimeLimit });
  const events = new EventStreams({ signals, compression, readiness });
  // Everything that fails before the engine sees it still answers in GraphQL's own shape.
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', async (_request: FastifyRequest, payload: IncomingMessage) =>
      parseJson(await bodies.read(payload)),
    );
    await allowOrigins(scope, settings.corsOrigins);
    await limitRate(scope, settings.rateLimit);
    scope.all('/graphql', async (request, reply) => {
      if (!METHODS.includes(request.method)) {
        void reply.header('allow', METHODS.join(', '));
        const message = `${request.method} is not allowed here; allowed are ${METHODS.join(' and ')}.`;
        throw new Refusal(405, 'BAD_REQUEST', message);
      }
      const running = engine();
      if (!running) {
        void reply.header('retry-after', RETRY_AFTER);
        throw new Refusal(503, 'STORE_UNAVAILABLE', 'The service is starting: ask again in a moment.');
      }
      const { method } = request;
      const { accept = '' } = request.headers;
      if (method === 'POST' && prefers(accept, NDJSON)) return lists.answer(running, request, reply, usual);
      if (method === 'POST' && prefers(accept, EVENTS)) return events.answer(running, request, reply, usual);
      const limit = running.store.timeLimit() ?? usual;
      const outcome = await signals.run(request.raw.socket, limit, (signal) =>
        ask(running, request, signal, (scope) => authentication.bearerOf(request, reply, scope)),
      );
      return send(request, reply, outcome, compression);
    });
  });
}

function sendRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal.statusCode === 500) request.log.error({ err: error }, 'a request failed');
  void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
  return reply.code(refusal.statusCode).send(refusal.body);
}
