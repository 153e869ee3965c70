import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpSettings } from '../../config';
import type { Answer } from '../../graphql/answers';
import type { GraphqlEngine } from '../../graphql/engine';
import { BodyReader } from '../body-reader';
import { Refusal, refusalOf } from '../errors';
import { parseJson, refuseDeepJson } from '../json';
import { limitRate } from '../rate-limit';
import { RequestSignals } from '../request-signals';

const METHODS = ['GET', 'POST'];
/** Seconds after which a client may ask a starting service again. */
const RETRY_AFTER = 1;

/** What one replica of the service answered, another has caught up with when it is sent along. */
const BOOKMARK = 'x-bookmark';

/** `/graphql`: the request goes in as it came, the answer goes out as the engine made it. */
export async function graphqlRoutes(
  app: FastifyInstance,
  engine: () => GraphqlEngine | null,
  settings: HttpSettings,
): Promise<void> {
  const bodies = new BodyReader();
  const signals = new RequestSignals(settings.requestTimeLimit);
  // Everything that fails before the engine sees it still answers in GraphQL's own shape.
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', async (_request: FastifyRequest, payload: IncomingMessage) =>
      parseJson(await bodies.read(payload)),
    );
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
      return send(reply, await signals.run(request.raw.socket, (signal) => ask(running, request, signal)));
    });
  });
}

interface Reached {
  readonly answer: Answer;
  /** What another replica has to catch up with; null where there are none. */
  readonly bookmark: string | null;
}

async function ask(engine: GraphqlEngine, request: FastifyRequest, signal: AbortSignal): Promise<Reached> {
  const { method, headers, url, body } = request;
  const bookmark = headers[BOOKMARK];
  if (typeof bookmark === 'string' && bookmark !== '') await engine.store.catchUp(bookmark);
  const question = url.indexOf('?');
  const search = question < 0 ? '' : url.slice(question);
  if (search !== '') refuseDeep(search);
  const answer = await engine.answer({ method, headers, search, body, signal });
  return { answer, bookmark: await engine.store.bookmark() };
}

function send(reply: FastifyReply, { answer, bookmark }: Reached): FastifyReply {
  for (const [name, value] of answer.headers) void reply.header(name, value);
  if (bookmark !== null) void reply.header(BOOKMARK, bookmark);
  return reply.code(answer.status).send(answer.body);
}

/** What a query string holds of JSON is nested no deeper than a body. */
function refuseDeep(search: string): void {
  for (const [, value] of new URLSearchParams(search)) refuseDeepJson(Buffer.from(value));
}

function sendRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal.statusCode === 500) request.log.error({ err: error }, 'a request failed');
  return reply.code(refusal.statusCode).type('application/json; charset=utf-8').send(refusal.body);
}
