import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser need not ask again whether it may. */
export const MAX_AGE = 86_400;

/** What a page of another origin may read of an answer's header fields. */
const EXPOSED = [
  'ETag',
  'Location',
  'Retry-After',
  'WWW-Authenticate',
  'X-Bookmark',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-Request-Id',
];

/** Lets pages of other origins ask; without any, browsers keep them from it. No cookies: there is nobody to be. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: MAX_AGE,
  });
}
