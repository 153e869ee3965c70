/** Requests whose answer takes long, and clients that do not wait for it. */
import { Socket } from 'node:net';
import type { Answer } from '../../src/graphql/answers';
import type { GraphqlRequest } from '../../src/graphql/engine';
import { RequestSignals, usualTimeLimit } from '../../src/http/request-signals';
import { codeOf, head, post, rawClient, serving, type Serving } from './serving';

const QUESTION = JSON.stringify({ query: '{ __typename }' });
const DONE: Answer = { status: 200, headers: new Map(), body: '{"data":{}}' };

/** An engine that answers when the test says so. */
class Waiting {
  private readonly arrivals: GraphqlRequest[] = [];
  private wake: () => void = () => undefined;
  private finish: (answer: Answer) => void = () => undefined;
  private readonly finished = new Promise<Answer>((resolve) => (this.finish = resolve));

  readonly answer = (request: GraphqlRequest): Promise<Answer> => {
    this.arrivals.push(request);
    this.wake();
    return this.finished;
  };

  /** Answers all that came and all that will. */
  end(): void {
    this.finish(DONE);
  }

  async signals(count: number): Promise<readonly (AbortSignal | undefined)[]> {
    while (this.arrivals.length < count) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.arrivals.map(({ signal }) => signal);
  }
}

const aborted = (signal: AbortSignal | undefined): Promise<unknown> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve(signal.reason);
    signal?.addEventListener('abort', () => resolve(signal.reason));
  });

let running: Serving | undefined;
afterEach(() => running?.close());
const serve = async (engine: Waiting, requestTimeLimit = 60_000): Promise<Serving> =>
  (running = await serving({ answer: engine.answer, settings: { requestTimeLimit } }));

test('past its time limit a request is answered with 503 TIMEOUT, and whoever works for it is told', async () => {
  const engine = new Waiting();
  const { url } = await serve(engine, 50);
  const response = await post(url, QUESTION);
  const { errors } = (await response.json()) as { errors: unknown[] };
  expect([response.status, errors]).toEqual([
    503,
    [{ message: expect.stringContaining('0.05 s') as unknown, extensions: { code: 'TIMEOUT' } }],
  ]);
  const [signal] = await engine.signals(1);
  expect(await aborted(signal)).toMatchObject({ code: 'TIMEOUT' });
  // What comes too late is nobody's answer.
  engine.end();
});

test('a client that hangs up: whoever works for it is told, and others are served', async () => {
  const engine = new Waiting();
  const { url, port } = await serve(engine);
  const { socket } = await rawClient(port);
  socket.write(head(QUESTION.length) + QUESTION);
  const other = post(url, QUESTION);
  const [left, stays] = await engine.signals(2);
  socket.destroy();
  expect(await aborted(left)).toMatchObject({ code: 'CANCELLED' });
  expect(stays?.aborted).toBe(false);
  engine.end();
  expect((await other).status).toBe(200);
  expect(stays?.aborted).toBe(false);
});

test('requests waiting behind each other on one connection are told of the hang-up too', async () => {
  const engine = new Waiting();
  const { port } = await serve(engine);
  const { socket } = await rawClient(port);
  socket.write((head(QUESTION.length) + QUESTION).repeat(3));
  const signals = await engine.signals(3);
  socket.destroy();
  for (const signal of signals) expect(await aborted(signal)).toMatchObject({ code: 'CANCELLED' });
});

test('one connection has 32 requests under way at most', async () => {
  const socket = new Socket();
  const signals = new RequestSignals();
  const limit = usualTimeLimit(60_000);
  const waiting = Array.from({ length: 32 }, () =>
    signals.run(socket, limit, () => new Promise<never>(() => undefined)),
  );
  await expect(signals.run(socket, limit, () => Promise.resolve())).rejects.toMatchObject({ statusCode: 429 });
  const other = await signals.run(new Socket(), limit, () => Promise.resolve('another connection'));
  expect(other).toBe('another connection');
  socket.destroy();
  for (const request of waiting) await expect(request).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('answers given in time have no signal aborted behind them', async () => {
  const engine = new Waiting();
  engine.end();
  const { url } = await serve(engine);
  expect(await codeOf(await post(url, QUESTION)).catch(() => 'none')).toBe('none');
  const [signal] = await engine.signals(1);
  expect(signal?.aborted).toBe(false);
});
