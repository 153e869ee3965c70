import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID = 'x-request-id';

/** Names that clients and proxies give; anything else could break a line of a log. */
const USABLE = /^[\w.:=+/@-]{1,128}$/;

/** The name that a request came with, else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID];
  return typeof given === 'string' && USABLE.test(given) ? given : randomUUID();
}
