import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GovorgError } from '../../domain/errors';
import type { GraphqlEngine } from '../../graphql/engine';

const METHODS = ['GET', 'POST'];
/** Seconds after which a client may ask a starting service again. */
const RETRY_AFTER = 1;

/** What one replica of the service answered, another has caught up with when it is sent along. */
const BOOKMARK = 'x-bookmark';

/** `/graphql`: the request goes in as it came, the answer goes out as the engine made it. */
export async function graphqlRoutes(app: FastifyInstance, engine: () => GraphqlEngine | null): Promise<void> {
  // Everything that fails before the engine sees it still answers in GraphQL's own shape.
  await app.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => sendError(reply, statusOf(error), messageOf(error)));
    scope.removeContentTypeParser('text/plain');
    scope.all('/graphql', async (request, reply) => {
      if (!METHODS.includes(request.method)) {
        void reply.header('allow', METHODS.join(', '));
        return sendError(reply, 405, `${request.method} is not allowed here; allowed are ${METHODS.join(' and ')}.`);
      }
      const running = engine();
      if (!running) {
        void reply.header('retry-after', RETRY_AFTER);
        return sendError(reply, 503, 'The service is starting: ask again in a moment.');
      }
      return send(reply, running, request);
    });
  });
}

async function send(reply: FastifyReply, engine: GraphqlEngine, request: FastifyRequest): Promise<FastifyReply> {
  const { method, headers, url, body } = request;
  const bookmark = headers[BOOKMARK];
  if (typeof bookmark === 'string' && bookmark !== '') await engine.store.catchUp(bookmark);
  const question = url.indexOf('?');
  const answer = await engine.answer({ method, headers, search: question < 0 ? '' : url.slice(question), body });
  for (const [name, value] of answer.headers) void reply.header(name, value);
  const reached = await engine.store.bookmark();
  if (reached !== null) void reply.header(BOOKMARK, reached);
  return reply.code(answer.status).send(answer.body);
}

const CODES: Readonly<Record<number, string>> = {
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'STORE_UNAVAILABLE',
};

function sendError(reply: FastifyReply, status: number, message: string): FastifyReply {
  const code = CODES[status] ?? 'BAD_REQUEST';
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });
}

function statusOf(error: unknown): number {
  if (error instanceof GovorgError) return error.code === 'BAD_USER_INPUT' ? 400 : 503;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' ? status : 500;
}

/** Fastify's own messages about requests are meant for clients; nothing else is. */
function messageOf(error: unknown): string {
  if (statusOf(error) === 503) return 'The store does not answer: ask again in a moment.';
  return error instanceof Error && statusOf(error) < 500 ? error.message : 'Something went wrong inside the service.';
}
