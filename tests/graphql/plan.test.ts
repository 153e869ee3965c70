/** A request is planned as a whole and answered in one pass: nobody may notice but by the clock. */
import 'reflect-metadata';
import { graphql, isObjectType } from 'graphql';
import { KIND_NAMES, kindSpec, type GraphNode } from '../../src/domain/model';
import { createContext } from '../../src/graphql/context';
import { CandidateCache } from '../../src/graphql/handlers/candidate-cache';
import { toEntity } from '../../src/graphql/node/to-entity';
import { pathOfField } from '../../src/graphql/plan/planner';
import { SelectionBuilder } from '../../src/graphql/plan/selection-builder';
import { buildGraphqlSchema } from '../../src/graphql/schema';
import { TopicDirectory } from '../../src/graphql/topic/topic-directory';
import { asker } from '../harness/asking';
import { exampleStore, ids, TOPIC } from '../harness/example-graph';

const { agency, duties, line, finding, document, sections } = ids(1);

/** What clients write beside the plain: the same thing under several names, fragments, interfaces, directives. */
const REQUESTS: readonly (readonly [string, string, Record<string, unknown>?])[] = [
  ['a page in a page', `{ agencies(first: 2) { edges { cursor node { id sections(first: 1) { edges { cursor node { name } } pageInfo { hasNextPage startCursor endCursor } } } } } }`],
  ['one field twice with other arguments', `{ agency(id: "${agency}") { few: sections(first: 1) { edges { node { name } } } all: sections(first: 9) { totalCount edges { node { id } } } } }`],
  ['edges under two names', `{ agency(id: "${agency}") { sections(first: 2) { a: edges { node { x: leaderPosts { edges { node { postTitle } } } } } b: edges { node { x: leaderPosts { edges { node { rank } } } } } } } }`],
  ['a thing under two names', `{ responsibility(id: "${duties[1]}") { evidence { a: document { title } b: document { documentKind budgetLines { edges { node { label } } } } quote } } }`],
  ['fragments', `{ agency(id: "${agency}") { ...Named sections { edges { node { ...Sections } } } } } fragment Named on Agency { name aliases } fragment Sections on Section { name agency { ...Named } }`],
  ['one fragment at two depths', `{ agency(id: "${agency}") { ...Below } } fragment Below on Agency { name sections { edges { node { agency { sections { edges { node { name } } } } } } } }`],
  ['an interface', `{ nodes(ids: ["${agency}", "${line}", "${finding}", "document:none", "${document}"]) { __typename id ... on Fact { evidence(first: 1) { quote } } ... on BudgetLine { amount { fen } agency { name } } ... on Document { title } } }`],
  ['things of several kinds along one relation', `{ findings(first: 3) { edges { node { about { __typename id ... on BudgetLine { label } ... on Agency { name } } } } } }`],
  ['what is derived beside what is stated', `{ agency(id: "${agency}") { name staffing { posts heads document { title } sectionQuotas { section { name } } } findings { edges { node { message } } } } }`],
  ['a document and what it states', `{ document(id: "${document}") { title budgetLines(first: 1) { totalCount edges { node { label topics { name responsibilities(first: 2) { edges { node { text } } } } } } } sections { edges { node { name leaderPosts { edges { node { count } } } } } } } }`],
  ['only what one document states', `query ($d: ID!) { agency(id: "${agency}") { sections(document: $d, first: 2) { totalCount edges { node { name staffingQuotas(document: $d) { edges { node { count } } } } } } budgetLines(fiscalYear: 1999) { totalCount } } }`, { d: document }],
  ['variables at every depth', `query ($first: Int!, $id: ID!) { agency(id: $id) { sections(first: $first) { edges { node { evidence(first: $first) { start } } } } } }`, { first: 2, id: agency }],
  ['directives', `query ($no: Boolean = false) { agency(id: "${agency}") { name @include(if: $no) aliases @skip(if: $no) } }`],
  ['a hotline', `{ handlers(topic: "防汛热线", first: 3) { message topic { name topicKind } stated { mention agency { name } section { name } responsibility { text agency { id } } evidence { quote document { title } } } budgetLines { label agency { name } } inferred { score agency { name } evidence { quote } } } }`],
  ['nothing there', `{ agency(id: "agency:none") { sections { edges { node { name } } } } section(id: "${agency}") { name } }`],
  ['a root under two names', `{ a: section(id: "${sections[0]}") { name agency { name } } b: section(id: "${sections[1]}") { position agency { superiors { basis agency { name } } } } }`],
  ['the schema', '{ __typename __schema { queryType { name } } }'],
  ['a wrong cursor far down', `{ agency(id: "${agency}") { name sections(after: "x") { totalCount } } }`],
]; // prettier-ignore

