/** Requests share an answer only where they are the same; what is no request of ours is said with the right status. */
import { GovorgError } from '../../src/domain/errors';
import type { GraphStore } from '../../src/store/graph-store';
import { asker } from '../harness/asking';
import { exampleStore } from '../harness/example-graph';

let graph: Awaited<ReturnType<typeof exampleStore>>;
beforeAll(async () => {
  graph = await exampleStore(3);
});
afterAll(() => graph.close());

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

async function sender() {
  const { engine, failures } = await asker(graph.store, 1_000_000);
  /** @param body JSON as it is sent */
  const send = async (body: string, method = 'POST', search = '') => {
    const parsed: unknown = body === '' ? undefined : JSON.parse(body);
    const { status, body: answer } = await engine.answer({ method, headers, search, body: parsed });
    return { status, answer: JSON.parse(answer) as { data?: unknown; errors?: { extensions: { code: string } }[] } };
  };
  return { send, failures };
}

const COUNT = 'query ($y: Int) { documents(fiscalYear: $y) { totalCount } }';

test('a number beyond all doubles is refused, also after null was answered', async () => {
  const { send } = await sender();
  const ofNull = `{"query":${JSON.stringify(COUNT)},"variables":{"y":null}}`;
  const ofInfinity = ofNull.replace('null', '1e400');
  expect((await send(ofNull)).status).toBe(200);
  expect((await send(ofInfinity)).status).toBe(400);
});

test('a name of an operation never runs into its text', async () => {
  const { send } = await sender();
  const query = 'query A {\n  documents { totalCount }\n}';
  const wrong = { operationName: '\nquery A {', query: '  documents { totalCount }\n}' };
  const [first, second] = await Promise.all([send(JSON.stringify(wrong)), send(JSON.stringify({ query }))]);
  expect([first.status, second.status]).toEqual([400, 200]);
});

test.each([
  ['two operations and no name', 'query A { __typename } query B { __typename }', undefined],
  ['a name that no operation has', 'query A { __typename }', 'C'],
  ['an empty name beside several operations', 'query A { __typename } query B { __typename }', ''],
])('%s is refused with 400 each time, and is no fault of the service', async (_, query, operationName) => {
  const { send, failures } = await sender();
  for (let time = 0; time < 2; time += 1) {
    const { status, answer } = await send(JSON.stringify({ query, operationName }));
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  }
  expect(failures).toEqual([]);
});

test('what cannot be asked for is refused as a whole: no data beside the error', async () => {
  const { send } = await sender();
  const { status, answer } = await send(JSON.stringify({ query: '{ documents { totalCount } agency { name } }' }));
  expect([status, 'data' in answer, answer.errors?.[0]?.extensions.code]).toEqual([400, false, 'BAD_USER_INPUT']);
});

describe('a request that is not run', () => {
  const refusal = async (store: GraphStore, signal?: AbortSignal) => {
    const { engine, failures } = await asker(store, 1_000_000);
    const {
      status,
      body,
      headers: sent,
    } = await engine.answer({
      method: 'POST',
      headers,
      search: '',
      body: { query: COUNT },
      ...(signal && { signal }),
    });
    const { errors = [] } = JSON.parse(body) as { errors?: { message: string; extensions: { code: string } }[] };
    return { status, errors, type: sent.get('content-type'), failures };
  };

  test('because its time was over says so', async () => {
    const over = AbortSignal.abort(new GovorgError('TIMEOUT', 'It took longer than it may.'));
    const { status, errors, failures } = await refusal(graph.store, over);
    expect([status, errors]).toEqual([
      503,
      [{ message: 'It took longer than it may.', extensions: { code: 'TIMEOUT' } }],
    ]);
    expect(failures).toEqual([]);
  });

  test('because the store is away says so, in the form that was asked for', async () => {
    const version = async (): Promise<number> => Promise.reject(new GovorgError('STORE_UNAVAILABLE', 'It is away.'));
    const away: GraphStore = { ...graph.store, version };
    const { status, errors, type, failures } = await refusal(away);
    expect([status, errors[0]?.extensions.code, failures]).toEqual([503, 'STORE_UNAVAILABLE', []]);
    expect(type).toBe('application/graphql-response+json; charset=utf-8');
  });
});
