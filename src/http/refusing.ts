import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, refusalOf } from './errors';

/** Seconds after which a client may ask a starting service again. */
const RETRY_AFTER = 1;

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal.statusCode === 500) request.log.error({ err: error }, 'a request failed');
  void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
  return reply.code(refusal.statusCode).send(refusal.body);
}

/** @throws Refusal 503 as long as it is null */
export function started<T>(running: T | null, reply: FastifyReply): T {
  if (running !== null) return running;
  void reply.header('retry-after', RETRY_AFTER);
  throw new Refusal(503, 'STORE_UNAVAILABLE', 'The service is starting: ask again in a moment.');
}

/** @throws Refusal 405 */
export function refuseMethod({ method }: FastifyRequest, reply: FastifyReply, allowed: readonly string[]): never {
  void reply.header('allow', allowed.join(', '));
  throw new Refusal(405, 'BAD_REQUEST', `${method} is not allowed here; allowed are ${allowed.join(' and ')}.`);
}
