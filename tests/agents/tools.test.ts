/** The tools as an agent uses them, by the client of the official SDK over HTTP: it compares each answer with its schema. */
import { ids, TOPIC } from '../harness/example-graph';
import { serving, type Serving } from '../http/serving';
import { call, clientOverHttp, type AgentClient, type Outcome } from './client';

const BASE = 'http://localhost:4000';
const uriOf = (id: string): string => `${BASE}/id/${id.replace(':', '/')}`;

let server: Serving;
let client: AgentClient;
beforeAll(async () => {
  server = await serving({ agencies: 25 });
  client = await clientOverHttp(server.url);
  // From then on the client knows the schemas, and refuses what does not fit them.
  await client.listTools();
});
afterAll(async () => {
  await client.close();
  await server.close();
});

const use = (name: string, given: Readonly<Record<string, unknown>>): Promise<Outcome> => call(client, name, given);

/** All parts of an answer that are objects. */
function* partsOf(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const part of Object.values(value)) yield* partsOf(part);
}

test('eight tools that read, each with the schemas of what goes in and comes out', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'find_handlers', 'describe_agency', 'compare_years', 'list_findings', 'group_budget', 'find_overlap', 'search', 'cite',
  ]); // prettier-ignore
  for (const { annotations, inputSchema, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect([inputSchema.type, outputSchema?.type, typeof description]).toEqual(['object', 'object', 'string']);
  }
});

describe('each tool', () => {
  const agency = ids(1).agency;
  test.each([
    ['find_handlers', { topic: '防汛服务热线' }, { topic: { name: '防汛热线', uri: uriOf(TOPIC) }, stated: expect.arrayContaining([expect.objectContaining({ mention: '防汛热线' })]) }],
    ['describe_agency', { agency: '乙1局' }, { agency: { name: '甲1局', uri: expect.stringContaining('/id/agency/') }, dutyCount: 2, sections: [{}, {}, {}] }],
    ['compare_years', { agency, from: 2020, to: 2021 }, { agency: { name: '甲1局' }, sections: { changes: expect.any(Array) }, money: { changes: expect.any(Array) } }],
    ['list_findings', { agency, severity: 'ERROR' }, { totalCount: 1, findings: [{ rule: 'parts-against-total' }] }],
    ['group_budget', { by: ['AGENCY'], agency }, { groups: [{ agency: { name: '甲1局' }, sum: 188_000_000, statementKind: 'DERIVED' }], lines: [{ label: '防汛热线经费' }], lineCount: 1 }],
    ['find_overlap', { agency, limit: 2 }, { agency: { name: '甲1局' }, statementKind: 'INFERRED', overlappingAgencies: expect.any(Array) }],
    ['search', { text: '防汛', kinds: ['Responsibility'], agency }, { totalCount: 1, hits: [{ node: { __typename: 'Responsibility' } }] }],
    ['cite', { id: ids(1).line }, { thing: { label: '防汛热线经费' }, evidence: [{ quote: '原文600' }, { quote: '原文700' }], findingsAbout: [{ rule: 'parts-against-total' }] }],
  ])('%s', async (name, given, expected) => {
    const { isError, text, structured } = await use(name, given);
    expect([isError, text.startsWith('{') ? '' : text]).toEqual([false, '']);
    expect(structured).toMatchObject(expected);
    expect(JSON.parse(text)).toEqual(structured);
    // Whatever has an id of the graph has its address, and whatever is stated its words.
    for (const part of partsOf(structured)) {
      if (typeof part['id'] === 'string') expect(part['uri']).toBe(`${BASE}/id/${part['id'].replace(/:.*/, '')}/${encodeURIComponent(part['id'].replace(/^[^:]*:/, ''))}`); // prettier-ignore
      if ('quote' in part) expect(part).toMatchObject({ quote: expect.stringMatching(/./), document: { uri: expect.stringContaining('/id/document/') } }); // prettier-ignore
    }
  }); // prettier-ignore
});

