/** A list as lines: all of it, in its order, however it is interrupted; and no more work than somebody takes. */
import { once } from 'node:events';
import { nodeId } from '../../src/domain/identifier';
import type { Answer } from '../../src/graphql/answers';
import type { GraphqlEngine } from '../../src/graphql/engine';
import type { StreamEnd } from '../../src/graphql/streams/list-stream';
import type { GraphStore } from '../../src/store/graph-store';
import { exampleAgency } from '../harness/example-graph';
import { codeOf, head, post, rawClient, serving, type Serving, type ServingOptions } from './serving';

const NDJSON = 'application/x-ndjson';
const AGENCIES = 23;

let running: Serving | undefined;
afterEach(() => running?.close());
const serve = async (options: ServingOptions = {}): Promise<Serving> =>
  (running = await serving({ agencies: AGENCIES, ...options }));

const streaming = (
  { url }: Pick<Serving, 'url'>,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Response> => post(url, JSON.stringify({ query, variables }), { accept: NDJSON, ...headers });

interface Streamed {
  readonly items: readonly Record<string, unknown>[];
  readonly end: StreamEnd;
}

const linesOf = (text: string): readonly unknown[] =>
  text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown); // prettier-ignore

async function streamed(response: Response): Promise<Streamed> {
  const lines = linesOf(await response.text());
  return { items: lines.slice(0, -1) as Streamed['items'], end: lines.at(-1) as StreamEnd };
}

