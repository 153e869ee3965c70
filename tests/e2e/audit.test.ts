/** The record of changes over HTTP: for those with a key of its scope, page after page, and kept by nobody. */
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { change, endedKey, idOf, ingesting, newKey, serviceOn, type Request } from '../harness/changing';
import type { Service } from '../harness/service';
import { smallDocument } from '../harness/small-documents';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const shownOf = exampleIn('changes.md');
const QUESTION = 'query ($first: Int, $last: Int, $after: String, $before: String, $changes: [AuditedChange!], $outcomes: [AuditOutcome!], $keyId: String, $keyName: String, $since: Date, $until: Date) { auditEntries(first: $first, last: $last, after: $after, before: $before, changes: $changes, outcomes: $outcomes, keyId: $keyId, keyName: $keyName, since: $since, until: $until) { totalCount nodes { id begunAt auditedChange keyId keyName source auditOutcome rejectedFor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }'; // prettier-ignore
const NAMES: Request = { query: '{ auditEntries { nodes { keyName } } }' };

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly begunAt: string; readonly source: string; readonly auditOutcome: string | null }[]; // prettier-ignore
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }; // prettier-ignore
}

let home: Home;
let service: Service;
let auditor: string;
let writer: string;
const today = (): string => new Date().toISOString().slice(0, 10);
const asked = async (variables: Record<string, unknown> = {}): Promise<Page> => {
  const { data, message } = await change(service.url, { query: QUESTION, variables }, auditor);
  expect(message).toBeUndefined();
  return (data as { readonly auditEntries: Page }).auditEntries;
};
const sourcesOf = ({ nodes }: Page): readonly string[] => nodes.map(({ source }) => source);

beforeAll(async () => {
  home = await newHome(folder);
  service = await serviceOn(home, { LOG_LEVEL: 'trace' });
  auditor = await newKey(home, 'audit');
  writer = await newKey(home, 'ingest');
  for (let i = 0; i < 5; i += 1) {
    const { name, bytes } = smallDocument(i);
    await change(service.url, ingesting(name, Buffer.from(bytes).toString('utf8')), writer);
  }
  await change(service.url, ingesting('poem.txt', '今天天气很好，我们去公园散步。'), writer);
});
afterAll(() => service.dispose());

test('without a key of its scope nothing of a request is answered, by whatever way it comes', async () => {
  const wrong = `${auditor.slice(0, -1)}${auditor.endsWith('A') ? 'B' : 'A'}`;
  const refused: readonly (readonly [what: string, key: string | null, status: number, code: string])[] = [
    ['no key', null, 401, 'UNAUTHENTICATED'],
    ['a wrong key', wrong, 401, 'UNAUTHENTICATED'],
    ['an ended key', await endedKey(home), 401, 'UNAUTHENTICATED'],
    ['a key of another scope', writer, 403, 'FORBIDDEN'],
  ];
  const questions: readonly string[] = [
    NAMES.query,
    'query ($no: Boolean = false) { auditEntries @include(if: $no) { totalCount } documents { totalCount } }',
    '{ ...all } fragment all on Query { documents { totalCount } renamed: auditEntries { totalCount } }',
  ];
  for (const query of questions)
    for (const [what, key, status, code] of refused) {
      const answer = await change(service.url, { query }, key);
      expect({ what, query, status: answer.status, code: answer.code, data: answer.data }).toEqual({ what, query, status, code, data: null }); // prettier-ignore
      // Nor once somebody was answered.
      expect((await change(service.url, { query }, auditor)).status).toBe(200);
    }
  const stream = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify(NAMES),
  });
  expect([stream.status, (await stream.text()).includes('test ingest')]).toEqual([401, false]);
});

