/** Pages of every list: from either end, with whatever is asked of them, and while the graph grows. */
import { asker, type Asker } from '../harness/asking';
import { exampleAgency, exampleStore, ids } from '../harness/example-graph';

const AGENCIES = 12;
let graph: Awaited<ReturnType<typeof exampleStore>>;
let asked: Asker;

const begin = async (): Promise<void> => {
  graph = await exampleStore(AGENCIES);
  asked = await asker(graph.store);
};
beforeAll(begin);
afterAll(() => graph.close());

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const WHOLE =
  'totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Where lists stand: by itself, or below a thing. `PAGE` is for the arguments of the page. */
const LISTS: readonly (readonly [name: string, field: string, size: number])[] = [
  ['agencies', 'agencies(PAGE)', AGENCIES],
  ['agencies of a name', 'agencies(filter: { name: "局" }, PAGE)', AGENCIES],
  ['documents', 'documents(PAGE)', AGENCIES],
  ['budget lines', 'budgetLines(PAGE)', AGENCIES],
  ['budget lines of a year', 'budgetLines(fiscalYear: 2021, PAGE)', AGENCIES / 3],
  ['budget lines of several scopes', `budgetLines(topic: "防汛热线", document: "${ids(1).document}", PAGE)`, 1],
  ['staffing', 'staffingQuotas(PAGE)', AGENCIES * 3],
  ['staffing of an agency', `staffingQuotas(agency: "${ids(1).agency}", PAGE)`, 3],
  ['findings', 'findings(PAGE)', AGENCIES],
  ['findings of an agency', `findings(agency: "${ids(1).agency}", PAGE)`, 1],
  ['topics', 'topics(PAGE)', 1],
  ['search', 'search(text: "局", PAGE)', AGENCIES * 2],
  ['sections of an agency', `agency(id: "${ids(1).agency}") { sections(PAGE)`, 3],
  ['sections that a document states', `agency(id: "${ids(1).agency}") { sections(document: "${ids(1).document}", PAGE)`, 3],
  ['duties of a topic', 'topic(id: "topic:flood") { responsibilities(PAGE)', AGENCIES],
  ['agencies of a document', `document(id: "${ids(1).document}") { agencies(PAGE)`, 1],
  ['sections of a document', `document(id: "${ids(1).document}") { sections(PAGE)`, 3],
  ['budget lines of a document', `document(id: "${ids(1).document}") { budgetLines(PAGE)`, 1],
  ['subordinates', `agency(id: "${ids(1).agency}") { subordinates(PAGE)`, 0],
]; // prettier-ignore

/** The list of the request, with arguments in place and this of it selected. */
const request = (field: string, page: string, selection: string): string => {
  const placed = field.replace(/PAGE/, page).replace(/, \)/, ')').replace('()', '');
  return `{ ${placed} { ${selection} } ${field.includes('{ ') && /^\w+\(id/.test(field) ? '}' : ''} }`;
};

