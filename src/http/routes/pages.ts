import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sep } from 'node:path';

/** Addresses of the explorer: one page, which shows the view that its address names. */
export const EXPLORER = [
  '/',
  '/find',
  '/body/*',
  '/document/*',
  '/overlap/*',
  '/compare/*',
  '/chart/*',
  '/review',
  '/bring-in',
  '/plan',
  '/plan/*',
];

/**
 * The explorer at `/` and the playground at `/playground`, as `npm run build` left them. Files named after their content
 * never change.
 */
export async function pageRoutes(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      reply.setHeader(
        'cache-control',
        path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  for (const path of EXPLORER) app.get(path, (_request, reply) => reply.sendFile('index.html'));
  app.get('/playground', (_request, reply) => reply.sendFile('playground/index.html'));
}