let graph: Awaited<ReturnType<typeof exampleStore>>;
beforeAll(async () => {
  graph = await exampleStore(5);
});
afterAll(() => graph.close());

test.each(REQUESTS.map(([what, source, variables = {}]) => ({ what, source, variables })))('$what: the same answer at first, at once afterwards, and by graphql-js alone', async ({ source, variables }) => {
  const { ask } = await asker(graph.store);
  const first = await ask(source, variables);
  const again = await ask(source, variables);
  const shared = { topics: new TopicDirectory(graph.store, []), candidates: new CandidateCache() };
  const plain = await graphql({
    schema: buildGraphqlSchema(),
    source,
    variableValues: variables,
    contextValue: createContext(graph.store, await graph.store.version(), shared),
  });
  const { data, errors = [] } = JSON.parse(JSON.stringify(plain)) as { data: unknown; errors?: { message: string }[] };
  expect(first.data).toEqual(data);
  expect(first.errors.map(({ message }) => message)).toEqual(errors.map(({ message }) => message));
  expect(again).toEqual(first);
}); // prettier-ignore

test('a field shows nothing but the properties that are read for it', async () => {
  const schema = buildGraphqlSchema();
  const seen = new Set<string>();
  for await (const node of graph.store.scan()) {
    if (!('kind' in node)) continue;
    const type = schema.getType(node.kind);
    const whole = toEntity(node);
    if (!isObjectType(type) || !whole) continue;
    for (const field of Object.values(type.getFields())) {
      if (pathOfField(field) || field.resolve) continue;
      const wanted = new SelectionBuilder();
      wanted.show(node.kind, field.name);
      const properties = Object.fromEntries(
        Object.entries(node.properties).filter(([name]) => wanted.properties.has(name)),
      );
      const narrow = toEntity({ ...node, properties } as GraphNode);
      expect([type.name, field.name, shown(narrow, field.name)]).toEqual([type.name, field.name, shown(whole, field.name)]);
      seen.add(`${type.name}.${field.name}`);
    }
  } // prettier-ignore
  const kinds = KIND_NAMES.filter((kind) => schema.getType(kind) && Object.keys(kindSpec(kind).properties).length > 0);
  expect(new Set([...seen].map((field) => field.split('.')[0]))).toEqual(
    new Set(kinds.filter((kind) => !['Division', 'FiscalMeasure'].includes(kind))),
  );
});

const shown = (entity: object | null, field: string): unknown => (entity as Readonly<Record<string, unknown>>)[field];

test('of those who state a duty, the one whose text speaks of little else comes first', async () => {
  const { store, close } = await exampleStore(3);
  const directness = [0.1, 0.9, null];
  const relations = directness.map(
    (value, n) => ({ type: 'CONCERNS', from: ids(n).duties[0]!, to: TOPIC, properties: { mention: '热线', directness: value } }) as const,
  ); // prettier-ignore
  await store.apply([{ nodes: [], relations }]);
  const { ask } = await asker(store);
  const { data } = await ask('{ handlers(topic: "防汛热线") { stated { mention responsibility { id } } } }');
  const stated = (data?.['handlers'] as { stated: { mention: string; responsibility: { id: string } }[] }).stated;
  const found = stated.filter(({ mention }) => mention === '热线').map(({ responsibility }) => responsibility.id);
  expect(found).toEqual([1, 0, 2].map((n) => ids(n).duties[0]));
  await close();
});
