/** Subscriptions over HTTP: events for as long as the client is there and the service runs. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphqlEngine } from '../graphql/engine';
import type { EventStream } from '../graphql/subscriptions/event-stream';
import type { Readiness } from '../ops/readiness';
import type { TimeLimit } from '../store/graph-store';
import { failureLog, prepare, send, sendHead } from './answering';
import type { Compression } from './compression';
import { EVENTS } from './media-types';
import { Places } from './places';
import type { RequestSignals } from './request-signals';

const PLACES = { all: 200, ofOne: 20 } as const;
/** How soon a subscription sees that the service is stopping. */
const TICK_MS = 1_000;
/** Ticks without an event, after which a line is sent all the same: what stands between closes silent connections. */
const SILENT_TICKS = 15;
/** A line that says nothing. */
const COMMENT = ':\n\n';
const COMPLETE = 'event: complete\ndata: \n\n';

export interface EventingParts {
  readonly signals: RequestSignals;
  readonly compression: Compression;
  readonly readiness: Readiness;
}

export class EventStreams {
  private readonly places = new Places('subscriptions', PLACES);

  constructor(private readonly parts: EventingParts) {}

  /** @throws Refusal 429 where too many are under way */
  async answer(engine: GraphqlEngine, request: FastifyRequest, reply: FastifyReply, usual: TimeLimit): Promise<FastifyReply> {
    this.places.enter(request, reply);
    const { signals, compression, readiness } = this.parts;
    const { method, headers, body } = request;
    const left = new AbortController();
    reply.raw.once('close', () => { left.abort(); }); // prettier-ignore
    const stream = await signals.run(request.raw.socket, usual, async () => {
      await prepare(engine, request);
      return engine.subscribe({ method, headers, search: '', body, signal: left.signal, log: failureLog(request) });
    });
    const bookmark = await engine.store.bookmark();
    if ('status' in stream) return send(request, reply, { answer: stream, tag: null, bookmark }, compression);
    sendHead(reply, { tag: null, bookmark });
    void reply.type(`${EVENTS}; charset=utf-8`).header('x-accel-buffering', 'no');
    return reply.send(Readable.from(untilItStops(stream, readiness, left.signal), { objectMode: false }));
  } // prettier-ignore
}

async function* untilItStops(
  stream: EventStream,
  readiness: Readiness,
  left: AbortSignal,
): AsyncGenerator<string, void> {
  const events = stream.events();
  // The client learns that it is waiting.
  yield COMMENT;
  let silent = 0;
  for (let coming = events.next(); !readiness.isStopping && !left.aborted;) {
    const came = await Promise.race([coming, pause(TICK_MS, null, { ref: false })]);
    if (came?.done === true) break;
    silent = came ? 0 : silent + 1;
    if (came) {
      yield came.value;
      coming = events.next();
    } else if (silent % SILENT_TICKS === 0) yield COMMENT;
  }
  yield COMPLETE;
}
