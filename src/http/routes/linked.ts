/**
 * Linked data: `/id/{class}/{key}` names a thing and leads to `/doc/{class}/{key}`, which describes it in the form that a
 * client wants most; `/def/gov`, `/vocabulary/…` and `/context.jsonld` tell what the terms mean.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpSettings } from '../../config';
import { keyOfId, kindOfId } from '../../domain/identifier';
import { descriptionUri, idOfPath, nodeUri } from '../../domain/uri';
import { AnswerCache, type Answer } from '../../graphql/answers';
import type { GraphqlEngine } from '../../graphql/engine';
import { codeListQuads } from '../../linked/code-lists';
import { describe, listPart, type Description, type ListPart } from '../../linked/description';
import { descriptionQuads } from '../../linked/description-quads';
import { contextDocument, shapesDocument } from '../../linked/documents';
import { contentType, FORMAT_NAMES, MEDIA_TYPES, RDF_FORMATS, serialise, type FormatName } from '../../linked/formats';
import { Names } from '../../linked/namespaces';
import { PAGE_POLICY } from '../../linked/html';
import { page } from '../../linked/page';
import { termsOf } from '../../domain/terms';
import { vocabularyQuads } from '../../linked/vocabulary';
import type { Quad } from '../../linked/quad';
import type { SparqlEngine } from '../../linked/sparql/engine';
import { prepare } from '../answering';
import type { BodyReader } from '../body-reader';
import { Compression } from '../compression';
import { entityTag, matches } from '../entity-tag';
import { Refusal, takenOut } from '../errors';
import { askedFormat } from '../linked-format';
import { parameter } from '../parameters';
import { limitRate } from '../rate-limit';
import { sendRefusal, started } from '../refusing';
import { datasetRoutes } from './dataset';
import { sparqlRoutes } from './sparql';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface LinkedParts {
  readonly engine: () => GraphqlEngine | null;
  /** Null until the store is open. */
  readonly sparql: () => SparqlEngine | null;
  readonly bodies: BodyReader;
  /** Whether a document was there and was taken out. */
  readonly isRetracted: (sha256: string) => Promise<boolean>;
  readonly settings: HttpSettings;
}

const VARY = 'Accept, Accept-Encoding';

type ThingRequest = FastifyRequest<{ Params: { readonly '*': string } }>;

export async function linkedRoutes(app: FastifyInstance, parts: LinkedParts): Promise<void> {
  const names = new Names(parts.settings.baseUri);
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    await limitRate(scope, parts.settings.rateLimit);
    thingRoutes(scope, names, parts);
    vocabularyRoutes(scope, names);
    datasetRoutes(scope, names, parts);
    await sparqlRoutes(scope, names, parts);
  });
}

function thingRoutes(scope: FastifyInstance, names: Names, { engine, isRetracted, settings }: LinkedParts): void {
  const cache = new AnswerCache(settings.descriptionCacheBytes);
  const compression = new Compression();
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);

  scope.get('/id/*', async (request: ThingRequest, reply) => {
    const id = publishedId(request);
    const { pathname, search } = new URL(request.url, names.base);
    // Relative, so that it leads on under whatever name a client knows the service by.
    const up = '../'.repeat(pathname.split('/').length - 2);
    const path = descriptionUri(names.base, id).slice(names.base.length + 1);
    return reply.code(303).header('vary', VARY).header('location', `${up}${path}${search}`).send();
  });

  scope.get('/doc/*', async (request: ThingRequest, reply) => {
    const { store } = started(engine(), reply);
    const id = publishedId(request);
    void reply.header('vary', VARY).header('link', alternateLinks(names, id));
    const format = askedFormat(request, FORMAT_NAMES);
    const part = partOf(request, id);
    const contextUrl = isContextByUrl(request) ? `${names.base}/context.jsonld` : undefined;
    await prepare({ store }, request);
    const version = await store.version();
    const key = [id, format, request.url.slice((request.url + '?').indexOf('?'))];
    const tag = entityTag(version, [...key, String(request.headers['accept-encoding'])]);
    void reply.header('etag', tag).header('cache-control', 'no-cache');
    if (matches(tag, request.headers['if-none-match'] ?? '')) return reply.code(304).send();
    const answer = await signals.run(request.raw.socket, store.timeLimit() ?? usual, (signal) =>
      cache.answer(
        version,
        JSON.stringify(key),
        async (abandoned) => {
          const under = abandoned ? store.cancellable(abandoned) : store;
          const found = await describe(under, id, part);
          return {
            status: found ? 200 : 404,
            headers: new Map(),
            body: found ? written(names, found, format, contextUrl) : '',
          };
        },
        ({ status }) => status === 200,
        signal,
      ),
    );
    if (answer.status === 404) return await missing(id, isRetracted);
    if (format === 'html') void reply.header('content-security-policy', PAGE_POLICY);
    return sendEncoded(request, reply, contentType(format), answer, compression);
  });
}

