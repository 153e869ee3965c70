import type { FastifyInstance } from 'fastify';
import { openapiDocument } from '../openapi/document';

/** `/openapi.json`: the routes beside GraphQL, for programs that make clients of it. */
export function openapiRoutes(app: FastifyInstance, base: string): void {
  const document = JSON.stringify(openapiDocument(base), null, 1);
  app.get('/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=3600').send(document),
  );
}
