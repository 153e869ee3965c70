import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../graphql/answers';
import type { Authorise } from '../graphql/changes/authority';
import type { GraphqlEngine } from '../graphql/engine';
import type { FailureLog } from '../graphql/errors';
import type { Compression } from './compression';
import { entityTag, matches } from './entity-tag';
import { refuseDeepJson } from './json';
import { checkPersistedQuery } from './persisted-query';

/** What one replica of the service answered, another has caught up with when it is sent along. */
const BOOKMARK = 'x-bookmark';
/** Header fields of a request that decide what its answer looks like. */
const DECIDING = ['Accept', 'Accept-Encoding', 'X-Cost'] as const;

/** What goes back to the client. */
export interface Outcome {
  /** Null where the client has it already. */
  readonly answer: Answer | null;
  /** Null for what clients do not keep. */
  readonly tag: string | null;
  /** What another replica has to catch up with; null where there are none. */
  readonly bookmark: string | null;
}

/** An answer by GET is told apart by a tag; whoever brings it along again is told whether it still holds, and no more. */
export async function ask(
  engine: GraphqlEngine,
  request: FastifyRequest,
  signal: AbortSignal,
  authorise: Authorise,
): Promise<Outcome> {
  const { method, headers, url, body } = request;
  const { store } = engine;
  const question = url.indexOf('?');
  const search = question < 0 ? '' : url.slice(question);
  if (method === 'GET') checkAddress(search);
  await prepare(engine, request);
  // Before the answer is made: should the graph change meanwhile, the tag is too old and never too new.
  // Whoever sends a key may be told what others are not.
  const isForAll = method === 'GET' && headers.authorization === undefined;
  const tag = isForAll ? tagOf(request, search, await store.version()) : null;
  if (tag !== null && matches(tag, headerOf(request, 'if-none-match') ?? '')) {
    return { answer: null, tag, bookmark: await store.bookmark() };
  }
  const answer = await engine.answer({ method, headers, search, body, signal, log: failureLog(request), authorise });
  return { answer, tag: isLasting(answer) ? tag : null, bookmark: await store.bookmark() };
}

/** What comes before any request is answered: its body is no lie, and the store has seen what the client saw elsewhere. */
export async function prepare({ store }: Pick<GraphqlEngine, 'store'>, request: FastifyRequest): Promise<void> {
  checkBody(request.body);
  const bookmark = headerOf(request, BOOKMARK);
  if (bookmark !== null) await store.catchUp(bookmark);
}

/** Lines of the log that bear the name of the request. */
export const failureLog = ({ log }: FastifyRequest): FailureLog => ({
  failed: (error) => { log.error({ err: error }, 'a request failed'); }, // prettier-ignore
  warn: (message) => { log.warn(message); }, // prettier-ignore
});

const tagOf = (request: FastifyRequest, search: string, version: number): string =>
  entityTag(version, [search, ...DECIDING.map((name) => headerOf(request, name))]);

/** An answer with errors inside may be another one when it is asked for again. */
const isLasting = ({ status, body }: Answer): boolean => status === 200 && !body.startsWith('{"errors"');

/** JSON in the address is nested no deeper than in a body. */
function checkAddress(search: string): void {
  const parameters = new URLSearchParams(search);
  for (const value of parameters.values()) refuseDeepJson(Buffer.from(value));
  const extensions = parameters.get('extensions');
  if (extensions !== null) checkPersistedQuery(parameters.get('query'), jsonOrNull(extensions));
}

function checkBody(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('extensions' in body)) return;
  checkPersistedQuery('query' in body ? body.query : null, body.extensions);
}

/** What is no JSON is refused by the engine, in its own words. */
function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, ...outcome }: Outcome,
  compression: Compression,
): Promise<FastifyReply> {
  sendHead(reply, outcome);
  if (!answer) return reply.code(304).send();
  for (const [name, value] of answer.headers) if (name !== 'cache-control') void reply.header(name, value);
  const { encoding, body } = await compression.encode(answer, headerOf(request, 'accept-encoding'));
  if (encoding !== null) void reply.header('content-encoding', encoding).removeHeader('content-length');
  return reply.code(answer.status).send(body);
}

/** Header fields that every answer has, whatever comes behind them. */
export function sendHead(reply: FastifyReply, { tag, bookmark }: Omit<Outcome, 'answer'>): void {
  const varying = reply.getHeader('vary');
  void reply.header('vary', [...(typeof varying === 'string' ? [varying] : []), ...DECIDING].join(', '));
  void reply.header('cache-control', tag === null ? 'no-store' : 'no-cache');
  if (tag !== null) void reply.header('etag', tag);
  if (bookmark !== null) void reply.header(BOOKMARK, bookmark);
}

function headerOf({ headers }: FastifyRequest, name: string): string | null {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string' && value !== '' ? value : null;
}
