/** What the schema answers over a small graph, in process. */
import type { GraphStore } from '../../src/store/graph-store';
import { asker, type Asker } from '../harness/asking';
import { exampleAgency, exampleStore, ids } from '../harness/example-graph';

const AGENCIES = 30;
let graph: Awaited<ReturnType<typeof exampleStore>>;
let asked: Asker;

beforeAll(async () => {
  graph = await exampleStore(AGENCIES);
  asked = await asker(graph.store);
});
afterAll(() => graph.close());

async function answer<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
  const { data, errors } = await asked.ask(query, variables);
  expect(errors).toEqual([]);
  return data as T;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

describe('pages', () => {
  test.each([
    ['a list of the store', 'agencies(first: 7, after: $after)', AGENCIES],
    ['neighbours along a relation', `topic(id: "topic:flood") { responsibilities(first: 7, after: $after)`, AGENCIES],
    ['a list brought together here', `findings(agency: "${ids(1).agency}", first: 1, after: $after)`, 1],
    ['search', 'search(text: "局", first: 7, after: $after)', AGENCIES * 2],
  ])('%s: following the cursors meets everything once', async (_, field, total) => {
    const nested = field.includes('{');
    const query = `query ($after: String) { ${field} { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } ${nested ? '}' : ''} }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const data: Record<string, unknown> = await answer(query, { after });
      const root = Object.values(data)[0] as Page | Record<string, Page>;
      const page = ('edges' in root ? root : Object.values(root)[0]) as Page;
      expect(page.totalCount).toBe(total);
      expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...page.edges.map(({ node }) => node.id));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });
});

test('an agency is found by any of its names, and several of one name are not guessed between', async () => {
  expect(await answer('{ agency(name: "乙3局") { id } }')).toEqual({ agency: { id: ids(3).agency } });
  const twin = exampleAgency(AGENCIES);
  await graph.store.apply([
    {
      nodes: twin.nodes.filter(({ kind }) => kind === 'Agency').map((node) => ({ ...node, id: 'agency:twin' })),
      relations: [],
    },
  ]);
  const first = twin.nodes.find(({ kind }) => kind === 'Agency')!;
  await graph.store.apply([{ nodes: [first], relations: [] }]);
  const { status, errors } = await asked.ask(`{ agency(name: "甲${AGENCIES}局") { id } }`);
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('everything by its id, through one door', async () => {
  const { document, agency, sections, duties, line, finding } = ids(1);
  const all = [document, agency, sections[0], duties[0], line, finding, 'topic:flood'];
  const { nodes } = await answer<{ nodes: { __typename: string }[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }',
    { ids: all },
  );
  expect(nodes.map(({ __typename }) => __typename)).toEqual([
    'Document',
    'Agency',
    'Section',
    'Responsibility',
    'BudgetLine',
    'Finding',
    'Topic',
  ]);
});

test('facts know whose they are, and where they are stated', async () => {
  const { agency, sections, duties, document } = ids(2);
  const data = await answer(
    `query ($duty: ID!, $section: ID!) {
      responsibility(id: $duty) { agency { id } section { id } topics { name } evidence { document { id } start quote } }
      section(id: $section) { agency { id } staffingQuotas { edges { node { count section { id } agency { id } } } } leaderPosts { edges { node { postTitle rank } } } }
    }`,
    { duty: duties[1], section: sections[0] },
  );
  expect(data).toEqual({
    responsibility: {
      agency: { id: agency },
      section: null,
      topics: [{ name: '防汛热线' }],
      evidence: [{ document: { id: document }, start: 501, quote: '原文501' }],
    },
    section: {
      agency: { id: agency },
      staffingQuotas: { edges: [{ node: { count: 5, section: { id: sections[0] }, agency: { id: agency } } }] },
      leaderPosts: {
        edges: [{ node: { postTitle: '科长', rank: 'HEAD' } }, { node: { postTitle: '副科长', rank: 'DEPUTY' } }],
      },
    },
  });
});

test('posts are added up from one document and marked as derived', async () => {
  const data = await answer(
    `{ agency(id: "${ids(4).agency}") { staffing { basis posts heads deputies document { id } } } }`,
  );
  expect(data).toEqual({
    agency: { staffing: { basis: 'DERIVED', posts: 15, heads: 3, deputies: 6, document: { id: ids(4).document } } },
  });
  const other = await answer(
    `{ agency(id: "${ids(4).agency}") { staffing(document: "${ids(5).document}") { posts document { id } } } }`,
  );
  expect(other).toEqual({ agency: { staffing: { posts: null, document: null } } });
});

test('budget lines are chosen by agency, document, topic, year, stage and label', async () => {
  const line = { edges: [{ node: { id: ids(6).line } }] };
  const of = (args: string): Promise<unknown> =>
    answer(`{ budgetLines(${args}, first: 100) { edges { node { id } } } }`);
  expect(await of(`agency: "${ids(6).agency}", fiscalYear: 2020, stage: BUDGET, label: "防汛热线经费"`)).toEqual({
    budgetLines: line,
  });
  expect(await of(`document: "${ids(6).document}", topic: "防汛服务热线", contains: "热线"`)).toEqual({
    budgetLines: line,
  });
  expect(await of(`agency: "${ids(6).agency}", document: "${ids(7).document}"`)).toEqual({
    budgetLines: { edges: [] },
  });
  expect(await of(`agency: "${ids(6).agency}", stage: FINAL`)).toEqual({ budgetLines: { edges: [] } });
  expect(await of('topic: "没有"')).toEqual({ budgetLines: { edges: [] } });
  const { budgetLines } = await answer<{ budgetLines: Page }>('{ budgetLines(fiscalYear: 2021) { totalCount } }');
  expect(budgetLines.totalCount).toBe(AGENCIES / 3);
});

test('a failure inside is logged and hidden', async () => {
  const broken: GraphStore = new Proxy(graph.store, {
    get: (target, name): unknown => {
      if (name === 'cancellable') return () => broken;
      return name === 'list' ? () => Promise.reject(new Error('secret path /var/lib')) : Reflect.get(target, name);
    },
  });
  const { ask, failures } = await asker(broken);
  const { errors } = await ask('{ agencies { totalCount } }');
  expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(errors)).not.toContain('secret');
  expect(String(failures[0])).toContain('secret');
});

test('an own write is seen by the next question, answers kept or not', async () => {
  const kept = await asker(graph.store, 1_000_000);
  const count = '{ documents { totalCount } }';
  const before = await kept.ask(count);
  expect(await kept.ask(count)).toEqual(before);
  await graph.store.apply([exampleAgency(500)]);
  const { documents: then } = before.data as { documents: { totalCount: number } };
  expect((await kept.ask(count)).data).toEqual({ documents: { totalCount: then.totalCount + 1 } });
});
