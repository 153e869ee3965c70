/** SPARQL over HTTP: the W3C protocol cases that apply to an endpoint that only reads, and what it refuses. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post as askGraphql, codeOf, serving, type Serving } from './serving';
import { nodeId } from '../../src/domain/identifier';
import { nodeUri } from '../../src/domain/uri';

const BASE = 'https://data.example.org/gov';
const ASK = 'ASK {}';
const SELECT = 'SELECT ?s WHERE { ?s ?p ?o } LIMIT 1';
const CONSTRUCT = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3';
/** A process that reads TypeScript on a machine that does ten other things. */
const START = 120_000;
const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';

let service: Serving;
beforeAll(async () => {
  service = await serving({ agencies: 3, sparqlMegabytes: 1024, settings: { baseUri: BASE, requestTimeLimit: START } });
  // It starts with the first question.
  expect((await get(ASK)).status).toBe(200);
}, START);
afterAll(() => service.close());

const send = (search: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${service.url}/sparql${search}`, { ...init, headers: { connection: 'close', ...init.headers } });
const get = (query: string, accept = 'application/json', more = ''): Promise<Response> =>
  send(`?query=${encodeURIComponent(query)}${more}`, { headers: { accept } });
const post = (type: string, body: string | Uint8Array<ArrayBuffer>, search = ''): Promise<Response> =>
  send(search, { method: 'POST', body, headers: { 'content-type': type } });
const form = (fields: readonly [string, string][]): string =>
  new URLSearchParams(fields as [string, string][]).toString();
const rows = async (query: string): Promise<readonly Readonly<Record<string, { readonly value: string }>>[]> => {
  const response = await get(query);
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return (JSON.parse(text) as { results: { bindings: Readonly<Record<string, { value: string }>>[] } }).results
    .bindings;
};

describe('the protocol', () => {
  test.each([
    ['query via GET', () => get(ASK)],
    ['query via URL-encoded POST', () => post(FORM, form([['query', ASK]]))],
    ['query via POST directly', () => post(QUERY, ASK)],
    [
      'GET query with protocol-specified default graph',
      () =>
        get('ASK { ?s ?p ?o }', 'application/json', `&default-graph-uri=${encodeURIComponent(`${BASE}/graph/stated`)}`),
    ],
    [
      'GET query with protocol-specified named graphs',
      () =>
        get(
          'ASK { GRAPH ?g { ?s ?p ?o } }',
          'application/json',
          ['stated', 'lists'].map((name) => `&named-graph-uri=${encodeURIComponent(`${BASE}/graph/${name}`)}`).join(''),
        ),
    ],
    [
      'dataset in both query string and protocol: that of the protocol',
      () =>
        get(
          `ASK FROM <${BASE}/graph/inferred> { ?s a ?class }`,
          'application/json',
          `&default-graph-uri=${encodeURIComponent(`${BASE}/graph/stated`)}`,
        ),
    ],
    ['service-defined BASE URI', () => get('ASK FROM <graph/stated> { ?s a <def/gov#Agency> }')],
  ])('%s', async (_, ask) => {
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([200, { head: {}, boolean: true }]);
  });

  test.each([
    [SELECT, 'application/sparql-results+xml', /^application\/sparql-results\+xml/],
    [SELECT, 'application/sparql-results+json', /^application\/sparql-results\+json/],
    [SELECT, 'text/csv', /^text\/csv/],
    [SELECT, 'text/tab-separated-values', /^text\/tab-separated-values/],
    [SELECT, '*/*', /^application\/sparql-results\+json/],
    [ASK, 'application/sparql-results+xml, application/xml;q=0.5', /^application\/sparql-results\+xml/],
    ['DESCRIBE <http://example.org/>', 'application/rdf+xml', /^application\/rdf\+xml/],
    [CONSTRUCT, 'text/turtle', /^text\/turtle/],
    [CONSTRUCT, 'application/n-triples', /^application\/n-triples/],
    [CONSTRUCT, 'application/ld+json', /^application\/ld\+json/],
    [CONSTRUCT, 'text/html,application/xhtml+xml,*/*;q=0.8', /^text\/html/],
  ])('%s as %s', async (query, accept, type) => {
    const response = await get(query, accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringMatching(type)]);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  const utf16 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  test.each([
    ['a method other than GET or POST', 405, () => send(`?query=${encodeURIComponent(ASK)}`, { method: 'PUT' })],
    ['more than one query string', 400, () => get(ASK, '*/*', `&query=${encodeURIComponent(SELECT)}`)],
    ['POST with another media type', 415, () => post('text/plain', ASK)],
    ['SPARQL body as JSON', 415, () => post('application/json', ASK)],
    ['no query', 400, () => post(FORM, 'x=1')],
    ['UTF-16', 400, () => post(QUERY, utf16(ASK))],
    ['UTF-16 that says so', 415, () => post(`${QUERY}; charset=UTF-16`, utf16(ASK))],
    ['invalid query syntax', 400, () => get('ASK {')],
    ['update with GET', 400, () => send(`?update=${encodeURIComponent('CLEAR ALL')}`)],
    ['update as a form', 400, () => post(FORM, form([['update', 'CLEAR ALL']]))],
    ['update with POST', 415, () => post('application/sparql-update', 'CLEAR ALL')],
    ['nothing acceptable', 406, () => get(ASK, 'image/png')],
    ['a format that there is not', 400, () => get(ASK, '*/*', '&format=pdf')],
  ])('%s is refused', async (_, status, ask) => {
    expect((await ask()).status).toBe(status);
  });

  test('without a query: a page for people, a service description for programs', async () => {
    const page = await send('', { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(await page.text()).toMatch(/<form method="get" action="sparql">[^]*<textarea/);
    const description = await send('', { headers: { accept: 'text/turtle' } });
    expect(await description.text()).toMatch(/a sd:Service ;[^]*sd:supportedLanguage sd:SPARQL11Query/);
    const shown = await get('SELECT ("<b>&" AS ?x) {}', 'text/html');
    expect(await shown.text()).toContain('<td>&lt;b&gt;&amp;</td>');
  });
});

describe('refused with 400, and what to do', () => {
  test.each([
    ['INSERT DATA', 'INSERT DATA { <a:b> <a:c> 1 }', /only reads/],
    ['LOAD', 'LOAD <http://example.org/x.ttl>', /only reads/],
    ['DELETE', 'DELETE WHERE { ?s ?p ?o }', /only reads/],
    ['SERVICE', 'SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }', /SERVICE is not followed/],
    [
      'SERVICE deep inside',
      'SELECT * { ?s ?p ?o FILTER EXISTS { { SELECT ?s { SERVICE SILENT ?o { ?s ?p ?o } } } } }',
      /SERVICE is not followed/,
    ],
    ['FROM elsewhere', 'SELECT * FROM <http://example.org/x.ttl> { ?s ?p ?o }', /graph\/stated/],
    ['FROM NAMED elsewhere', 'SELECT * FROM NAMED <file:///etc/passwd> { ?s ?p ?o }', /none is fetched/],
    [
      'two default graphs',
      `SELECT * FROM <${BASE}/graph/stated> FROM <${BASE}/graph/lists> { ?s ?p ?o }`,
      /At most one/,
    ],
    ['too long', `SELECT * { ?s ?p "${'x'.repeat(10_000)}" }`, /at most 10000/],
    ['too deep', `SELECT * ${'{'.repeat(60)}${'}'.repeat(60)}`, /nested more than/],
    [
      'a chain of operators',
      `SELECT * { ?s ?p ?o FILTER(${Array.from({ length: 400 }, () => '?o=1').join('||')}) }`,
      /nested more than/,
    ],
    ['too many rows', 'SELECT * { ?s ?p ?o } LIMIT 1000000', /LIMIT and OFFSET/],
    ['too many rows without a limit', 'SELECT ?a ?b ?c { ?a a ?x . ?b a ?y . ?c a ?z }', /LIMIT and OFFSET/],
  ])('%s', async (_, query, message) => {
    const response = await post(QUERY, query);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([400, expect.stringMatching(message)]);
  });
});

test('a statement that several graphs hold counts once', async () => {
  const [count] = await rows(
    'SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?t) AS ?d) { ?s ?p ?o BIND(CONCAT(STR(?s), " ", STR(?p), " ", STR(?o), DATATYPE(?o)) AS ?t) }',
  );
  const [all] = await rows(
    'SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } } }',
  );
  const [each] = await rows('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }');
  expect(each?.['n']?.value).toBe(all?.['n']?.value);
  expect(Number(count?.['n']?.value)).toBeGreaterThan(0);
});

test('what changes is asked for at once, and a mirror is told of it', async () => {
  const first = await send('/../dataset/changes');
  const since = first.headers.get('x-dataset-version') ?? '';
  expect([first.status, await first.text()]).toEqual([200, `H from "${since}" .\nH to "${since}" .\nTX .\nTC .\n`]);
  const agency = nodeId('Agency', 'new');
  await service.store.apply([
    {
      nodes: [
        {
          kind: 'Agency',
          id: agency,
          properties: { name: '新局', aliases: ['新别名'], givenNames: null, creditCode: null, agencyKind: null },
        },
      ],
      relations: [],
    },
  ]);
  expect(await rows(`SELECT ?o { <${nodeUri(BASE, agency)}> <${BASE}/def/gov#otherName> ?o }`)).toEqual([
    { o: { type: 'literal', value: '新别名', 'xml:lang': 'zh-hans' } },
  ]);
  const changes = await send(`/../dataset/changes?since=${since}`);
  expect(await changes.text()).toMatch(
    /^H from "\d+" \.\nH to "\d+" \.\nTX \.\n(?:[AD] <[^\n]*\n)*A <[^>]*> <[^>]*#otherName> "新别名"@zh-Hans <[^>]*> \.\n/,
  );
  expect((await send('/../dataset/changes?since=999999')).status).toBe(410);
  expect(await codeOf(await send('/../dataset/changes?since=x'))).toBe('BAD_USER_INPUT');
  expect(service.sparqlFailures).toEqual([]);
});

