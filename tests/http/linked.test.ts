/** Addresses of things over HTTP: what a client gets that asks as browsers, libraries and scripts do. */
import { nodeId } from '../../src/domain/identifier';
import { descriptionUri, nodeUri } from '../../src/domain/uri';
import { ids, TOPIC } from '../harness/example-graph';
import { codeOf, rawClient, serving, type Serving } from './serving';

const BASE = 'https://data.example.org/gov';
const RETRACTED = 'f'.repeat(64);
const KEY = '330100~某市 数据/服务局 & "处"';
const STRANGE = nodeId('Agency', KEY);

let service: Serving;
beforeAll(async () => {
  service = await serving({ settings: { baseUri: BASE }, isRetracted: async (sha256) => sha256 === RETRACTED });
  await service.store.apply([
    {
      nodes: [{ kind: 'Agency', id: STRANGE, properties: { name: '甲局', aliases: [], givenNames: null, creditCode: null, agencyKind: null } }],
      relations: [],
    },
  ]); // prettier-ignore
});
afterAll(() => service.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${service.url}${path}`, { redirect: 'manual', method, headers: { connection: 'close', ...headers } });
/** The path that a URI has on this service. */
const at = (uri: string): string => uri.slice(BASE.length);
const agency = at(descriptionUri(BASE, ids(0).agency));

/** What browsers and libraries send. */
const ACCEPT: readonly (readonly [who: string, accept: string, type: string])[] = [
  ['Chrome', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7', 'text/html; charset=utf-8'],
  ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
  ['Safari', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
  ['curl', '*/*', 'text/html; charset=utf-8'],
  ['nothing', '', 'text/html; charset=utf-8'],
  ['rdflib', 'text/turtle, application/x-turtle;q=0.9, application/rdf+xml;q=0.8, text/n3;q=0.7', 'text/turtle; charset=utf-8'],
  ['Jena', 'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3', 'text/turtle; charset=utf-8'],
  ['jsonld.js', 'application/ld+json, application/json', 'application/ld+json'],
  ['RDF4J', 'application/rdf+xml;q=0.9, application/trig;q=0.95', 'application/trig'],
  ['a spreadsheet', 'text/csv', 'text/csv; charset=utf-8'],
  ['no HTML', 'text/html;q=0, application/n-triples', 'application/n-triples'],
  ['any text but HTML', 'text/*, text/html;q=0.1', 'text/turtle; charset=utf-8'],
]; // prettier-ignore

test.each(ACCEPT)('%s gets what it reads best', async (_, accept, type) => {
  const response = await get(agency, accept === '' ? {} : { accept });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(response.headers.get('vary')).toMatch(/(?:^|, )Accept(?:,|$)/);
  for (const alternate of ['text/turtle', 'application/ld+json', 'text/csv']) {
    expect(response.headers.get('link')).toContain(`rel="alternate"; type="${alternate}"`);
  }
});

test.each(['image/png', 'text/html;q=0, */*;q=0', 'application/pdf, video/*'])(
  '406 for %s, with what there is',
  async (accept) => {
    const response = await get(agency, { accept });
    expect([response.status, await codeOf(response)]).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(response.headers.get('link')).toContain('rel="alternate"');
  },
);

test.each(['????', ';;;,,,', 'text/', '/', 'text/html;q=huge', `${'a/b,'.repeat(2000)}`, 'text/html;"', '=,=;q=1'])(
  'a malformed Accept is an answer or a refusal: %.20s',
  async (accept) => expect((await get(agency, { accept })).status).toBeLessThan(500),
);

test('the name of a thing leads to its description, whatever its key is made of', async () => {
  const named = at(nodeUri(BASE, STRANGE));
  const response = await get(`${named}?format=ttl`);
  expect(response.status).toBe(303);
  const there = new URL(response.headers.get('location') ?? '', `${service.url}${named}`);
  expect(there.href).toBe(`${service.url}${at(descriptionUri(BASE, STRANGE))}?format=ttl`);
  const described = await get(there.pathname + there.search);
  expect(await described.text()).toContain(`<${nodeUri(BASE, STRANGE)}> a gov:Agency`);
  // A proxy may have decoded the key.
  const decoded = encodeURI(`/id/agency/${KEY}`);
  const led = new URL((await get(decoded)).headers.get('location') ?? '', `${service.url}${decoded}`);
  expect(led.pathname).toBe(at(descriptionUri(BASE, STRANGE)));
});

test.each([
  ['a thing that never was', '/doc/agency/nobody', 404, 'NOT_FOUND'],
  ['a class that there is not', '/id/castle/1', 404, 'NOT_FOUND'],
  ['a class alone', '/id/agency', 404, undefined],
  ['what is not published', '/id/contribution/1', 404, 'NOT_FOUND'],
  ['a document that was taken out', `/doc/document/${RETRACTED}`, 410, 'NOT_FOUND'],
  ['an unknown format', `${agency}?format=exe`, 400, 'BAD_USER_INPUT'],
  ['two formats', `${agency}?format=ttl&format=nt`, 400, 'BAD_USER_INPUT'],
  ['a list that there is not', `${agency}?list=NOTHING&after=%5B%22a%22%5D`, 400, 'BAD_USER_INPUT'],
  ['a list of another kind', `${agency}?list=PASSAGE_OF&after=%5B%22a%22%5D`, 400, 'BAD_USER_INPUT'],
  ['a place that is none', `${agency}?list=HAS_LINE&after=%7B%7D`, 400, 'BAD_USER_INPUT'],
  ['a part of Object', `${agency}?list=__proto__&after=%5B%22a%22%5D`, 400, 'BAD_USER_INPUT'],
  ['another context', `${agency}?context=embedded`, 400, 'BAD_USER_INPUT'],
  ['a code list that there is not', '/vocabulary/castles', 404, 'NOT_FOUND'],
  ['a code that there is not', '/vocabulary/agency-kind/CASTLE', 404, 'NOT_FOUND'],
])('%s is refused with a word on what to do', async (_, path, status, code) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  if (code !== undefined) expect(await codeOf(response)).toBe(code);
});

test('broken percent-encoding is no fault of the service', async () => {
  const { socket, answer } = await rawClient(service.port);
  socket.write('GET /doc/agency/%E6%9 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(await answer).toMatch(/^HTTP\/1\.1 40[04] /);
});

test('a client that has a description already is told so until the graph changes', async () => {
  const first = await get(agency, { accept: 'text/turtle' });
  const tag = first.headers.get('etag') ?? '';
  const again = await get(agency, { accept: 'text/turtle', 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await get(agency, { accept: 'text/html', 'if-none-match': tag })).status).toBe(200);
  await service.store.apply([
    {
      nodes: [{ kind: 'Topic', id: 'topic:new', properties: { name: '新事项', aliases: [], givenNames: null, topicKind: 'FIELD' } }],
      relations: [],
    },
  ]); // prettier-ignore
  expect((await get(agency, { accept: 'text/turtle', 'if-none-match': tag })).status).toBe(200);
});

test('HEAD tells what GET would, without the body', async () => {
  const [got, head] = await Promise.all([get(agency), get(agency, {}, 'HEAD')]);
  for (const name of ['content-type', 'etag', 'link', 'vary', 'content-length', 'content-security-policy']) {
    expect({ name, value: head.headers.get(name) }).toEqual({ name, value: got.headers.get(name) });
  }
  expect(await head.text()).toBe('');
});

test('a page loads nothing, runs nothing, and its only style is the one that its policy names', async () => {
  const response = await get(agency, { accept: 'text/html' });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
  expect(policy).not.toContain('unsafe-inline');
  const html = await response.text();
  expect(html).toContain('<h1>甲0局</h1>');
  expect(html).not.toMatch(/<script|<link|style="|src="/);
});

test('a context by address is the one that the service tells', async () => {
  const response = await get(`${agency}?format=jsonld&context=url`);
  const { '@context': address } = (await response.json()) as { readonly '@context': string };
  expect(address).toBe(`${BASE}/context.jsonld`);
  const told = (await (await get(at(address))).json()) as { readonly '@context': Readonly<Record<string, unknown>> };
  expect(told['@context']['@vocab']).toBe(`${BASE}/def/gov#`);
});

test('terms, shapes and codes are read where they are named', async () => {
  const vocabulary = await get('/def/gov', { accept: 'text/turtle' });
  expect(await vocabulary.text()).toContain(`@prefix gov: <${BASE}/def/gov#> .`);
  expect(await (await get('/def/shapes')).text()).toContain('gov:AgencyShape a sh:NodeShape');
  expect(await (await get('/vocabulary/stage/BUDGET?format=nt')).text()).toContain(`"预算"@zh-Hans`);
  expect(await (await get('/vocabulary/rule?format=ttl')).text()).toContain('skos:ConceptScheme');
  expect((await get('/def/gov', { accept: 'image/png' })).status).toBe(406);
});

test('a topic says who speaks of it', async () => {
  const text = await (await get(`${at(descriptionUri(BASE, TOPIC))}?format=nt`)).text();
  expect(text).toContain(`<${nodeUri(BASE, ids(0).duties[1]!)}> <${BASE}/def/gov#concerns> <${nodeUri(BASE, TOPIC)}>`);
});
