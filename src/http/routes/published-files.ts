/**
 * `/documents/{sha256}`: a document as it was published, its plain text, and pictures of its pages. Nobody knows whether a
 * published file is harmless: it comes to be saved, and where it is opened all the same it may do nothing.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { HttpSettings } from '../../config';
import { GovorgError } from '../../domain/errors';
import type { Span } from '../../domain/fact';
import { nodeId } from '../../domain/identifier';
import type { NodeOf } from '../../domain/model';
import type { GraphqlEngine } from '../../graphql/engine';
import { extractor } from '../../ingest/extractor/extractor';
import { isRejection } from '../../ingest/formats/format';
import type { OpenLibrary } from '../../ingest/library';
import { prepare } from '../answering';
import { lastingTag, matches } from '../entity-tag';
import { Refusal, takenOut } from '../errors';
import { wantsJson } from '../media-types';
import { numberParameter, spanParameters } from '../parameters';
import { Places } from '../places';
import { limitRate } from '../rate-limit';
import { sendRefusal, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface PublishedParts {
  readonly engine: () => GraphqlEngine | null;
  readonly published: () => Pick<OpenLibrary, 'archive' | 'texts' | 'pictures'> | null;
  readonly isRetracted: (sha256: string) => Promise<boolean>;
  readonly settings: HttpSettings;
}

type DocumentRequest = FastifyRequest<{ Params: { readonly hash: string } }>;
type PageRequest = FastifyRequest<{ Params: { readonly hash: string; readonly file: string } }>;
type DocumentNode = NodeOf<'Document'>;

/** Each is held in memory while it is sent. */
const FILES_AT_ONCE = { all: 8, ofOne: 4 } as const;
/** Pixels across. */
const WIDTH = { least: 100, usual: 1_000, most: 2_000 } as const;
/** UTF-16 units that are read and sent at a time. */
const TEXT_CHUNK = 65_536;
/** Nothing inside it runs, loads anything or knows where it came from. */
const HARMLESS = "sandbox; default-src 'none'";

export async function publishedFileRoutes(app: FastifyInstance, parts: PublishedParts): Promise<void> {
  const { engine, published, isRetracted, settings } = parts;
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);
  const places = new Places('files', FILES_AT_ONCE);

  /** @throws Refusal 404 and 410 for what is not in the graph */
  const documentOf = async (request: DocumentRequest, reply: FastifyReply): Promise<DocumentNode> => {
    const running = started(engine(), reply);
    await prepare(running, request);
    const [node] = await running.store.nodes([nodeId('Document', request.params.hash)]);
    if (node?.kind === 'Document') return node;
    if (await isRetracted(request.params.hash)) throw takenOut();
    throw new Refusal(404, 'NOT_FOUND', 'There is no such document in the graph.');
  };

  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    await limitRate(scope, settings.rateLimit);

    scope.get('/documents/:hash', async (request: DocumentRequest, reply) => {
      const node = await documentOf(request, reply);
      void reply.header('vary', 'Accept');
      if (wantsJson(request.headers.accept ?? '')) return sendDescription(reply, node);
      if (isKnown(request, reply, `"${node.properties.sha256}"`)) return reply.code(304).send();
      places.enter(request, reply);
      const bytes = await whole(started(published(), reply).archive.get(node.properties.sha256), request);
      void reply
        .header('content-type', mediaTypeOf(node))
        .header('content-disposition', `attachment; filename*=UTF-8''${fileName(node)}`)
        .header('content-security-policy', HARMLESS);
      return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });

    scope.get('/documents/:hash/text', async (request: DocumentRequest, reply) => {
      const node = await documentOf(request, reply);
      const { texts } = started(published(), reply);
      const range = { start: numberParameter(request, 'start') ?? 0, end: numberParameter(request, 'end') ?? Infinity };
      if (range.start > range.end) throw new Refusal(400, 'BAD_USER_INPUT', '`start` lies behind `end`.');
      const { sha256 } = node.properties;
      if (isKnown(request, reply, lastingTag([sha256, extractor().version, request.url])))
        return reply.code(304).send();
      const units = await texts.with(sha256, async (text) => text?.units ?? null);
      if (units === null) throw unreadable();
      void reply.header('content-type', 'text/plain; charset=utf-8');
      const end = Math.min(range.end, units);
      return reply.send(Readable.from(chunksOf(texts, sha256, { start: range.start, end }), { objectMode: false }));
    });

    scope.get('/documents/:hash/pages/:file', async (request: PageRequest, reply) => {
      const node = await documentOf(request, reply);
      const page = Number(/^([1-9]\d{0,5})\.png$/.exec(request.params.file)?.[1]);
      if (Number.isNaN(page)) throw new Refusal(404, 'NOT_FOUND', 'Pages are named 1.png, 2.png and so on.');
      if (node.properties.mediaType !== PDF)
        throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', `Only PDF files have pages; this one is ${node.properties.mediaType ?? 'of an unknown type'}.`); // prettier-ignore
      const { pictures } = started(published(), reply);
      const evidence = spanParameters(request, 'evidence');
      const width = numberParameter(request, 'width', WIDTH) ?? WIDTH.usual;
      const { sha256 } = node.properties;
      const tag = lastingTag([sha256, extractor().version, String(page), String(width), JSON.stringify(evidence)]);
      if (isKnown(request, reply, tag)) return reply.code(304).send();
      const limit = started(engine(), reply).store.timeLimit() ?? usual;
      const picture = await signals.run(request.raw.socket, limit, (signal) =>
        pictures.draw(sha256, { page, evidence, width }, signal),
      );
      if (picture === null) throw new Refusal(404, 'NOT_FOUND', 'The document has no such page, or is not in the archive of this service.'); // prettier-ignore
      if (isRejection(picture)) throw new Refusal(422, picture.reason, `The page cannot be drawn: ${picture.message}.`);
      return reply.header('content-type', 'image/png').send(Buffer.from(picture.png));
    });
  });
}

