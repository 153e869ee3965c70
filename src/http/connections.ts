import { STATUS_CODES, type Server, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { Refusal } from './errors';

/** A client that takes longer to send its request is cut off. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the minute after which balancers close idle connections, so that they and not we close them. */
export const KEEP_ALIVE_MS = 65_000;
/** Node looks every 30 seconds whether a request is late unless told otherwise. */
const CHECKED_EVERY_MS = 1_000;
const HEADERS_TIMEOUT_MS = 10_000;

export const HTTP_OPTIONS: ServerOptions = {
  headersTimeout: HEADERS_TIMEOUT_MS,
  connectionsCheckingInterval: CHECKED_EVERY_MS,
};

/** Where no more connections are taken, those on which nothing happens give way. */
export function limitConnections(server: Server, most: number): void {
  server.maxConnections = most;
  let isMakingRoom = false;
  server.on('drop', () => {
    if (isMakingRoom) return;
    isMakingRoom = true;
    server.closeIdleConnections();
    setTimeout(() => { isMakingRoom = false; }, CHECKED_EVERY_MS).unref(); // prettier-ignore
  });
}

/** What Node could not make a request of is refused as other requests are. */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { statusCode, body } = brokenRequest(error.code);
  socket.end(
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode] ?? ''}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function brokenRequest(code: string | undefined): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'REQUEST_TIMEOUT', 'The request came too slowly.');
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal(431, 'HEADERS_TOO_LARGE', 'The header fields are too large.');
  return new Refusal(400, 'BAD_REQUEST', 'This is no HTTP request.');
}
