/** What cannot be answered gets a clear refusal, and nothing of the inside leaks. */
import { startService, type Service } from '../harness/service';

let service: Service;
beforeAll(async () => (service = await startService()));
afterAll(() => service.dispose());

const AGENCIES = 'query ($first: Int!) { agencies(first: $first) { totalCount } }';

test.each([
  ['first: -1', '{ agencies(first: -1) { totalCount } }', undefined],
  ['first: 0', '{ agencies(first: 0) { totalCount } }', undefined],
  ['first: 10,000', '{ agencies(first: 10000) { totalCount } }', undefined],
  ['a variable of -1', AGENCIES, { first: -1 }],
  ['a variable of 10,000', AGENCIES, { first: 10_000 }],
  ['a variable of a billion', AGENCIES, { first: 1e9 }],
  ['a variable that is no number', AGENCIES, { first: 'all' }],
  ['a page of evidence out of bounds', '{ agencies { edges { node { evidence(first: 101) { quote } } } } }', undefined],
  [
    'a bad page inside a fragment',
    '{ agencies { ...A } } fragment A on AgencyConnection { edges { node { sections(first: 0) { totalCount } } } }',
    undefined,
  ],
  [
    '10,000 ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 10_000 }, (_, n) => `agency:${n}`) },
  ],
  ['a foreign cursor', '{ agencies(after: "b3RoZXI") { totalCount } }', undefined],
  ['neither id nor name', '{ agency { name } }', undefined],
  ['empty words', '{ search(text: " ") { totalCount } }', undefined],
])('%s is refused as BAD_USER_INPUT', async (_, query, variables) => {
  const { status, errors } = await service.ask(query, variables);
  expect({ status, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
    status: 400,
    codes: ['BAD_USER_INPUT'],
  });
  expect(errors[0]?.message).toMatch(/\w/);
});

test.each([
  ['agency', '{ agency(id: "agency:none") { name } }'],
  ['an agency’s name', '{ agency(name: "没有这个局") { name } }'],
  ['section', '{ section(id: "section:none") { name } }'],
  ['responsibility', '{ responsibility(id: "x") { text } }'],
  ['document', '{ document(id: "document:0") { title } }'],
  ['topic', '{ topic(name: "没有这个事项") { name } }'],
  ['node', '{ node(id: "agency:none") { id } }'],
  ['an id of another kind', '{ section(id: "agency:none") { name } }'],
  ['words of a query language', '{ node(id: "\\"\'}) DETACH DELETE n //") { id } }'],
])('unknown: %s is null', async (_, query) => {
  const { status, data, errors } = await service.ask(query);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  expect(Object.values(data ?? {})).toEqual([null]);
});

test('an unknown id among known ones is null in its place', async () => {
  const { data: known } = await service.ask('{ documents(first: 1) { edges { node { id } } } }');
  const id = (known as { documents: { edges: { node: { id: string } }[] } }).documents.edges[0]?.node.id;
  const { data } = await service.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['agency:none', id] });
  expect(data).toEqual({ nodes: [null, { id }] });
});

test('an unknown topic gets an empty answer that says so and offers the nearest names', async () => {
  const { status, data, errors } = await service.ask(
    '{ handlers(topic: "没有叫这个的工作") { topic { id } message suggestions { name } stated { mention } budgetLines { id } inferred { score } } }',
  );
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  const { handlers } = data as { handlers: { message: string; suggestions: { name: string }[] } };
  expect(handlers).toMatchObject({ stated: [], budgetLines: [], inferred: [] });
  expect(handlers.message).toMatch(/\S/);
});

test('words of a query language find nothing and change nothing', async () => {
  const count = '{ agencies { totalCount } documents { totalCount } findings { totalCount } }';
  const before = await service.ask(count);
  for (const words of [`"'}) DETACH DELETE n //`, `'; DROP TABLE nodes; --`, '" OR 1=1', '%', '_', '*']) {
    const { errors } = await service.ask(
      'query ($w: String!) { search(text: $w) { totalCount } budgetLines(label: $w) { totalCount } agencies(filter: { name: $w }) { totalCount } handlers(topic: $w) { message } }',
      { w: words },
    );
    expect(errors).toEqual([]);
  }
  expect(await service.ask(count)).toEqual(before);
});

test.each([
  [
    '500 levels',
    `{ ${'agencies { edges { node { superiors { agency { '.repeat(1)}${'superiors { agency { '.repeat(500)}id${' } }'.repeat(500)} } } } } } }`,
  ],
  ['101 aliases', `{ ${Array.from({ length: 3_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
  [
    'pages in pages',
    '{ agencies(first: 100) { edges { node { sections(first: 100) { edges { node { responsibilities(first: 100) { edges { node { text } } } } } } } } } }',
  ],
  ['circular fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['no query language at all', '{{{'],
])('%s: refused before anything runs', async (_, query) => {
  const { status, errors } = await service.ask(query);
  expect(status).toBe(400);
  expect(errors.length).toBeGreaterThan(0);
  expect(JSON.stringify(errors)).not.toMatch(/node_modules|at .*\.js/);
});
