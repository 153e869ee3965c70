import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { HttpSettings } from '../../config';
import type { GraphqlEngine } from '../../graphql/engine';
import type { Readiness } from '../../ops/readiness';
import { ask, send } from '../answering';
import type { Authentication } from '../authentication';
import type { BodyReader } from '../body-reader';
import { Compression } from '../compression';
import { parseJson } from '../json';
import { EventStreams } from '../event-streams';
import { ListStreams } from '../list-streams';
import { EVENTS, NDJSON, prefers } from '../media-types';
import { limitRate } from '../rate-limit';
import { refuseMethod, sendRefusal, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

const METHODS = ['GET', 'POST'];

export interface GraphqlParts {
  readonly engine: () => GraphqlEngine | null;
  readonly authentication: Authentication;
  readonly bodies: BodyReader;
  readonly readiness: Readiness;
  readonly settings: HttpSettings;
}

/** `/graphql`: the request goes in as it came, the answer goes out as the engine made it. */
export async function graphqlRoutes(app: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const { engine, authentication, bodies, readiness, settings } = parts;
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
    await limitRate(scope, settings.rateLimit);
    scope.all('/graphql', async (request, reply) => {
      if (!METHODS.includes(request.method)) refuseMethod(request, reply, METHODS);
      const running = started(engine(), reply);
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
