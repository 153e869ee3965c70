/** What a client keeps, how answers are compressed, who may read them, and what they are called in the log. */
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { exampleAgency } from '../harness/example-graph';
import { codeOf, post, serving, type Serving } from './serving';

let server: Serving;
beforeAll(async () => (server = await serving()));
afterAll(() => server.close());

const QUESTION = '{ agencies { totalCount } }';
const LONG = '{ __schema { types { name fields { name } } } }';
const MARKED = { 'apollo-require-preflight': 'true', accept: 'application/graphql-response+json' };

const get = (query: string, headers: Record<string, string> = {}, url = server.url): Promise<Response> =>
  fetch(`${url}/graphql?${new URLSearchParams({ query }).toString()}`, { headers: { ...MARKED, ...headers } });

describe('what a client keeps', () => {
  test('as long as the graph is what it was, an answer by GET is not sent again', async () => {
    const first = await get(QUESTION);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = await get(QUESTION, { 'if-none-match': `"other", ${tag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    expect(again.headers.get('vary')).toBe(first.headers.get('vary'));
    await server.engine.store.apply([exampleAgency(2)]);
    const changed = await get(QUESTION, { 'if-none-match': tag });
    expect([changed.status, await changed.json()]).toEqual([200, { data: { agencies: { totalCount: 2 } } }]);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  test('the tag of one question, or of one form of its answer, is not that of another', async () => {
    const tag = (await get(QUESTION)).headers.get('etag') ?? '';
    const others = [
      await get('{ documents { totalCount } }', { 'if-none-match': tag }),
      await get(QUESTION, { 'if-none-match': tag, accept: 'application/json' }),
      await get(QUESTION, { 'if-none-match': tag, 'x-cost': '1' }),
      await get(QUESTION, { 'if-none-match': tag, 'accept-encoding': 'identity' }),
    ];
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(others.map(({ headers }) => headers.get('etag'))).size).toBe(4);
    expect(others[0]?.headers.get('vary')).toBe('Accept, Accept-Encoding, X-Cost');
  });

  test('a tag is weak, and a star is none', async () => {
    const tag = (await get(QUESTION)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect((await get(QUESTION, { 'if-none-match': '*' })).status).toBe(200);
  });

  test('answers by POST and refusals have no tag, and are not kept', async () => {
    const byPost = await post(server.url, JSON.stringify({ query: QUESTION }), { 'if-none-match': '*' });
    const wrong = await get('{ nonsense }');
    const early = await post(server.url, '');
    for (const [response, status] of [
      [byPost, 200],
      [wrong, 400],
      [early, 400],
    ] as const) {
      // prettier-ignore
      expect([response.status, response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([
        status,
        null,
        'no-store',
      ]);
    }
  });
});

/** The bytes as they come over the wire, with their encoding. */
const bytesOf = (query: string, accepted: string | null): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', ...(accepted !== null && { 'accept-encoding': accepted }) };
    httpRequest(`${server.url}/graphql`, { method: 'POST', agent: false, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => { resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(parts) }); }); // prettier-ignore
    })
      .on('error', reject)
      .end(body);
  });

describe('compression', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['br;q=0.1, gzip;q=0.9', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('%s: %s', async (accepted, encoding, decompress) => {
    const plain = await bytesOf(LONG, null);
    // Asked twice: an answer that is kept comes as the first one did.
    for (const { bytes, ...rest } of [await bytesOf(LONG, accepted), await bytesOf(LONG, accepted)]) {
      expect(rest.encoding).toBe(encoding);
      expect(decompress(bytes).equals(plain.bytes)).toBe(true);
      expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
    }
  });

  test.each([['identity'], ['deflate'], [null]])('%s: as it is', async (accepted) => {
    const { encoding, bytes } = await bytesOf(LONG, accepted);
    expect([encoding, bytes.toString()[0]]).toEqual([undefined, '{']);
  });

  test('what is short goes as it is', async () => {
    expect((await bytesOf('{ __typename }', 'br')).encoding).toBeUndefined();
  });
});

describe('pages of other origins', () => {
  const preflight = (url: string, origin: string): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  test('may not ask, unless it is said which', async () => {
    const response = await preflight(server.url, 'https://a.example');
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  test('may ask where they are listed, and read what helps them', async () => {
    const open = await serving({ settings: { corsOrigins: ['https://a.example'] } });
    const asked = await preflight(open.url, 'https://a.example');
    const other = await preflight(open.url, 'https://b.example');
    const answer = await get(QUESTION, { origin: 'https://a.example' }, open.url);
    await open.close();
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, 'https://a.example']);
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    expect(answer.headers.get('vary')).toBe('Origin, Accept, Accept-Encoding, X-Cost');
  });
});

describe('automatic persisted queries', () => {
  const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex');
  const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
  const ask = (body: object): Promise<Response> => post(server.url, JSON.stringify(body));
  const query = '{ documents { totalCount } }';

  test('a hash that nobody sent a query for is asked for, then it is enough', async () => {
    const extensions = persisted(hashOf(query));
    expect(await codeOf(await ask({ extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await ask({ query, extensions })).status).toBe(200);
    const byHash = await ask({ extensions });
    const search = new URLSearchParams({ extensions: JSON.stringify(extensions) }).toString();
    const byGet = await fetch(`${server.url}/graphql?${search}`, { headers: MARKED });
    expect(await byHash.json()).toEqual({ data: { documents: { totalCount: 2 } } });
    expect([byGet.status, byGet.headers.get('etag')]).toEqual([200, expect.stringContaining('W/')]);
  });

  test.each([
    ['the hash of another query', persisted(hashOf(QUESTION))],
    ['no hash', persisted('abc')],
    ['a hash that is no text', persisted(1)],
    ['another version', persisted(hashOf(query), 2)],
    ['no object', { persistedQuery: 'abc' }],
  ])('%s is refused with 400, and nothing is learnt', async (_, extensions) => {
    const response = await ask({ query, extensions });
    expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    const search = new URLSearchParams({ query, extensions: JSON.stringify(extensions) }).toString();
    const byGet = await fetch(`${server.url}/graphql?${search}`, { headers: MARKED });
    expect([byGet.status, await codeOf(byGet)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('the name of a request', () => {
  const failing = async (headers: Record<string, string>) => {
    let log = '';
    const broken = await serving({
      answer: () => Promise.reject(new Error('broken')),
      log: pino({ level: 'info' }, { write: (line: string) => (log += line) }),
    });
    const response = await post(broken.url, JSON.stringify({ query: QUESTION }), headers);
    await broken.close();
    return { id: response.headers.get('x-request-id'), status: response.status, log };
  };

  test('comes with it, goes out with the answer and stands in the log', async () => {
    const { id, status, log } = await failing({ 'x-request-id': 'trace:1f/7' });
    expect([status, id]).toEqual([500, 'trace:1f/7']);
    expect(log.trim().split('\n').map((line) => (JSON.parse(line) as { requestId: string }).requestId)).toEqual(['trace:1f/7']); // prettier-ignore
  });

  test.each(['', 'a b', 'x'.repeat(129), '"}', 'ä'])('%j is no name: it gets another', async (given) => {
    const { id, log } = await failing({ 'x-request-id': given });
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(log).toContain(id);
  });

  test('stands in the log of what fails inside too', async () => {
    let log = '';
    const broken = await serving({ log: pino({ level: 'info' }, { write: (line: string) => (log += line) }) });
    jest.spyOn(broken.engine.store, 'version').mockRejectedValue(new Error('a fault of the engine'));
    const response = await post(broken.url, JSON.stringify({ query: '{ documents { totalCount } }' }), {
      'x-request-id': 'r1',
    });
    expect([response.status, response.headers.get('x-request-id')]).toEqual([500, 'r1']);
    expect((JSON.parse(log) as { requestId: string }).requestId).toBe('r1');
    await broken.close();
  });

  test('every answer has one, whoever gives it', async () => {
    for (const path of ['/livez', '/readyz', '/nothing']) {
      expect((await fetch(`${server.url}${path}`)).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });
});