/** The same list by plain requests for pages. */
async function paged({ url }: Serving, field: string, selection: string): Promise<readonly unknown[]> {
  const nodes: unknown[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String) { list: ${field}(first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
    const response = await post(url, JSON.stringify({ query, variables: { after } }));
    const { data } = (await response.json()) as {
      data: { list: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    };
    nodes.push(...data.list.nodes);
    if (!data.list.pageInfo.hasNextPage) return nodes;
    after = data.list.pageInfo.endCursor;
  }
}

test('the whole list comes in its order, whatever the size of the pages, and the last line counts it', async () => {
  const service = await serve();
  const all = await paged(service, 'sections', 'id name agency { name }');
  expect(all).toHaveLength(3 * AGENCIES);
  for (const first of [1, 7, 100]) {
    const query = 'query ($first: Int) { sections(first: $first) { nodes { id name agency { name } } } }';
    const response = await streaming(service, query, { first });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${NDJSON}; charset=utf-8`]);
    expect(await streamed(response)).toEqual({
      items: all,
      end: { complete: true, count: 3 * AGENCIES, graphChanged: false },
    });
  }
});

test('edges bring their cursors, and a stream goes on behind any of them', async () => {
  const service = await serve();
  const query = 'query ($after: String) { a: agencies(after: $after) { e: edges { cursor node { name } } } }';
  const { items } = await streamed(await streaming(service, query));
  expect(items).toHaveLength(AGENCIES);
  const rest = await streamed(await streaming(service, query, { after: items[8]?.['cursor'] }));
  expect(rest).toEqual({
    items: items.slice(9),
    end: { complete: true, count: AGENCIES - 9, graphChanged: false },
  });
});

test('an empty list is a last line alone', async () => {
  const service = await serve();
  const response = await streaming(service, '{ agencies(where: { name: { eq: "丙" } }) { nodes { name } } }');
  expect(await streamed(response)).toEqual({ items: [], end: { complete: true, count: 0, graphChanged: false } });
});

test.each([
  ['no list', '{ node(id: "agency:a1") { id } }', 'BAD_USER_INPUT'],
  ['a list of one thing', '{ agency(name: "甲1局") { budgetLines { nodes { id } } } }', 'BAD_USER_INPUT'],
  ['a list without pages', '{ checks { rule } }', 'BAD_USER_INPUT'],
  ['two roots', '{ agencies { nodes { id } } documents { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a root and its type', '{ __typename agencies { nodes { id } } }', 'BAD_USER_INPUT'],
  ['nodes and their number', '{ agencies { nodes { id } totalCount } }', 'BAD_USER_INPUT'],
  ['a number alone', '{ agencies { totalCount } }', 'BAD_USER_INPUT'],
  ['nodes that may not be there', '{ agencies { nodes @include(if: true) { id } } }', 'BAD_USER_INPUT'],
  ['a root in a fragment', '{ ...F } fragment F on Query { agencies { nodes { id } } }', 'BAD_USER_INPUT'],
  ['what looks like the last line', '{ agencies { nodes { complete: name } } }', 'BAD_USER_INPUT'],
  ['the same in a fragment', '{ agencies { nodes { ...F } } } fragment F on Agency { complete: id }', 'BAD_USER_INPUT'],
  ['the end of a list', '{ agencies(last: 3) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['what is before a cursor', '{ agencies(before: "x") { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a cursor of another list', '{ agencies(after: "x") { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a change', 'mutation { ingestDocument(name: "a", text: "b") { isNew } }', 'BAD_USER_INPUT'],
  ['no GraphQL', '{ agencies', 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', '{ agencies { nodes { colour } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a page that is too large', '{ agencies(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['a page that costs too much', '{ agencies(first: 100) { nodes { sections(first: 100) { nodes { evidence { quote } } } } } }', 'QUERY_TOO_COMPLEX'],
])('%s is refused with 400 in JSON', async (_, query, code) => {
  const response = await streaming(await serve(), query);
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  expect(await codeOf(response)).toBe(code);
}); // prettier-ignore

test.each([
  [NDJSON, NDJSON],
  ['Application/X-NDJSON; charset=utf-8', NDJSON],
  [`application/json, ${NDJSON}`, NDJSON],
  [`${NDJSON}, */*;q=0.1`, NDJSON],
  [`${NDJSON};q=0.5, application/json`, 'application/json'],
  [`${NDJSON};q=0.5, */*`, 'application/json'],
  [`${NDJSON};q=0, application/graphql-response+json`, 'application/graphql-response+json'],
  ['*/*', 'application/json'],
])('who accepts %s gets %s', async (accept, type) => {
  const response = await streaming(await serve(), '{ agencies { nodes { id } } }', {}, { accept });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
  await response.text();
});

test('a stream is asked for by POST: of an address there are no lines', async () => {
  const { url } = await serve();
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{ agencies { nodes { id } } }')}`, {
    headers: { accept: NDJSON, 'apollo-require-preflight': 'true' },
  });
  expect(response.status).toBe(406);
  await response.text();
});

test.each(['br', 'gzip'])('lines are compressed with %s for who takes it', async (encoding) => {
  const service = await serve();
  const response = await streaming(service, '{ agencies { nodes { name } } }', {}, { 'accept-encoding': encoding });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect((await streamed(response)).end).toMatchObject({ complete: true, count: AGENCIES });
});

/** Follows a list through streams that each say where to go on. */
async function followed(service: Serving, query: string): Promise<{ items: unknown[]; ends: StreamEnd[] }> {
  const [items, ends]: [unknown[], StreamEnd[]] = [[], []];
  for (let after: string | null = null; ;) {
    const part = await streamed(await streaming(service, query, { after }));
    items.push(...part.items);
    ends.push(part.end);
    if (part.end.complete) return { items, ends };
    ({ after } = part.end);
  }
}

const BY_FOUR = 'query ($after: String) { agencies(first: 4, after: $after) { nodes { id } } }';

test('past its time a stream says where to go on, and who does gets everything once', async () => {
  const service = await serve({ settings: { streamTimeLimit: 0 } });
  const { items, ends } = await followed(service, BY_FOUR);
  expect(items).toEqual(await paged(service, 'agencies', 'id'));
  expect(ends[0]).toMatchObject({ complete: false, count: 4, errors: [{ extensions: { code: 'TIMEOUT' } }] });
});

test('a store that fails on the way ends the stream with an error and the cursor to go on with', async () => {
  let lists = 0;
  const failing = (store: GraphStore): GraphStore =>
    instead(store, 'list', async (...query) => {
      lists += 1;
      if (lists === 3) throw new Error('a secret of the store');
      return store.list(...query);
    });
  const service = await serve({ through: failing });
  const { items, ends } = await followed(service, BY_FOUR);
  expect(items).toEqual(await paged(service, 'agencies', 'id'));
  expect(ends).toMatchObject([
    { complete: false, count: 8, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    { complete: true, count: AGENCIES - 8 },
  ]);
  expect(JSON.stringify(ends)).not.toContain('secret');
});

test('a service that stops says where to go on', async () => {
  const service = await serve();
  service.readiness.stopping();
  expect((await streamed(await streaming(service, BY_FOUR))).end).toMatchObject({
    complete: false,
    count: 4,
    errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }],
  });
});

test('what comes while a list is streamed is there if its place is still ahead, and the last line says that the graph changed', async () => {
  const { engine, store } = await serve({ agencies: 8 });
  const lines = await linesFrom(engine, BY_FOUR);
  const first = await lines.next();
  await store.apply([exampleAgency(8)]);
  const rest: string[] = [];
  for await (const part of lines) rest.push(part);
  const all = linesOf([first.value, ...rest].join(''));
  const ids = all.slice(0, -1).map((item) => (item as { id: string }).id);
  expect(ids).toEqual(Array.from({ length: 9 }, (_, n) => nodeId('Agency', `a${n}`)));
  expect(all.at(-1)).toEqual({ complete: true, count: 9, graphChanged: true });
});

test('a page is read when the one before it was taken, and not sooner', async () => {
  let lists = 0;
  const counting = (store: GraphStore): GraphStore =>
    instead(store, 'list', async (...query) => {
      lists += 1;
      return store.list(...query);
    });
  const { engine } = await serve({ through: counting });
  const lines = await linesFrom(engine, BY_FOUR);
  const read: number[] = [];
  for await (const part of lines) {
    expect(part).toMatch(/^\{/);
    read.push(lists);
  }
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 6]);
});

