/** The service as HTTP clients see it. */
import { startService, type Service } from '../harness/service';

let service: Service;
beforeAll(async () => (service = await startService()));
afterAll(() => service.dispose());

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('it is alive and ready', async () => {
  expect((await fetch(`${service.url}/livez`)).status).toBe(200);
  const ready = await fetch(`${service.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok' }]);
});

test.each([
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
])('who accepts %s gets it', async (accept, type) => {
  const response = await post({ query: '{ __typename }' }, { accept });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test('GET asks too, when the client shows that it is no forged form', async () => {
  const url = `${service.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
  const plain = await fetch(url);
  const marked = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
  expect([plain.status, marked.status, await marked.json()]).toEqual([400, 200, { data: { __typename: 'Query' } }]);
});

test.each([
  ['a batch', [{ query: '{ __typename }' }, { query: '{ __typename }' }], {}, 400],
  ['an empty body', '', {}, 400],
  ['broken JSON', '{"query": ', {}, 400],
  ['plain text', '{ __typename }', { 'content-type': 'text/plain' }, 415],
  ['a form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['two megabytes', JSON.stringify({ query: `{ __typename } #${'x'.repeat(2 * 1024 * 1024)}` }), {}, 413],
  ['a mutation', { query: 'mutation { forget }' }, {}, 400],
  ['nothing acceptable', { query: '{ __typename }' }, { accept: 'image/png' }, 406],
])('%s is refused in JSON', async (_, body, headers, status) => {
  const response = await post(body, headers);
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect(errors[0]?.message).toMatch(/\w/);
  expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
});

test('other methods are told which are allowed', async () => {
  const response = await fetch(`${service.url}/graphql`, { method: 'DELETE' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('introspection is on: developers find the schema by asking', async () => {
  const { data } = await service.ask('{ __schema { queryType { fields { name } } } }');
  const { __schema } = data as { __schema: { queryType: { fields: { name: string }[] } } };
  expect(__schema.queryType.fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'agency',
      'agencies',
      'section',
      'responsibility',
      'document',
      'documents',
      'budgetLines',
      'staffingQuotas',
      'findings',
      'search',
      'topic',
      'handlers',
      'node',
      'nodes',
    ]),
  );
});

test('the page comes under a strict content security policy, its parts are kept for good', async () => {
  const page = await fetch(`${service.url}/`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(policy).toContain("default-src 'none'");
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  const html = await page.text();
  expect(html).not.toMatch(/https?:\/\//);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
  const asset = await fetch(`${service.url}${script}`);
  expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test.each(['/assets/../../package.json', '/..%2f..%2fpackage.json', '/.built', '/nothing'])(
  '%s is not there',
  async (path) => {
    expect([403, 404]).toContain((await fetch(`${service.url}${path}`)).status);
  },
);

test('the log holds no question', async () => {
  await service.ask('{ search(text: "秘密的问题") { totalCount } }');
  await service.ask('{ nonsense(text: "秘密的问题") }');
  expect(service.log()).not.toContain('秘密');
});