/** More rows than anything can count in time. */
const HEAVY = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?c) < STR(?l)) }';

test(
  'ten queries that are too slow are stopped with 503, and the service answers others meanwhile',
  async () => {
    const busy = await serving({
      agencies: 3,
      sparqlMegabytes: 1024,
      settings: { baseUri: BASE, requestTimeLimit: 1_500 },
    });
    try {
      const done = new AbortController();
      const heavy = Promise.all(
        Array.from({ length: 10 }, () =>
          fetch(`${busy.url}/sparql?query=${encodeURIComponent(HEAVY)}`, { headers: { connection: 'close' } }),
        ),
      ).finally(() => {
        done.abort();
      });
      const waits: number[] = [];
      do {
        const start = performance.now();
        const answer = await askGraphql(busy.url, '{"query": "{ agencies(first: 3) { nodes { name } } }"}');
        expect(answer.status).toBe(200);
        waits.push(performance.now() - start);
      } while (!done.signal.aborted);
      for (const response of await heavy) {
        expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
        expect(['TIMEOUT', 'STORE_UNAVAILABLE']).toContain(await codeOf(response));
      }
      expect(Math.max(...waits)).toBeLessThan(1_000);
    } finally {
      await busy.close();
    }
  },
  START,
);

test(
  'an outside endpoint answers what is not refused',
  async () => {
    const asked: string[] = [];
    const outside = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        asked.push(`${request.headers.accept} ${new URLSearchParams(body).get('query')}`);
        response.writeHead(200, { 'content-type': 'text/csv' }).end('x\r\n1\r\n');
      });
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    const { port } = outside.address() as AddressInfo;
    const forwarding = await serving({
      sparqlMegabytes: 512,
      settings: { sparqlUrl: `http://127.0.0.1:${port}/sparql`, requestTimeLimit: START },
    });
    try {
      const ask = (query: string): Promise<Response> =>
        fetch(`${forwarding.url}/sparql?format=csv&query=${encodeURIComponent(query)}`, {
          headers: { connection: 'close' },
        });
      const answer = await ask('SELECT ?x {}');
      expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
        200,
        'text/csv',
        'x\r\n1\r\n',
      ]);
      expect((await ask('CLEAR ALL')).status).toBe(400);
      expect((await ask('SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }')).status).toBe(400);
      expect(asked).toEqual(['text/csv SELECT ?x {}']);
      outside.closeAllConnections();
      await new Promise((resolve) => outside.close(resolve));
      expect((await ask('SELECT ?x {}')).status).toBe(503);
    } finally {
      await forwarding.close();
    }
  },
  START,
);
