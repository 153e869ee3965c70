/** Files sent as they are: the same as `ingestDocument`, in the words of HTTP. */
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { endedKey, idOf, newKey, serviceOn } from '../harness/changing';
import type { Service } from '../harness/service';
import { smallDocument } from '../harness/small-documents';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const shownOf = exampleIn('changes.md');
const DOCUMENTS = '{ documents { totalCount } }';
const PLAIN = 'text/plain; charset=utf-8';

let home: Home;
let service: Service;
let key: string;
beforeAll(async () => {
  home = await newHome(folder);
  service = await serviceOn(home);
  key = await newKey(home, 'ingest');
});
afterAll(() => service.dispose());

interface Sent {
  readonly name?: string | null;
  readonly bytes?: Uint8Array<ArrayBuffer> | string;
  readonly type?: string | null;
  readonly key?: string | null;
  readonly method?: string;
}

async function send({ name = 'a.txt', bytes = '', type = PLAIN, key: by = key, method = 'POST' }: Sent) {
  const address = `${service.url}/documents${name === null ? '' : `?name=${encodeURIComponent(name)}`}`;
  const response = await fetch(address, {
    method,
    headers: {
      connection: 'close',
      ...(type !== null && { 'content-type': type }),
      ...(by !== null && { authorization: `Bearer ${by}` }),
    },
    ...(method === 'GET' ? {} : { body: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }),
  });
  const body = (await response.json()) as Record<string, unknown> & { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }; // prettier-ignore
  return { status: response.status, headers: response.headers, body, code: body.errors?.[0]?.extensions.code };
}
const bytesOf = (number: number): Uint8Array<ArrayBuffer> => Uint8Array.from(smallDocument(number).bytes);

test('docs/changes.md: a new document is 201 with a place to ask for it, and 200 ever after', async () => {
  const { variables } = shownOf('request') as { readonly variables: { readonly name: string; readonly text: string } };
  const first = await send({ name: variables.name, bytes: variables.text });
  expect({ status: first.status, body: first.body }).toEqual({ status: 201, body: shownOf('answer to a file') });
  const location = first.headers.get('location') ?? '';
  const there = await fetch(`${service.url}${location}`, { headers: { accept: 'application/json' } });
  expect([there.status, await there.json()]).toEqual([
    200,
    expect.objectContaining({ title: '甲东山县政务服务中心2022年度部门预算', fiscalYear: 2022, source: 'centre.txt' }),
  ]);
  expect(await (await fetch(`${service.url}${location}`)).text()).toBe(variables.text);
  const again = await send({ name: 'other-name.txt', bytes: variables.text, type: 'application/octet-stream' });
  expect(again).toMatchObject({ status: 200, body: { isNew: false, counts: null, rejection: null } });
  expect(again.headers.get('location')).toBe(location);
  expect((await fetch(`${service.url}/documents/${'0'.repeat(64)}`)).status).toBe(404);
  expect((await fetch(`${service.url}/documents/%27%20OR%201`)).status).toBe(404);
});

test('it is the document that `ingestDocument` would have made of the text, by bytes of whatever encoding', async () => {
  const text = Buffer.from(bytesOf(1)).toString('utf8');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const { status, body } = await send({ name: '预算 "1".txt', bytes: Uint8Array.from(utf16), type: 'application/octet-stream' }); // prettier-ignore
  expect({ status, counts: body['counts'] }).toMatchObject({ status: 201, counts: { dutyCount: 2 } });
  const { id } = body['document'] as { readonly id: string };
  const { data } = await service.ask('query ($id: ID!) { document(id: $id) { source encoding } }', { id });
  expect(data).toEqual({ document: { source: '预算 "1".txt', encoding: expect.stringMatching(/utf-?16/i) as string } });
});

test('without a key that opens it nothing is taken, and no body is read', async () => {
  const revoked = await newKey(home, 'ingest');
  await home.run(['key', 'revoke', idOf(revoked)]);
  const keys: readonly (readonly [what: string, key: string | null, status: number])[] = [
    ['no key', null, 401],
    ['what is no key', 'geheim', 401],
    ['an ended key', await endedKey(home), 401],
    ['a revoked key', revoked, 401],
    ['a key for reading', await newKey(home, 'read'), 403],
    ['a key for something else', await newKey(home, 'decide'), 403],
  ];
  const before = (await service.ask(DOCUMENTS)).data;
  for (const [what, by, status] of keys) {
    const answer = await send({ bytes: bytesOf(2), key: by, type: 'application/json' });
    const code = status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect({ what, status: answer.status, code: answer.code }).toEqual({ what, status, code });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm=/);
  }
  expect((await service.ask(DOCUMENTS)).data).toEqual(before);
});

test.each<[string, Sent, number, string]>([
  ['no name', { name: null }, 400, 'BAD_USER_INPUT'],
  ['an empty name', { name: '' }, 400, 'BAD_USER_INPUT'],
  ['a long name', { name: '长'.repeat(201) }, 400, 'BAD_USER_INPUT'],
  ['JSON', { type: 'application/json' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a form', { type: 'multipart/form-data; boundary=x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['more than 1 MiB', { bytes: '长'.repeat(400_000) }, 413, 'PAYLOAD_TOO_LARGE'],
  ['another method', { method: 'GET' }, 405, 'BAD_REQUEST'],
  ['deleting', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
])('%s is refused, and nothing changes', async (_, sent, status, code) => {
  const before = (await service.ask(DOCUMENTS)).data;
  const answer = await send({ bytes: bytesOf(3), ...sent });
  expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
  expect((await service.ask(DOCUMENTS)).data).toEqual(before);
});

test.each([
  ['EMPTY', ' \n'],
  ['NO_DISCLOSURE', '今天天气很好，我们去公园散步。'],
  ['NOT_TEXT', '\0\u0001\u0002'],
  ['DAMAGED', '%PDF-1.7\n1 0 obj'],
])('what cannot be read is 422 with its reason: %s', async (cause, bytes) => {
  const { status, body } = await send({ bytes });
  expect({ status, body }).toEqual({
    status: 422,
    body: { isNew: false, document: null, counts: null, rejection: { cause, message: expect.any(String) as string } },
  });
});

test('the same file many times at once is one, and each is on the record', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => send({ name: '4.txt', bytes: bytesOf(4) })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
  const entries = (await home.run(['audit', '--key', idOf(key), '--last', '8'])).lines;
  const outcomes = entries.map((line) => (JSON.parse(line) as { readonly outcome: string }).outcome);
  expect([...outcomes].sort()).toEqual(['ADDED', ...Array.from({ length: 7 }, () => 'KNOWN')]);
});

test('wrong keys are counted whatever they are sent to', async () => {
  const wrong = `govorg_${'0'.repeat(16)}_${'A'.repeat(43)}`;
  const statuses: number[] = [];
  for (let i = 0; i < 12; i += 1) statuses.push((await send({ bytes: bytesOf(5), key: wrong })).status);
  expect(statuses.at(-1)).toBe(429);
  expect(await send({ bytes: bytesOf(5) })).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
});
