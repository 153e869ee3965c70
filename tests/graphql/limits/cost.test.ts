/** What an operation costs, where that is said, and what is too much. */
import { exampleStore } from '../../harness/example-graph';
import { asker } from '../../harness/asking';
import { ANSWERED, outcome, refusedAs, times } from './harness';

interface Cost {
  readonly requested: number;
  readonly limit: number;
  readonly parts: readonly { readonly path: string; readonly cost: number }[];
}

let graph: Awaited<ReturnType<typeof exampleStore>>;
let asked: Awaited<ReturnType<typeof asker>>;
beforeAll(async () => {
  graph = await exampleStore(3);
  asked = await asker(graph.store, 1_000_000);
});
afterAll(() => graph.close());

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

async function respond(query: string, variables: Record<string, unknown> = {}, asksForCost = true) {
  const answer = await asked.engine.answer({
    method: 'POST',
    headers: asksForCost ? { ...headers, 'x-cost': '1' } : headers,
    search: '',
    body: { query, variables },
  });
  return JSON.parse(answer.body) as { data?: unknown; errors?: { message: string }[]; extensions?: { cost: Cost } };
}

const costOf = async (query: string, variables?: Record<string, unknown>): Promise<Cost | undefined> =>
  (await respond(query, variables)).extensions?.cost;

test.each([
  ['a thing by its id', '{ agency(id: "agency:a0") { name } }', 1],
  ['a page of the default size', '{ documents { edges { node { id } } } }', 20],
  ['a page of a size', '{ documents(first: 7) { edges { node { id } } } }', 7],
  ['a number of things is no page', '{ documents(first: 100) { totalCount } }', 1],
  [
    'things on each thing of a page',
    '{ documents(first: 10) { totalCount edges { cursor node { id fiscalYear } } pageInfo { hasNextPage } } }',
    12,
  ],
  [
    'the same field twice is answered once',
    '{ documents(first: 9) { edges { node { id } } } documents(first: 9) { edges { node { title } } } }',
    9,
  ],
  [
    'fragments cost what they select',
    '{ documents(first: 9) { ...F } } fragment F on DocumentConnection { edges { node { id } } }',
    9,
  ],
  [
    'the dearest of the types that a thing may be of',
    '{ node(id: "agency:a0") { ... on Agency { division { name } } ... on Section { agency { division { name } } } } }',
    3,
  ],
  ['what a literal condition leaves out', '{ documents @include(if: false) { edges { node { id } } } __typename }', 0],
  ['names of types', '{ __typename }', 0],
])('%s', async (_, query, cost) => {
  expect((await costOf(query))?.requested).toBe(cost);
});

test.each([
  ['a page size', 'query ($n: Int!) { documents(first: $n) { edges { node { id } } } }', { n: 33 }, 33],
  ['its default', 'query ($n: Int! = 44) { documents(first: $n) { edges { node { id } } } }', {}, 44],
  ['ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['agency:a0', 'agency:a1', 'x'] }, 3],
  [
    'a condition that holds',
    'query ($v: Boolean!) { documents @include(if: $v) { edges { node { id } } } }',
    { v: true },
    20,
  ],
  [
    'one that does not',
    'query ($v: Boolean!) { documents @include(if: $v) { edges { node { id } } } }',
    { v: false },
    0,
  ],
  [
    'one of a fragment',
    'query ($v: Boolean!) { ...F @skip(if: $v) } fragment F on Query { documents { edges { node { id } } } }',
    { v: true },
    0,
  ],
])('a variable counts with its value: %s', async (_, query, variables, cost) => {
  for (let time = 0; time < 2; time += 1) expect((await costOf(query, variables))?.requested).toBe(cost);
});

test('the parts add up, dearest first, each with its path', async () => {
  const cost = await costOf(
    '{ documents(first: 10) { totalCount edges { node { agencies(first: 2) { edges { node { id } } } } } } }',
  );
  expect(cost).toMatchObject({ limit: 10_000 });
  expect(cost?.parts.map(({ path }) => path)).toEqual([
    'documents.edges.node.agencies',
    'documents.edges.node.agencies.edges.node',
    'documents.edges.node',
    'documents.totalCount',
  ]);
  expect(cost?.parts.reduce((sum, part) => sum + part.cost, 0)).toBe(cost?.requested);
});

test('nobody is told who did not ask', async () => {
  expect(await respond('{ documents { totalCount } }', {}, false)).toEqual({ data: { documents: { totalCount: 3 } } });
  expect((await costOf('{ documents { totalCount } }'))?.requested).toBe(1);
  expect(await respond('{ documents { totalCount } }', {}, false)).toEqual({ data: { documents: { totalCount: 3 } } });
});

const PAGES_IN_PAGES =
  '{ agencies(first: 100) { edges { node { sections(first: 100) { edges { node { responsibilities(first: 100) { edges { node { text } } } } } } } } } }';

test('a refusal names the part that is dear, what it costs and what is allowed, and shows the cost to who asks', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { data, errors, extensions } = await respond(PAGES_IN_PAGES);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(
      /1,010,100; at most 10,000 .*`agencies\.edges\.node\.sections\.edges\.node\.responsibilities\.edges\.node`/,
    );
    expect(extensions?.cost).toMatchObject({ requested: 1_010_100, limit: 10_000 });
  }
});

test.each([
  [
    'budget lines, their parts and theirs, a default page each',
    '{ budgetLines { edges { node { label parts { edges { node { label parts { edges { node { label amount { fen } } } } } } } } } } }',
  ],
  [
    'sections of agencies and their duties with evidence',
    '{ agencies { edges { node { sections { edges { node { responsibilities { edges { node { text evidence { quote document { title } } } } } } } } } } } }',
  ],
  [
    'six numbers of each of a hundred agencies',
    `{ agencies(first: 100) { edges { node { ${['sections', 'responsibilities', 'leaderPosts', 'budgetLines', 'measures', 'subordinates'].map((list) => `${list} { totalCount }`).join(' ')} } } } }`,
  ],
])('allowed: %s', async (_, query) => {
  expect(outcome(await asked.ask(query))).toEqual(ANSWERED);
});

test.each([
  ['pages in pages', PAGES_IN_PAGES],
  [
    'sums and findings of 2,400 agencies',
    `{ ${times(24, (n) => `a${n}: agencies(first: 100) { edges { node { name staffing { posts heads } findings(first: 1) { totalCount } } } }`)} }`,
  ],
  [
    'the lists of a hundred documents, all of them',
    '{ documents(first: 100) { edges { node { sections { totalCount } responsibilities { totalCount } budgetLines { totalCount } findings { totalCount } agencies { totalCount } } } } }',
  ],
])('refused: %s', async (_, query) => {
  for (let time = 0; time < 2; time += 1)
    expect(outcome(await asked.ask(query))).toEqual(refusedAs('QUERY_TOO_COMPLEX'));
});
