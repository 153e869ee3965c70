/** The data set as a whole: dumps, which leave as they are written, and what says that there are some. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { HttpSettings } from '../../config';
import type { GraphqlEngine } from '../../graphql/engine';
import { countThings, dcatQuads, DUMPS, voidQuads, type DatasetFacts } from '../../linked/catalogue';
import { dump } from '../../linked/dump';
import { contentType, RDF_FORMATS, serialise } from '../../linked/formats';
import type { Names } from '../../linked/namespaces';
import type { Quad } from '../../linked/quad';
import type { GraphStore } from '../../store/graph-store';
import { entityTag, matches } from '../entity-tag';
import { askedFormat } from '../linked-format';
import { Places } from '../places';
import { started } from '../refusing';

export interface DatasetParts {
  readonly engine: () => GraphqlEngine | null;
  readonly settings: HttpSettings;
}

/** Each reads the whole graph. */
const PLACES = { all: 4, ofOne: 2 } as const;
/** Whoever takes nothing for so long is hung up on. */
const STALLED_MS = 30_000;
/** Level 6 packs a tenth better and takes twice as long. */
const GZIP_LEVEL = 3;

export function datasetRoutes(scope: FastifyInstance, names: Names, { engine, settings }: DatasetParts): void {
  const places = new Places('dumps', PLACES);
  for (const { file, format } of DUMPS) {
    scope.get(`/${file}`, async (request, reply) => {
      const { store } = started(engine(), reply);
      const tag = entityTag(await store.version(), [file]);
      void reply.header('etag', tag).header('cache-control', 'no-cache').type('application/gzip');
      if (matches(tag, request.headers['if-none-match'] ?? '')) return reply.code(304).send();
      if (request.method === 'HEAD') return reply.send();
      places.enter(request, reply);
      const hangUp = (): void => { request.raw.socket.destroy(); }; // prettier-ignore
      const chunks = taken(dump(names, format, store.scan()), settings.streamTimeLimit, hangUp);
      const text = Readable.from(chunks, { objectMode: false });
      const packed = createGzip({ level: GZIP_LEVEL });
      // What fails on the way cuts the connection: a client sees that the file has no end.
      pipeline(text, packed, (error) => {
        if (error && !reply.raw.destroyed) request.log.warn({ err: error }, 'a dump was not sent whole');
      });
      return reply.send(packed);
    });
  }
  const described = (path: string, quadsOf: (names: Names, facts: DatasetFacts) => readonly Quad[]): void => {
    scope.get(path, async (request, reply) => {
      const { store } = started(engine(), reply);
      return send(names, request, reply, quadsOf(names, await factsOf(store, settings.dataLicence)));
    });
  };
  described('/.well-known/void', voidQuads);
  described('/catalogue', dcatQuads);
}

async function factsOf(store: GraphStore, licence: string | null): Promise<DatasetFacts> {
  const version = await store.version();
  return { version, licence, counts: await countThings(store) };
}

function send(names: Names, request: FastifyRequest, reply: FastifyReply, quads: readonly Quad[]): FastifyReply {
  void reply.header('vary', 'Accept').header('cache-control', 'no-cache');
  const format = askedFormat(request, RDF_FORMATS);
  return reply.type(contentType(format)).send(serialise(names, format, quads));
}

/** Ends with an error where it takes longer, and with the connection where nobody takes it. */
async function* taken(chunks: AsyncIterable<string>, milliseconds: number, hangUp: () => void): AsyncGenerator<string> {
  const end = performance.now() + milliseconds;
  for await (const chunk of chunks) {
    if (performance.now() > end) throw new Error(`the dump takes longer than ${milliseconds} ms`);
    const stalled = setTimeout(hangUp, STALLED_MS);
    try {
      yield chunk;
    } finally {
      clearTimeout(stalled);
    }
  }
}
