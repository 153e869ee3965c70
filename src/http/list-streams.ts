/** Lists that leave as lines: who may have one, how long it may last, and how it goes out no faster than it is taken. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import { GovorgError } from '../domain/errors';
import type { GraphqlEngine } from '../graphql/engine';
import type { ListStream } from '../graphql/streams/list-stream';
import type { Readiness } from '../ops/readiness';
import type { TimeLimit } from '../store/graph-store';
import { failureLog, prepare, send, sendHead } from './answering';
import type { Compression } from './compression';
import { NDJSON } from './media-types';
import { Places } from './places';
import type { RequestSignals } from './request-signals';

/** Each stream holds a page, and their pages are read one after the other. */
const PLACES = { all: 16, ofOne: 4 } as const;
/** Whoever takes nothing for so long is hung up on. */
const STALLED_MS = 30_000;
const BROTLI_QUALITY = 4;

/** What was compressed so far leaves with each page: whoever reads is not kept waiting for the next one. */
const ENCODERS = {
  br: (): Transform =>
    createBrotliCompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  gzip: (): Transform => createGzip({ flush: constants.Z_SYNC_FLUSH }),
} as const;

export interface StreamingParts {
  readonly signals: RequestSignals;
  readonly compression: Compression;
  readonly readiness: Readiness;
  /** Milliseconds after which a stream reads no more pages. */
  readonly timeLimit: number;
}

export class ListStreams {
  private readonly places = new Places('streams', PLACES);
  private lastPage: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: StreamingParts) {}

  /** @throws Refusal 429 where too many streams are under way */
  async answer(
    engine: GraphqlEngine,
    request: FastifyRequest,
    reply: FastifyReply,
    usual: TimeLimit,
  ): Promise<FastifyReply> {
    this.places.enter(request, reply);
    const { signals, compression, readiness, timeLimit } = this.parts;
    const { method, headers, body } = request;
    const { socket } = request.raw;
    const end = performance.now() + timeLimit;
    await signals.run(socket, usual, () => prepare(engine, request));
    const stream = await engine.stream({
      method,
      headers,
      search: '',
      body,
      log: failureLog(request),
      eachPage: (read) => this.inTurn(() => signals.run(socket, engine.store.timeLimit() ?? usual, read)),
      ending: () => {
        if (readiness.isStopping) return new GovorgError('STORE_UNAVAILABLE', STOPPING);
        return performance.now() < end ? null : tooLong(timeLimit);
      },
    });
    const bookmark = await engine.store.bookmark();
    if ('status' in stream) return send(request, reply, { answer: stream, tag: null, bookmark }, compression);
    sendHead(reply, { tag: null, bookmark });
    void reply.type(`${NDJSON}; charset=utf-8`);
    const lines = Readable.from(
      takenLines(stream, () => socket.destroy()),
      { objectMode: false },
    );
    return reply.send(encoded(lines, request, reply));
  }

  /** All streams together read no more than one page at a time, and between two of them others are served. */
  private inTurn<T>(read: () => Promise<T>): Promise<T> {
    const turn = this.lastPage.then(() => nextTurn()).then(read);
    this.lastPage = turn.catch(() => undefined);
    return turn;
  }
}

/** The lines of a stream, as long as they are taken. */
async function* takenLines(stream: ListStream, hangUp: () => void): AsyncGenerator<string, void> {
  for await (const lines of stream.lines()) {
    const stalled = setTimeout(hangUp, STALLED_MS);
    try {
      yield lines;
    } finally {
      clearTimeout(stalled);
    }
  }
}

function encoded(lines: Readable, request: FastifyRequest, reply: FastifyReply): Readable {
  const accepted = request.headers['accept-encoding'];
  const encoding = typeof accepted === 'string' ? negotiate(accepted, ['br', 'gzip'] satisfies Encoding[]) : null;
  if (encoding === null) return lines;
  void reply.header('content-encoding', encoding);
  // What goes wrong on one side ends the other; that of the client is seen by the signal of its request.
  return pipeline(lines, ENCODERS[encoding](), () => undefined);
}

type Encoding = keyof typeof ENCODERS;

const STOPPING = 'The service is stopping: go on at another replica, or in a moment.';

const tooLong = (milliseconds: number): GovorgError =>
  new GovorgError('TIMEOUT', `A stream lasts ${milliseconds / 1_000} s at most: go on with another one.`);
