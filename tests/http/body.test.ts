/** What a client may send, and how slowly. */
import { codeOf, head, post, rawClient, serving, type Serving } from './serving';

let server: Serving;
beforeAll(async () => (server = await serving()));
afterAll(() => server.close());

const QUESTION = JSON.stringify({ query: '{ agencies { totalCount } }' });
const ANSWER = { data: { agencies: { totalCount: 1 } } };

/** A request with a variable that is nested so deep. */
const nested = (depth: number, open = '[', close = ']'): string =>
  `{"query": "{ __typename }", "variables": {"a": ${open.repeat(depth)}1${close.repeat(depth)}}}`;

test.each([
  ['nested 65 deep', nested(63)],
  ['nested 100,000 deep', nested(100_000)],
  ['objects nested 100,000 deep', nested(100_000, '{"a":', '}')],
  ['nested and never closed', '['.repeat(100_000)],
  ['no JSON', '{"query": '],
  ['nothing', ''],
  ['not in UTF-8', Buffer.from('{"query": "{ __typename }", "variables": {"a": "\xff"}}', 'latin1')],
])('a body %s is refused with 400', async (_, body) => {
  const response = await post(server.url, body);
  expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
});

test('nested 64 deep it passes, and brackets in strings do not count', async () => {
  const brackets = JSON.stringify({ query: '{ agencies { totalCount } }', variables: { a: '[{"\\"'.repeat(1_000) } });
  for (const body of [nested(62), brackets]) {
    expect((await post(server.url, body)).status).toBe(200);
  }
});

test('variables in the address are nested no deeper than in a body', async () => {
  const variables = `{"a": ${'['.repeat(65)}${']'.repeat(65)}}`;
  const search = new URLSearchParams({ query: '{ __typename }', variables });
  const response = await fetch(`${server.url}/graphql?${search.toString()}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
});

test.each([1_048_577, 2_000_000, 8_000_000])(
  'a body of %d bytes: 413 in JSON, and the connection ends',
  async (size) => {
    const response = await post(server.url, QUESTION.padEnd(size), { connection: 'keep-alive' });
    expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
    expect(await codeOf(response)).toBe('PAYLOAD_TOO_LARGE');
  },
);

test('a body of exactly 1 MiB is read, whatever pieces it comes in', async () => {
  const body = QUESTION.padEnd(1_048_576);
  expect(await (await post(server.url, body)).json()).toEqual(ANSWER);
  const { socket, answer } = await rawClient(server.port);
  socket.write(head(QUESTION.length).replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  for (const byte of QUESTION) socket.write(byte);
  expect(await answer).toContain(JSON.stringify(ANSWER));
});

test('a body that does not come in time: 408 in JSON', async () => {
  const slow = await serving();
  // Node takes the longer of the two for the whole of a request.
  slow.app.server.headersTimeout = 100;
  slow.app.server.requestTimeout = 100;
  const { socket, answer } = await rawClient(slow.port);
  socket.write(head(QUESTION.length) + QUESTION.slice(0, 10));
  expect(await answer).toMatch(/^HTTP\/1.1 408 [^]*"code":"REQUEST_TIMEOUT"/);
  await slow.close();
});

test('a body has 30 seconds to come, its head 10, and is looked after every second', () => {
  expect(server.app.server).toMatchObject({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
  });
});

test('half-sent bodies share a bound: the one that began first gives way', async () => {
  const size = 900_000;
  const clients = await Promise.all(Array.from({ length: 40 }, () => rawClient(server.port)));
  for (const { socket } of clients) socket.write(head(size) + ' '.repeat(size - QUESTION.length));
  const [first] = await Promise.all(clients.slice(0, 20).map(({ answer }) => answer));
  expect(first).toMatch(/^HTTP\/1.1 408 [^]*"code":"REQUEST_TIMEOUT"/);
  // Whoever sends a body at once is served all the same.
  expect(await (await post(server.url, QUESTION.padEnd(500_000))).json()).toEqual(ANSWER);
  for (const { socket } of clients) socket.destroy();
});

test('what is no HTTP at all is refused in JSON too', async () => {
  const { socket, answer } = await rawClient(server.port);
  socket.write('HELLO\r\n\r\n');
  expect(await answer).toMatch(/^HTTP\/1.1 400 [^]*"code":"BAD_REQUEST"/);
});
