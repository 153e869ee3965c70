/** Only the operations of a file run, however a client names them; a file that is wrong stops the start. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { govorg, temporaryFolder } from '../cli/govorg';
import { startService, type Service } from '../harness/service';
import { PROJECT_ROOT } from '../harness/shared';

const folder = temporaryFolder();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const ofPage = (): string =>
  /^```json documents\n([\s\S]*?)^```$/m.exec(readFileSync(join(PROJECT_ROOT, 'docs', 'api.md'), 'utf8'))?.[1] ?? '';
const [ON_PAGE = ''] = Object.values(JSON.parse(ofPage()) as Record<string, string>);
const LIST = '{ agencies { nodes { name } } }';
const CHANGE = 'mutation { ingestDocument(name: "a.txt", text: "b") { isNew } }';

let service: Service;
beforeAll(async () => {
  const file = join(folder, 'trusted.json');
  const listed = Object.fromEntries([LIST, CHANGE].map((text) => [sha256(text), text]));
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(ofPage()) as object), ...listed }));
  service = await startService({ env: { TRUSTED_DOCUMENTS_FILE: file } });
});
afterAll(() => service.dispose());

interface Sent {
  readonly query?: string;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const post = (body: Sent | readonly Sent[], accept = 'application/json'): Promise<Response> =>
  fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });

const byHash = (hash: string): Sent => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

const get = (parameters: Record<string, string>): Promise<Response> =>
  fetch(`${service.url}/graphql?${new URLSearchParams(parameters).toString()}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });

const outcome = async (response: Response): Promise<readonly [status: number, code: string | undefined]> => {
  const { errors } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
};

const variables = { t: '12345热线' };
const TOPIC = { data: { topic: { name: '12345政务服务便民热线' } } };

test('what the file holds is answered by its hash and by its text, each time', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await (await post({ ...byHash(sha256(ON_PAGE)), variables })).json()).toEqual(TOPIC);
    expect(await (await post({ query: ON_PAGE, variables })).json()).toEqual(TOPIC);
    expect(await (await post({ query: ON_PAGE, ...byHash(sha256(ON_PAGE)), variables })).json()).toEqual(TOPIC);
    const asked = { variables: JSON.stringify(variables) };
    expect(await (await get({ ...asked, query: ON_PAGE })).json()).toEqual(TOPIC);
    const { extensions } = byHash(sha256(ON_PAGE));
    expect(await (await get({ ...asked, extensions: JSON.stringify(extensions) })).json()).toEqual(TOPIC);
  }
});

const OTHER = '{ documents { totalCount } }';

test.each([
  ['another text', { query: OTHER }],
  ['a text with one blank more', { query: `${LIST} ` }],
  ['another hash', byHash(sha256(OTHER))],
  ['another text with its own hash', { query: OTHER, ...byHash(sha256(OTHER)) }],
  ['the question for the schema', { query: getIntrospectionQuery() }],
  ['a change that is not listed', { query: CHANGE.replace('a.txt', 'b.txt') }],
])('%s is refused, and is after it was sent once', async (_, body) => {
  for (let turn = 0; turn < 2; turn += 1)
    expect(await outcome(await post(body))).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
});

test('by GET likewise, and a stream', async () => {
  expect(await outcome(await get({ query: OTHER }))).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
  const stream = 'application/x-ndjson';
  expect(await outcome(await post({ query: '{ documents { nodes { id } } }' }, stream))).toEqual([
    403,
    'DOCUMENT_NOT_TRUSTED',
  ]);
  const lines = await (await post(byHash(sha256(LIST)), stream)).text();
  expect(lines.trimEnd().split('\n').at(-1)).toBe('{"complete":true,"count":6,"graphChanged":false}');
});

test.each([
  ['the hash of another text', { query: OTHER, ...byHash(sha256(LIST)) }],
  ['nothing', {}],
  ['a query that is no text', { query: 7 } as unknown as Sent],
  ['several at once', [{ query: OTHER }]],
])('%s runs nothing', async (_, body) => {
  expect((await post(body)).status).toBe(400);
});

test('a change that is listed takes its key as before', async () => {
  expect(await outcome(await post({ query: CHANGE }))).toEqual([401, 'UNAUTHENTICATED']);
});

test.each([
  ['missing', null, /cannot be read/],
  ['wrong', JSON.stringify({ [sha256(LIST)]: OTHER }), /not the SHA-256/],
])('a file that is %s stops the start with one line', async (_, content, why) => {
  const file = join(folder, content === null ? 'nowhere.json' : 'wrong.json');
  if (content !== null) writeFileSync(file, content);
  const { code, err } = await govorg(['serve', '--port', '0', '--data-dir', join(folder, 'data')], {
    env: { TRUSTED_DOCUMENTS_FILE: file },
  });
  expect([code, err.trim().split('\n')]).toEqual([2, [expect.stringMatching(why)]]);
  expect(err).toContain(file);
});