test.each([
  ['find_handlers', { topic: '防汛热线', limit: 10 }, 'stated', 25],
  ['describe_agency', { agency: '甲1局', limit: 1 }, 'duties', 2],
  ['list_findings', { limit: 10 }, 'findings', 25],
  ['group_budget', { by: ['AGENCY'], limit: 10 }, 'groups', 25],
  ['search', { text: '防汛热线工作', limit: 10 }, 'hits', 25],
  ['cite', { id: ids(1).agency, limit: 1 }, 'evidence', 2],
])('%s comes page by page: nothing twice, and nothing lost', async (name, given, list, total) => {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { structured } = await use(name, { ...given, ...(cursor !== undefined && { cursor }) });
    const items = structured[list] as readonly unknown[];
    expect(items.length).toBeLessThanOrEqual(given.limit);
    seen.push(...items.map((item) => JSON.stringify(item)));
    cursor = structured['nextCursor'] as string | null;
  }
  expect([seen.length, new Set(seen).size]).toEqual([total, total]);
});

describe('what is wrong is told to the agent, in a sentence that helps it', () => {
  test.each([
    ['describe_agency', { agency: '甲' }, /No body of the graph is called 甲; these are named like it: 甲0局/],
    ['describe_agency', { agency: 'agency:nowhere' }, /No body/],
    ['cite', { id: 'line:nowhere' }, /nothing of the id line:nowhere/],
    ['find_handlers', { topic: '防汛热线', cursor: 'x' }, /cursor/],
    ['search', { text: '防汛', cursor: 'x' }, /cursor/i],
    ['search', {}, /text/],
    ['search', { text: 'x'.repeat(501) }, /500/],
    ['search', { text: 'x', limit: 51 }, /50/],
    ['search', { text: 'x', query: '{ agencies }' }, /query/],
    ['group_budget', { by: ['COLOUR'] }, /AGENCY/],
    ['no_such_tool', {}, /no_such_tool/],
  ])('%s: %j', async (name, given, message) => {
    const { isError, text } = await use(name, given);
    expect([isError, text]).toEqual([true, expect.stringMatching(message)]);
  });

  test('a topic that nobody knows is no error: what may be meant stands there', async () => {
    const { isError, structured } = await use('find_handlers', { topic: '防汛的热线' });
    expect(isError).toBe(false);
    expect(structured).toMatchObject({ topic: null, stated: [], suggestions: [{ name: '防汛热线' }] });
  });
});

test('documents are resources: the text to which all offsets refer', async () => {
  const { resources } = await client.listResources();
  expect(resources).toHaveLength(25);
  const uri = uriOf(ids(3).document);
  expect(resources).toContainEqual(
    expect.objectContaining({ uri, mimeType: 'text/plain', name: '甲3局2020年部门预算' }),
  );
  const { contents } = await client.readResource({ uri });
  const [{ text = '' } = {}] = contents as readonly { readonly text?: string }[];
  expect(text.slice(20, 36)).toBe('（一）名词解释：“三公”经费。'.padEnd(16).slice(0, text.length - 20));
  await expect(client.readResource({ uri: uriOf(ids(99).document) })).rejects.toThrow(/no document/);
});

test('a prompt for each of the three kinds of people, which tells how to cite', async () => {
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(['whom_to_ask', 'review_body', 'link_data']);
  const { messages } = await client.getPrompt({ name: 'whom_to_ask', arguments: { topic: '12345热线' } });
  expect(JSON.stringify(messages)).toMatch(/12345热线.*find_handlers.*quote/);
});

describe('over HTTP', () => {
  const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', connection: 'close', ...headers },
      body,
    }); // prettier-ignore
  const LIST = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}';

  test('no session is needed, and nothing of an answer is kept on the way', async () => {
    const answer = await post(LIST);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('mcp-session-id')]).toEqual([200, 'no-store', null]); // prettier-ignore
    expect(((await answer.json()) as { readonly result: { readonly tools: readonly unknown[] } }).result.tools).toHaveLength(8); // prettier-ignore
  });

  test.each([
    ['no JSON', '{', {}, 400],
    ['nothing', '', {}, 400],
    ['a batch', `[${LIST}]`, {}, 400],
    ['no message of the protocol', '{"a":1}', {}, 400],
    ['another media type', LIST, { 'content-type': 'text/plain' }, 415],
    ['an answer that it cannot give', LIST, { accept: 'text/html' }, 406],
    ['a page of another origin', LIST, { origin: 'https://a.example' }, 403],
    ['an origin that is none', LIST, { origin: 'null' }, 403],
    ['more than a megabyte', `{"a":"${'x'.repeat(1_100_000)}"}`, {}, 413],
  ] as const)('%s is refused', async (_, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  test.each(['GET', 'DELETE', 'PUT'])('%s is not allowed', async (method) => {
    const answer = await fetch(`${server.url}/mcp`, { method, headers: { connection: 'close' } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