const PDF = 'application/pdf';

function sendDescription(reply: FastifyReply, { id, properties }: DocumentNode): FastifyReply {
  const { title, documentKind, fiscalYear, publisher, source } = properties;
  return reply.header('cache-control', 'no-store').send({ id, title, documentKind, fiscalYear, publisher, source });
}

/** What bytes or text of a hash are never changes; whether the document is still there is asked each time. */
function isKnown({ headers }: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  void reply.header('etag', tag).header('cache-control', 'no-cache');
  return matches(tag, headers['if-none-match'] ?? '');
}

const notHere = (): Refusal => new Refusal(404, 'NOT_FOUND', 'The archive of this service does not hold the document.');
const unreadable = (): Refusal =>
  new Refusal(
    404,
    'NOT_FOUND',
    'The archive of this service does not hold the document, or it cannot be read any more.',
  );

/** @throws Refusal 404 and 503 */
async function whole(reading: Promise<Uint8Array | null>, { log }: FastifyRequest): Promise<Uint8Array> {
  const bytes = await reading.catch((error: unknown) => {
    if (!(error instanceof GovorgError) || error.code !== 'STORE_DAMAGED') throw error;
    log.error({ err: error }, 'a document was not sent');
    throw new Refusal(
      503,
      'STORE_UNAVAILABLE',
      'The archived file is damaged: whoever runs the service has been told.',
    );
  });
  if (!bytes) throw notHere();
  return bytes;
}

const TEXT_TYPE = /^text\//;
const PLAIN_NAME = /^[\w-]+$/;

function mediaTypeOf({ properties: { mediaType, encoding } }: DocumentNode): string {
  if (mediaType === null) return 'application/octet-stream';
  const isTold = TEXT_TYPE.test(mediaType) && encoding !== null && PLAIN_NAME.test(encoding);
  return isTold ? `${mediaType}; charset=${encoding}` : mediaType;
}

/** As RFC 8187 writes names. */
const fileName = ({ properties: { source, sha256 } }: DocumentNode): string =>
  encodeURIComponent(Buffer.from(source ?? sha256).toString()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`); // prettier-ignore

/** No file is open while a client takes its time. Half of a character at either end is left out. */
async function* chunksOf(texts: OpenLibrary['texts'], sha256: string, { start, end }: Span): AsyncGenerator<string> {
  let held = '';
  for (let at = start; at < end; at += TEXT_CHUNK) {
    const span = { start: at, end: Math.min(at + TEXT_CHUNK, end) };
    const words = await texts.with(sha256, async (text) => text?.words(span) ?? null);
    if (words === null) throw new Error('a document was taken out while its text was sent');
    const joined = held + (at === start ? words.replace(/^[\udc00-\udfff]/, '') : words);
    held = /[\ud800-\udbff]$/.exec(joined)?.[0] ?? '';
    yield joined.slice(0, joined.length - held.length);
  }
}