test('by GET it takes a key too, and no answer has a tag by which it could be kept', async () => {
  const get = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${service.url}/graphql?query=${encodeURIComponent(NAMES.query)}`, {
      headers: { 'apollo-require-preflight': 'true', accept: 'application/graphql-response+json', ...headers },
    });
  expect((await get({})).status).toBe(401);
  const answer = await get({ authorization: `Bearer ${auditor}` });
  expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([200, null, 'no-store']); // prettier-ignore
  expect(await answer.text()).toContain('test ingest');
});

test('the latest first, with who, what and what became of it, and never a key', async () => {
  const { totalCount, nodes } = await asked();
  expect(totalCount).toBe(6);
  expect(nodes[0]).toEqual({
    id: expect.any(String) as string,
    begunAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    auditedChange: 'INGEST_DOCUMENT',
    keyId: idOf(writer),
    keyName: 'test ingest',
    source: 'poem.txt',
    auditOutcome: 'REJECTED',
    rejectedFor: 'NO_DISCLOSURE',
  });
  expect(nodes.map(({ begunAt }) => begunAt)).toEqual(
    nodes
      .map(({ begunAt }) => begunAt)
      .sort()
      .reverse(),
  );
  expect(JSON.stringify(nodes)).not.toContain(writer.slice(-43));
});

test('a new entry is there with the next question', async () => {
  const { name, bytes } = smallDocument(0);
  const before = (await asked({ first: 1 })).totalCount;
  await change(service.url, ingesting(name, Buffer.from(bytes).toString('utf8')), writer);
  const { totalCount, nodes } = await asked({ first: 1 });
  expect([totalCount - before, nodes[0]?.auditOutcome, nodes[0]?.source]).toEqual([1, 'KNOWN', name]);
});

test('pages from either end hold each entry once', async () => {
  const whole = sourcesOf(await asked({ first: 100 }));
  const forward: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await asked({ first: 2, after });
    forward.push(...sourcesOf(page));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(forward).toEqual(whole);
  const backward: string[] = [];
  for (let before: string | null = null; ;) {
    const page: Page = await asked({ last: 2, before });
    backward.unshift(...sourcesOf(page));
    if (!page.pageInfo.hasPreviousPage) break;
    before = page.pageInfo.startCursor;
  }
  expect(backward).toEqual(whole);
});

test.each<[string, Record<string, unknown>, number | 'all']>([
  ['a change', { changes: ['INGEST_DOCUMENT'] }, 'all'],
  ['another change', { changes: ['DECIDE', 'RETRACT_DOCUMENT'] }, 0],
  ['an outcome', { outcomes: ['REJECTED'] }, 1],
  ['a key', { keyName: 'test ingest' }, 'all'],
  ['another key', { keyId: '0'.repeat(16) }, 0],
  ['today', { since: today(), until: today() }, 'all'],
  ['a day of long ago', { until: '2020-01-01' }, 0],
  ['a quote that breaks out of nothing', { keyName: "' OR true //" }, 0],
])('chosen by %s', async (_, filter, expected) => {
  const all = (await asked({ first: 1 })).totalCount;
  const { totalCount, nodes } = await asked(filter);
  expect([totalCount, nodes.length]).toEqual(expected === 'all' ? [all, all] : [expected, expected]);
});

test.each([
  ['a page too large', { first: 101 }],
  ['both ends', { first: 1, last: 1 }],
  ['a made-up cursor', { after: 'abc' }],
  ['a day that is none', { since: '2022-02-30' }],
  ['half a character', { keyName: '\ud800' }],
])('%s is refused with 400', async (_, variables) => {
  const answer = await change(service.url, { query: QUESTION, variables }, auditor);
  expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', data: null });
});

test('a cursor of another choice is refused', async () => {
  const { pageInfo } = await asked({ first: 1 });
  const other = { first: 1, after: pageInfo.endCursor, changes: ['INGEST_DOCUMENT'] };
  expect((await change(service.url, { query: QUESTION, variables: other }, auditor)).status).toBe(400);
});

test('`govorg audit` chooses as the question does', async () => {
  const lines = async (...args: readonly string[]): Promise<readonly { readonly source: string }[]> =>
    (await home.run(['audit', ...args])).lines.map((line) => JSON.parse(line) as { readonly source: string });
  const whole = sourcesOf(await asked({ first: 100 }));
  expect((await lines()).map(({ source }) => source)).toEqual([...whole].reverse());
  expect(await lines('--change', 'decide', '--last', '3')).toEqual([]);
  expect(await lines('--key', idOf(writer), '--since', today(), '--until', today())).toHaveLength(whole.length);
  expect(await home.run(['audit', '--change', 'forget'])).toMatchObject({ code: 2, err: expect.stringContaining('ingestDocument') }); // prettier-ignore
  expect(await home.run(['audit', '--since', 'yesterday'])).toMatchObject({ code: 2, err: expect.stringContaining('YYYY-MM-DD') }); // prettier-ignore
});

test('docs/changes.md: the record is answered as it shows', async () => {
  const request = shownOf('request') as Request;
  const [key = ''] = (await home.run(['key', 'create', '--name', 'planning office', '--scope', 'ingest'])).lines;
  for (let i = 0; i < 2; i += 1) await change(service.url, request, key);
  const { data } = await change(service.url, shownOf('question about the record') as Request, auditor);
  const shown = shownOf('answer about the record') as { readonly auditEntries: Page };
  const cursor = { ...shown.auditEntries.pageInfo, endCursor: expect.any(String) as string };
  expect(data).toEqual({ auditEntries: { ...shown.auditEntries, pageInfo: cursor } });
});
