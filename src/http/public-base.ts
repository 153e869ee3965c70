import type { FastifyRequest } from 'fastify';

/** Where clients know the service, without a slash at its end: as they, or the proxies that are trusted, say it. */
export const publicBase = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