async function read(field: string, page: string, selection = WHOLE): Promise<Page> {
  const { data, errors } = await asked.ask(request(field, page, selection));
  expect(errors).toEqual([]);
  const root = Object.values(data ?? {})[0] as Page | Record<string, Page>;
  return /^\w+\(id/.test(field) ? (Object.values(root)[0] as Page) : (root as Page);
}

const idsOf = ({ nodes }: Page): readonly string[] => nodes.map(({ id }) => id);

describe.each(LISTS)('%s', (_, field, size) => {
  // What a link between agencies stands for has no id of its own.
  const whole = field.includes('subordinates') ? WHOLE.replaceAll('{ id }', '{ __typename }') : WHOLE;

  test('has the same pages from either end, and says where they end', async () => {
    const all = await read(field, 'first: 100', whole);
    expect(all.totalCount).toBe(size);
    expect(all.nodes).toHaveLength(size);
    for (const [argument, cursor, side] of [['first', 'after', 'endCursor'], ['last', 'before', 'startCursor']] as const) {
      const seen: { readonly id: string }[] = [];
      for (let at: string | null = null; ;) {
        const page: Page = await read(field, `${argument}: 2${at === null ? '' : `, ${cursor}: "${at}"`}`, whole);
        seen[argument === 'first' ? 'push' : 'unshift'](...page.nodes);
        expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
        expect(page.totalCount).toBe(size);
        const [ahead, behind] = argument === 'first' ? ['hasNextPage', 'hasPreviousPage'] as const : ['hasPreviousPage', 'hasNextPage'] as const;
        expect([page.pageInfo[ahead], page.pageInfo[behind]]).toEqual([seen.length < size, at !== null]);
        expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([page.edges[0]?.cursor ?? null, page.edges.at(-1)?.cursor ?? null]);
        if (!page.pageInfo[ahead]) break;
        at = page.pageInfo[side];
      }
      expect(seen).toEqual(all.nodes);
    }
  }); // prettier-ignore

  test.each(['totalCount', 'pageInfo { hasNextPage endCursor }', 'edges { cursor }', 'edges { __typename }', 'nodes { __typename }'])(
    'is right where only %s is asked for',
    async (selection) => {
      const all = await read(field, 'first: 2', `${whole} ${selection}`);
      const alone = await read(field, 'first: 2', selection);
      expect(all).toMatchObject(alone);
      expect(Object.keys(alone)).toHaveLength(1);
    },
  ); // prettier-ignore
});

describe('a cursor is refused', () => {
  const refused = async (field: string, page: string, words: string): Promise<void> => {
    const { errors, status } = await asked.ask(request(field, page, 'totalCount pageInfo { hasNextPage }'));
    expect(errors.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', expect.stringContaining(words)],
    ]);
    expect([200, 400]).toContain(status);
  };
  const cursor = async (field: string): Promise<string> => (await read(field, 'first: 1')).pageInfo.endCursor ?? '';

  test.each([
    ['of another field', 'documents(PAGE)', 'budgetLines(PAGE)'],
    ['of other arguments', 'budgetLines(fiscalYear: 2021, PAGE)', 'budgetLines(fiscalYear: 2022, PAGE)'],
    ['of other words', 'search(text: "局", PAGE)', 'search(text: "甲", PAGE)'],
    ["of another thing's list", `agency(id: "${ids(1).agency}") { sections(PAGE)`, `agency(id: "${ids(2).agency}") { sections(PAGE)`],
    ['of another list of a thing', `agency(id: "${ids(1).agency}") { sections(PAGE)`, `agency(id: "${ids(1).agency}") { responsibilities(PAGE)`],
  ])('%s', async (_, own, other) => {
    const given = await cursor(own);
    await refused(other, `after: "${given}"`, '`after` is no cursor of this list');
    await refused(other, `last: 1, before: "${given}"`, '`before` is no cursor of this list');
  }); // prettier-ignore

  test('that was made up', async () => {
    for (const made of ['x', 'cG9zaXRpb246MQ', '💥', 'A'.repeat(1_500)]) {
      await refused('agencies(PAGE)', `after: "${made}"`, 'no cursor of this list');
    }
  });

  test('from both ends at once', () => refused('agencies(PAGE)', 'first: 1, last: 1', '`first` or `last`'));
});

test('null arguments are arguments that were not given', async () => {
  const page = await read('agencies(PAGE)', 'first: null, after: null, last: null, before: null');
  expect(page.nodes).toHaveLength(AGENCIES);
});

describe('while the graph changes', () => {
  beforeEach(async () => {
    await graph.close();
    await begin();
  });

  test('what is added before and behind a page neither repeats nor hides anything', async () => {
    const first = await read('agencies(PAGE)', 'first: 6');
    await graph.store.apply([exampleAgency(100), exampleAgency(999)].map(({ nodes }) => ({ nodes, relations: [] })));
    const rest = await read('agencies(PAGE)', `first: 100, after: "${first.pageInfo.endCursor ?? ''}"`);
    const before = [...idsOf(first), ...idsOf(rest)];
    expect(new Set(before).size).toBe(before.length);
    expect(before).toEqual(expect.arrayContaining(Array.from({ length: AGENCIES }, (_, n) => ids(n).agency)));
  });

  test('a page goes on where its cursor was though the thing there has moved', async () => {
    const [, second, third] = idsOf(await read('agencies(PAGE)', 'first: 3'));
    const { pageInfo } = await read('agencies(PAGE)', 'first: 2');
    // The lesser of two names stays, and the thing stands at the beginning of the list from now on.
    const moved = exampleAgency(0).nodes.find(({ kind }) => kind === 'Agency');
    if (moved?.kind !== 'Agency') throw new Error('the example has no agency');
    const renamed = { ...moved, id: second ?? '', properties: { ...moved.properties, name: 'A' } };
    await graph.store.apply([{ nodes: [renamed], relations: [] }]);
    expect(idsOf(await read('agencies(PAGE)', `first: 1, after: "${pageInfo.endCursor ?? ''}"`))).toEqual([third]);
  });
});
