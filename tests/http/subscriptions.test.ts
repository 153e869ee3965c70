/** Changes as events: whoever waits is told of each, and told when no more will come. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'graphql-sse';
import { ChangeFeed } from '../../src/graphql/subscriptions/change-feed';
import type { GraphStore } from '../../src/store/graph-store';
import { exampleAgency, ids } from '../harness/example-graph';
import { PROJECT_ROOT } from '../harness/shared';
import { codeOf, head, post, rawClient, serving, type Serving } from './serving';

const EVENTS = 'text/event-stream';

let running: Serving | undefined;
afterEach(() => running?.close());
const serve = async (through?: (store: GraphStore) => GraphStore): Promise<Serving> =>
  (running = await serving({ agencies: 2, ...(through && { through }) }));

const DOCUMENTS =
  /^```graphql subscription\n([\s\S]*?)^```$/m.exec(
    readFileSync(join(PROJECT_ROOT, 'docs', 'subscriptions.md'), 'utf8'),
  )?.[1] ?? '';

interface Subscribed {
  readonly events: AsyncGenerator<unknown, void>;
  readonly stop: () => void;
}

/** By a client that others wrote, which keeps to the protocol. @returns once the service says that it has begun */
async function subscribe({ url }: Serving, query: string): Promise<Subscribed> {
  let begun: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (begun = resolve));
  const client = createClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    fetchFn: async (...request: Parameters<typeof fetch>) => {
      const response = await fetch(...request);
      begun();
      return response;
    },
  });
  const source = client.iterate({ query });
  const first = source.next();
  await answered;
  async function* all(): AsyncGenerator<unknown, void> {
    for (let came = await first; came.done !== true; came = await source.next()) yield came.value;
  }
  return {
    events: all(),
    stop: () => {
      client.dispose();
    },
  };
}

test('a document that comes is told, with what it says', async () => {
  const service = await serve();
  const { events, stop } = await subscribe(service, DOCUMENTS);
  await service.store.apply([exampleAgency(7)]);
  const { document } = ids(7);
  expect((await events.next()).value).toEqual({
    data: {
      documentChanged: {
        documentChange: 'ADDED',
        documentId: document,
        document: { title: '甲7局2021年部门预算', agencies: { nodes: [{ name: '甲7局' }] } },
      },
    },
  });
  await service.store.apply([exampleAgency(8)]);
  expect((await events.next()).value).toMatchObject({ data: { documentChanged: { documentId: ids(8).document } } });
  stop();
});

test('that the graph changed is told with its version, several changes at once only once', async () => {
  const service = await serve();
  const { events, stop } = await subscribe(service, 'subscription { graphChanged { version } }');
  await service.store.apply([exampleAgency(7)]);
  await service.store.apply([exampleAgency(8)]);
  const version = await service.store.version();
  const seen: unknown[] = [];
  while (JSON.stringify(seen.at(-1)) !== JSON.stringify({ data: { graphChanged: { version } } }))
    seen.push((await events.next()).value);
  expect(seen.length).toBeLessThanOrEqual(2);
  stop();
});

test('however many documents there are, the one that came is told', async () => {
  const { store } = await serve();
  for (const n of [3, 4, 5]) await store.apply([exampleAgency(n)]);
  const leaving = new AbortController();
  const changes = await new ChangeFeed(store, 2).documents(leaving.signal);
  await store.apply([exampleAgency(6)]);
  expect((await changes.next()).value).toEqual({ documentChange: 'ADDED', documentId: ids(6).document });
  leaving.abort();
  await expect(changes.next()).rejects.toThrow();
});

test('a service that stops says that no more will come', async () => {
  const service = await serve();
  const { events } = await subscribe(service, 'subscription { graphChanged { version } }');
  service.readiness.stopping();
  expect((await events.next()).done).toBe(true);
});

test('a store that fails is told, and ends it', async () => {
  let isFailing = false;
  const service = await serve(
    (store) =>
      new Proxy(store, {
        get: (target, name) => {
          if (name === 'version' && isFailing) return () => Promise.reject(new Error('a secret of the store'));
          return Reflect.get(target, name) as unknown;
        },
      }),
  );
  const { events } = await subscribe(service, 'subscription { graphChanged { version } }');
  isFailing = true;
  const { value } = await events.next();
  expect(value).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  expect(JSON.stringify(value)).not.toContain('secret');
  expect((await events.next()).done).toBe(true);
});

test.each([
  ['a query', '{ __typename }', 'BAD_USER_INPUT'],
  ['a change', 'mutation { ingestDocument(name: "a", text: "b") { isNew } }', 'BAD_USER_INPUT'],
  ['two subscriptions', 'subscription { graphChanged { version } documentChanged { documentChange } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a field that is not there', 'subscription { weatherChanged }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a page that is too large', 'subscription { documentChanged { document { agencies(first: 101) { totalCount } } } }', 'BAD_USER_INPUT'],
])('%s is refused with 400 in JSON', async (_, query, code) => {
  const { url } = await serve();
  const response = await post(url, JSON.stringify({ query }), { accept: EVENTS });
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  expect(await codeOf(response)).toBe(code);
}); // prettier-ignore

test('a subscription that asks for JSON is told how it is asked for', async () => {
  const { url } = await serve();
  const response = await post(url, JSON.stringify({ query: 'subscription { graphChanged { version } }' }));
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect([response.status, errors[0]?.message]).toEqual([400, expect.stringContaining(EVENTS)]);
});

test('of one address twenty are under way at most, and a place is free again when one ended', async () => {
  const { url, port } = await serve();
  const body = JSON.stringify({ query: 'subscription { graphChanged { version } }' });
  const request = head(body.length).replace('\r\n\r\n', `\r\nAccept: ${EVENTS}\r\n\r\n`) + body;
  const clients = await Promise.all(Array.from({ length: 20 }, () => rawClient(port)));
  for (const { socket } of clients) {
    socket.write(request);
    await once(socket, 'data');
  }
  const refused = await post(url, body, { accept: EVENTS });
  expect([refused.status, await codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
  clients[0]?.socket.destroy();
  let next = refused;
  while (next.status === 429) {
    next = await post(url, body, { accept: EVENTS });
    await next.body?.cancel();
  }
  expect(next.status).toBe(200);
  for (const { socket } of clients) socket.destroy();
});
