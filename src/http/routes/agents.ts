/**
 * `/mcp`: the Model Context Protocol by streamable HTTP, for agents. Each request is answered by itself, as JSON: there
 * are no sessions, so that any replica answers any request.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { agentServer } from '../../agents/agent-server';
import { askingOf } from '../../agents/asking';
import { http } from '../../agents/sdk';
import type { HttpSettings } from '../../config';
import type { GraphqlEngine } from '../../graphql/engine';
import type { BodyReader } from '../body-reader';
import { Refusal } from '../errors';
import { parseJson } from '../json';
import { publicBase } from '../public-base';
import { limitRate } from '../rate-limit';
import { refuseMethod, sendRefusal, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface AgentParts {
  readonly engine: () => GraphqlEngine | null;
  readonly bodies: BodyReader;
  readonly settings: HttpSettings;
}

const PATH = '/mcp';
const OTHER_METHODS = ['GET', 'PUT', 'PATCH', 'DELETE'];

export async function agentRoutes(app: FastifyInstance, { engine, bodies, settings }: AgentParts): Promise<void> {
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', async (_request: FastifyRequest, payload: IncomingMessage) =>
      parseJson(await bodies.read(payload)),
    );
    await limitRate(scope, settings.rateLimit);
    scope.post(PATH, async (request, reply) => {
      checkOrigin(request, settings.corsOrigins);
      const { body } = request;
      if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'BAD_REQUEST', 'One JSON-RPC message a request is needed: batches are not taken.'); // prettier-ignore
      const running = started(engine(), reply);
      const limit = running.store.timeLimit() ?? usual;
      return signals.run(request.raw.socket, limit, async (signal) => {
        const server = agentServer(askingOf(running, signal), settings.baseUri);
        const transport = new (http().WebStandardStreamableHTTPServerTransport)({ enableJsonResponse: true });
        await server.connect(transport);
        try {
          return await sent(
            reply,
            await transport.handleRequest(asked(request, publicBase(request)), { parsedBody: body }),
          );
        } finally {
          await server.close();
        }
      });
    });
    scope.route({ method: OTHER_METHODS, url: PATH, handler: (request, reply) => refuseMethod(request, reply, ['POST']) }); // prettier-ignore
  });
}

/** A page that leads a browser here under another name must not ask in the name of who looks at it. */
function checkOrigin({ headers: { origin }, host }: FastifyRequest, allowed: readonly string[]): void {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new Refusal(403, 'FORBIDDEN', 'Pages of this origin may not ask: CORS_ORIGINS names those that may.');
}

/** The head of a request as the SDK takes it; its body is read already. */
const asked = ({ method, headers, url }: FastifyRequest, base: string): Request => {
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])); // prettier-ignore
  return new Request(new URL(url, base), { method, headers: given });
};

async function sent(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  void reply.code(response.status).header('cache-control', 'no-store');
  for (const [name, value] of response.headers) void reply.header(name, value);
  return reply.send(await response.text());
}