function written(names: Names, found: Description, format: FormatName, contextUrl: string | undefined): string {
  return format === 'html' ? page(names, found) : serialise(names, format, descriptionQuads(names, found), contextUrl);
}

async function sendEncoded(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  answer: Answer,
  compression: Compression,
): Promise<FastifyReply> {
  const { encoding, body } = await compression.encode(answer, request.headers['accept-encoding'] ?? null);
  if (encoding !== null) void reply.header('content-encoding', encoding);
  return reply.type(type).send(body);
}

/** What is defined once and for all. */
function vocabularyRoutes(scope: FastifyInstance, names: Names): void {
  const sent = (request: FastifyRequest, reply: FastifyReply, quads: readonly Quad[]): FastifyReply => {
    void reply.header('vary', 'Accept');
    const format = askedFormat(request, RDF_FORMATS);
    return reply
      .type(contentType(format))
      .header('cache-control', 'public, max-age=3600')
      .send(serialise(names, format, quads));
  };
  scope.get('/def/gov', async (request, reply) => sent(request, reply, vocabularyQuads(names)));
  scope.get('/def/shapes', async (_request, reply) => reply.type(contentType('ttl')).send(shapesDocument(names)));
  scope.get('/context.jsonld', async (_request, reply) =>
    reply.type(contentType('jsonld')).send(contextDocument(names)),
  );
  scope.get<{ Params: { readonly '*': string } }>('/vocabulary/*', async (request, reply) => {
    const [scheme = '', code, ...more] = request.params['*'].split('/');
    const subject = names.concept(scheme, code);
    const quads = codeListQuads(names).filter(
      (quad) => quad.subject === subject || (code === undefined && quad.subject.startsWith(`${subject}/`)),
    );
    if (quads.length === 0 || more.length > 0)
      throw new Refusal(404, 'NOT_FOUND', 'There is no such code list, or no such code in it.');
    return sent(request, reply, quads);
  });
}

/** @throws Refusal 404 for what can be no thing with an address */
function publishedId(request: ThingRequest): string {
  const id = idOfPath(request.params['*']);
  const kind = id === null ? null : kindOfId(id);
  if (id === null || kind === null || !termsOf(kind)) throw notFound();
  return id;
}

const notFound = (): Refusal =>
  new Refusal(404, 'NOT_FOUND', 'There is no such thing: a URI ends in /id/{class}/{key}.');

async function missing(id: string, isRetracted: LinkedParts['isRetracted']): Promise<never> {
  const isGone = kindOfId(id) === 'Document' && (await isRetracted(keyOfId(id)));
  throw isGone ? takenOut() : notFound();
}

/** @throws Refusal 400 where no list of such a thing is named */
function partOf(request: FastifyRequest, id: string): ListPart | null {
  const [list, after] = [parameter(request, 'list'), parameter(request, 'after')];
  if (list === undefined && after === undefined) return null;
  const kind = kindOfId(id);
  const part = kind && listPart(kind, list ?? '', after ?? '');
  if (part) return part;
  throw new Refusal(
    400,
    'BAD_USER_INPUT',
    '`list` and `after` name no part of a list of this thing: follow the links of its description.',
  );
}

/** @throws Refusal 400 for another value than `url` */
function isContextByUrl(request: FastifyRequest): boolean {
  const context = parameter(request, 'context');
  if (context === undefined || context === 'url') return context === 'url';
  throw new Refusal(400, 'BAD_USER_INPUT', '`context` may be `url`: without it the context stands in the document.');
}

function alternateLinks(names: Names, id: string): string {
  const address = descriptionUri(names.base, id);
  return [
    ...FORMAT_NAMES.map((format) => `<${address}?format=${format}>; rel="alternate"; type="${MEDIA_TYPES[format]}"`),
    `<${nodeUri(names.base, id)}>; rel="describes"`,
  ].join(', ');
}
