/** The service as a part of a larger graph: how it describes itself, and how a router asks it. */
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, isInterfaceType, isUnionType, parse, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { exampleStore, ids } from '../harness/example-graph';
import { PROJECT_ROOT } from '../harness/shared';

let calls: string[];
let ask: Asker['ask'];
let close: () => Promise<void>;
beforeAll(async () => {
  const graph = await exampleStore(3);
  const counting = countingStore(graph.store);
  ({ calls } = counting);
  const asking = await asker(counting.store);
  ({ ask } = asking);
  close = () => asking.engine.stop().then(graph.close);
});
afterAll(() => close());
beforeEach(() => void calls.splice(0));

const sdl = async (): Promise<string> => {
  const { data } = await ask('{ _service { sdl } }');
  return (data as { _service: { sdl: string } })._service.sdl;
};

/** Another service: people's visits to bodies, in pages of the same form. */
const VISITS = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { visits(first: Int): VisitConnection! }
  type VisitConnection { edges: [VisitEdge!]! pageInfo: PageInfo! }
  type VisitEdge { node: Visit! cursor: String! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Visit @key(fields: "id") { id: ID! day: String! agency: Agency! }
  type Agency @key(fields: "id") { id: ID! visits: [Visit!]! }
`);

test('composed with another subgraph it makes one graph, in which a body has what both say of it', async () => {
  const composed = composeServices([
    { name: 'govorg', typeDefs: parse(await sdl()), url: 'http://127.0.0.1:4000/graphql' },
    { name: 'visits', typeDefs: VISITS, url: 'http://127.0.0.1:4001/graphql' },
  ]);
  expect(composed.errors ?? []).toEqual([]);
  const whole = buildSchema(composed.publicSdl ?? '');
  expect(fieldsOf(whole, 'Agency')).toEqual(
    expect.arrayContaining(['id', 'name', 'sections', 'budgetLines', 'visits']),
  );
  expect(fieldsOf(whole, 'Query')).toEqual(expect.arrayContaining(['agencies', 'handlers', 'visits']));
  expect(fieldsOf(whole, 'Query').filter((name) => name.startsWith('_'))).toEqual([]);
  for (const name of ['_Any', '_Entity', '_Service']) expect(whole.getType(name)).toBeUndefined();
});

const fieldsOf = (schema: GraphQLSchema, type: string): readonly string[] => {
  const found = schema.getType(type);
  return found && 'getFields' in found ? Object.keys(found.getFields()) : [];
};

test('everything that has an id is an entity, and nothing else', async () => {
  const schema = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), 'utf8'));
  const [node, entity] = [schema.getType('Node'), schema.getType('_Entity')];
  if (!isInterfaceType(node) || !isUnionType(entity)) throw new Error('the schema has neither');
  const withId = schema.getPossibleTypes(node).map(({ name }) => name);
  expect(schema.getPossibleTypes(entity).map(({ name }) => name).sort()).toEqual([...withId].sort());
  const keyed = [...(await sdl()).matchAll(/^type (\w+)[^{]*@key\(fields: "id"\)/gm)].map(([, name]) => name);
  expect(keyed.sort()).toEqual([...withId].sort());
}); // prettier-ignore

const ENTITIES = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    __typename
    ... on Agency { name sections(first: 1) { totalCount } }
    ... on BudgetLine { label agency { name } }
    ... on Document { title }
  }
}`;
const { agency, document, line } = ids(1);

test('a router gets things of several types in its order, null for unknown ones, in one call of the store', async () => {
  const of = [
    { __typename: 'BudgetLine', id: line },
    { __typename: 'Agency', id: agency },
    { __typename: 'Agency', id: 'agency:nowhere' },
    { __typename: 'Agency', id: document },
    { __typename: 'Document', id: 'nonsense' },
    { __typename: 'Document', id: document },
    { __typename: 'Agency', id: agency },
  ];
  const { status, data, errors } = await ask(ENTITIES, { of });
  expect([status, errors]).toEqual([200, []]);
  const body = { __typename: 'Agency', name: '甲1局', sections: { totalCount: 3 } };
  expect(data).toEqual({
    _entities: [
      { __typename: 'BudgetLine', label: expect.any(String), agency: { name: '甲1局' } },
      body,
      null,
      null,
      null,
      { __typename: 'Document', title: '甲1局2021年部门预算' },
      body,
    ],
  });
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['nodes']);
});

test.each([
  ['a type that is not here', { __typename: 'Visit', id: '1' }, /Visit/],
  ['a type without an id', { __typename: 'PageInfo', id: '1' }, /PageInfo/],
  ['a kind that is not shown', { __typename: 'Scenario', id: 'scenario:1' }, /Scenario/],
  ['no type', { id: agency }, /__typename/],
  ['no id', { __typename: 'Agency' }, /`id`/],
  ['another key', { __typename: 'Agency', name: '甲1局' }, /`id`/],
  ['no object', 'Agency', /no object/],
])('%s is refused', async (_, representation, message) => {
  const { status, errors } = await ask(ENTITIES, { of: [representation] });
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(errors[0]?.message).toMatch(message);
  expect(calls).toEqual([]);
});

test('up to 1,000 things are asked for at once, each of them counted', async () => {
  const of = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Agency', id: agency }));
  const question = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { name } } }';
  expect((await ask(question, { of: of(1_000) })).status).toBe(200);
  expect(await ask(question, { of: of(1_001) })).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining('1,000'), extensions: { code: 'BAD_USER_INPUT' } }],
  });
  const dear = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { sections(first: 100) { nodes { name } } } } }';
  expect((await ask(dear, { of: of(200) })).errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
}); // prettier-ignore

test('the description of the subgraph is asked for a few times at most', async () => {
  const aliases = Array.from({ length: 11 }, (_, i) => `a${i}: sdl`).join(' ');
  expect((await ask(`{ _service { ${aliases} } }`)).errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
});