/** Pages of a megabyte without end, and how many were read. */
class Endless {
  pages = 0;
  private end: () => void = () => undefined;
  readonly ended = new Promise<void>((resolve) => (this.end = resolve));

  readonly stream = (async () => ({ lines: () => this.lines() })) as unknown as GraphqlEngine['stream'];

  private async *lines(): AsyncGenerator<string, void> {
    try {
      for (;;) {
        this.pages += 1;
        yield `${JSON.stringify('x'.repeat(2 ** 20))}\n`;
      }
    } finally {
      this.end();
    }
  }
}

const QUESTION = JSON.stringify({ query: '{ agencies { nodes { id } } }' });
const stream = head(QUESTION.length).replace('\r\n\r\n', `\r\nAccept: ${NDJSON}\r\n\r\n`) + QUESTION;

test('who takes nothing makes nobody work, and who hangs up ends the stream', async () => {
  const endless = new Endless();
  const service = await serve({ stream: endless.stream });
  const { socket } = await rawClient(service.port);
  socket.write(stream);
  await once(socket, 'data');
  socket.pause();
  // What the two ends of a connection hold between them is some megabytes.
  for (let others = 0; others < 200; others += 1) await (await post(service.url, QUESTION)).text();
  expect(endless.pages).toBeLessThan(64);
  socket.destroy();
  await endless.ended;
});

test('of one address four streams are under way at most, and a place is free again when one ended', async () => {
  const endless = new Endless();
  const service = await serve({ stream: endless.stream });
  const clients = await Promise.all(Array.from({ length: 4 }, () => rawClient(service.port)));
  for (const { socket } of clients) {
    socket.write(stream);
    await once(socket, 'data');
    socket.pause();
  }
  const refused = await post(service.url, QUESTION, { accept: NDJSON });
  expect([refused.status, await codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
  clients[0]?.socket.destroy();
  await endless.ended;
  let next = refused;
  while (next.status === 429) {
    next = await post(service.url, QUESTION, { accept: NDJSON });
    await next.body?.cancel();
  }
  expect(next.status).toBe(200);
  for (const { socket } of clients) socket.destroy();
});

test('a page that is being read when the client hangs up is given up', async () => {
  let isReading: (signal: AbortSignal) => void = () => undefined;
  const reading = new Promise<AbortSignal>((resolve) => (isReading = resolve));
  const stuck = (store: GraphStore): GraphStore =>
    instead(store, 'cancellable', (signal) =>
      instead(store, 'list', () => {
        isReading(signal);
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
      }),
    );
  const service = await serve({ through: stuck });
  const { socket } = await rawClient(service.port);
  socket.write(stream);
  const signal = await reading;
  socket.destroy();
  if (!signal.aborted) await once(signal, 'abort');
  expect(signal.reason).toMatchObject({ code: 'CANCELLED' });
});

/** A store of which one method is another. */
function instead<K extends keyof GraphStore>(store: GraphStore, name: K, method: GraphStore[K]): GraphStore {
  const changed: GraphStore = new Proxy(store, {
    get(target, key) {
      if (key === name) return method;
      if (key === 'cancellable') return () => changed;
      return Reflect.get(target, key) as unknown;
    },
  });
  return changed;
}

async function linesFrom(engine: GraphqlEngine, query: string): Promise<AsyncGenerator<string, void>> {
  const opened = await engine.stream({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    search: '',
    body: { query },
    eachPage: (read) => read(new AbortController().signal),
    ending: () => null,
  });
  if (isAnswer(opened)) throw new Error(opened.body);
  return opened.lines();
}

const isAnswer = (opened: object): opened is Answer => 'body' in opened;
