/** Empty, zero and unknown mean the same in every argument of the schema. */
import { KIND_NAMES, KINDS } from '../../src/domain/model';
import { asker, type Asker } from '../harness/asking';
import { exampleStore, ids } from '../harness/example-graph';
import { questionsWith } from '../harness/hostile';

let graph: Awaited<ReturnType<typeof exampleStore>>;
let asked: Asker;
beforeAll(async () => {
  graph = await exampleStore(3);
  asked = await asker(graph.store);
});
afterAll(() => graph.close());

const { agency, document, line, finding, sections, duties } = ids(1);

test('an empty text is refused by name, whatever the argument', async () => {
  const questions = questionsWith(['', '  ', '“”']);
  expect(questions.length).toBeGreaterThan(100);
  for (const { place, argument, query } of questions) {
    const { status, data, errors } = await asked.askWithKey(query);
    const codes = errors.map(({ extensions }) => extensions.code);
    expect({ place, status, data, codes }).toEqual({ place, status: 400, data: null, codes: ['BAD_USER_INPUT'] });
    expect(errors[0]?.message).toMatch(new RegExp(`^\`(?:\\w+\\.)*${argument}\` of \`\\S+\` is empty: give `));
  }
});

test('a variable that is empty is refused too, also where the same operation went well before', async () => {
  const query = 'query ($a: ID, $c: String) { budgetLines(agency: $a, contains: $c) { totalCount } }';
  expect((await asked.ask(query, { a: agency, c: '热线' })).status).toBe(200);
  for (const variables of [{ a: '' }, { a: agency, c: ' ' }]) {
    const { status, errors } = await asked.ask(query, variables);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
});

/** Lists that conditions choose from, and all that they hold of agency 1 and its document. */
const LISTS: readonly (readonly [list: string, conditions: readonly string[]])[] = [
  ['budgetLines', ['agency', 'document', 'topic', 'label', 'contains', 'fiscalYear']],
  ['findings', ['agency', 'document', 'rule']],
  ['staffingQuotas', ['agency', 'document']],
  ['documents', ['publisher', 'fiscalYear']],
];
const CONDITIONS = LISTS.flatMap(([list, conditions]) => conditions.map((condition) => [list, condition] as const));

const count = async (list: string, args: string): Promise<unknown> => {
  const { data, errors } = await asked.ask(`{ ${list}${args} { totalCount } }`);
  expect(errors).toEqual([]);
  return (data?.[list] as { totalCount: number }).totalCount;
};

test.each(CONDITIONS)('%s(%s: null) is the whole list', async (list, condition) => {
  expect(await count(list, `(${condition}: null)`)).toBe(await count(list, ''));
});

test.each(CONDITIONS)('%s(…) of an unknown %s is empty', async (list, condition) => {
  const unknown = condition === 'fiscalYear' ? ['0', '-1', '1999'] : ['"没有"', '"agency:none"'];
  for (const value of unknown) expect(await count(list, `(${condition}: ${value})`)).toBe(0);
});

test.each(['name: "没有"', 'division: "没有"', 'name: "没有", division: "210000"', 'kind: OTHER'])(
  'agencies(filter: { %s }) is empty',
  async (filter) => {
    expect(await count('agencies', `(filter: { ${filter} })`)).toBe(0);
  },
);

describe('an id of another kind', () => {
  const BY_KIND = {
    Agency: agency,
    Document: document,
    BudgetLine: line,
    Finding: finding,
    Section: sections[0]!,
    Responsibility: duties[0]!,
    Topic: 'topic:flood',
  };

  test.each([
    ['agency', 'Agency', 'creditCode'],
    ['document', 'Document', 'mediaType'],
    ['section', 'Section', 'sectionKind staffingQuotas { totalCount }'],
    ['responsibility', 'Responsibility', 'text topics { name }'],
    ['topic', 'Topic', 'topicKind'],
  ])('%s is null for it, whatever is asked', async (root, kind, fields) => {
    for (const [other, id] of Object.entries(BY_KIND)) {
      const { status, data, errors } = await asked.ask(`{ ${root}(id: "${id}") { ${fields} } }`);
      const found = data?.[root] !== null;
      expect({ other, status, errors, found }).toEqual({ other, status: 200, errors: [], found: other === kind });
    }
  });

  test.each([
    ['budgetLines', 'agency', 'Agency'],
    ['budgetLines', 'document', 'Document'],
    ['budgetLines', 'topic', 'Topic'],
    ['findings', 'agency', 'Agency'],
    ['findings', 'document', 'Document'],
    ['staffingQuotas', 'agency', 'Agency'],
    ['staffingQuotas', 'document', 'Document'],
  ])('%s(%s: …) matches nothing', async (list, argument, kind) => {
    for (const [other, id] of Object.entries(BY_KIND)) {
      const found = (await count(list, `(${argument}: "${id}")`)) !== 0;
      expect({ other, found }).toEqual({ other, found: other === kind });
    }
  });

  test.each([`agency(id: "${agency}")`, `section(id: "${sections[0]!}")`])('%s states nothing in it', async (thing) => {
    const root = thing.split('(')[0]!;
    for (const id of Object.values(BY_KIND).filter((one) => one !== document)) {
      const { data, errors } = await asked.ask(`{ ${thing} { responsibilities(document: "${id}") { totalCount } } }`);
      expect({ errors, data }).toEqual({ errors: [], data: { [root]: { responsibilities: { totalCount: 0 } } } });
    }
  });

  test('every kind has one, and nodes gives each its own', async () => {
    const all = KIND_NAMES.map((kind) => `${KINDS[kind].prefix}:none`).concat(Object.values(BY_KIND));
    const { data, errors } = await asked.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Document { mediaType } ... on Agency { creditCode } } }',
      { ids: all },
    );
    expect(errors).toEqual([]);
    const found = (data?.['nodes'] as ({ __typename: string } | null)[]).map((node) => node?.__typename ?? null);
    expect(found).toEqual([...KIND_NAMES.map(() => null), ...Object.keys(BY_KIND)]);
  });
});

test('an argument that cannot apply does not exist', async () => {
  for (const field of ['budgetLines', 'findings', 'sections', 'responsibilities', 'agencies']) {
    const { status, errors } = await asked.ask(`{ document(id: "${document}") { ${field}(document: "x") { totalCount } } }`); // prettier-ignore
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  }
});

test('a label and words that it holds, or does not, are two conditions', async () => {
  expect(await count('budgetLines', '(label: "防汛热线经费", contains: "热线")')).toBe(3);
  expect(await count('budgetLines', '(label: "防汛热线经费", contains: "网格")')).toBe(0);
});
