/** How large a document may be, whatever it asks for. */
import { getIntrospectionQuery } from 'graphql';
import { ALL_OPTIMISATIONS } from '../../../src/graphql/optimisations';
import { ANSWERED, askExample, outcome, refusedAs, times, type Asking } from './harness';

let asking: Asking;
beforeAll(async () => (asking = await askExample()));
afterAll(() => asking.close());

const nested = (levels: number): string =>
  `{ agency(id: "agency:a0") ${'{ superiors { agency '.repeat(levels)}{ id }${' } }'.repeat(levels)} }`;
const doubling = (levels: number): string =>
  `{ ...F0 } ${times(levels, (n) => `fragment F${n} on Query { ...F${n + 1} a${n}: agency(id: "agency:a0") { id } ... on Query { ...F${n + 1} } }`)} fragment F${levels} on Query { __typename }`;

test.each([
  ['30 aliases of one field', `{ ${times(30, (n) => `a${n}: agency(id: "agency:a0") { id }`)} }`],
  ['30 names of the type', `{ ${times(30, (n) => `a${n}: __typename`)} }`],
  ['one field written 100 times', `{ agency(id: "agency:a0") { ${times(100, () => 'id')} } }`],
  ['15 searches', `{ ${times(15, (n) => `a${n}: search(text: "局") { totalCount }`)} }`],
  ['14 levels', nested(6)],
  [
    'the question for the whole schema, as tools ask it',
    getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
  ],
  [
    'a fragment that many spread',
    `{ ${times(25, (n) => `a${n}: agency(id: "agency:a0") { ...F }`)} } fragment F on Agency { id name aliases }`,
  ],
])('%s: answered', async (_, query) => {
  expect(outcome(await asking.ask(query))).toEqual(ANSWERED);
});

test.each([
  [
    '31 aliases of one field',
    `{ ${times(31, (n) => `a${n}: agency(id: "agency:a0") { id }`)} }`,
    /`agency`.*30 aliases/,
  ],
  ['31 names of the type', `{ ${times(31, (n) => `a${n}: __typename`)} }`, /`__typename`.*30 aliases/],
  [
    '31 aliases, two fragments holding a part of them each',
    `{ ...A ...B } fragment A on Query { ${times(16, (n) => `a${n}: __typename`)} } fragment B on Query { ${times(15, (n) => `b${n}: __typename`)} }`,
    /30 aliases/,
  ],
  [
    '31 aliases, below a field that is asked for twice',
    `{ agency(id: "x") { ${times(16, (n) => `a${n}: name`)} } agency(id: "x") { ${times(15, (n) => `b${n}: name`)} } }`,
    /`name`.*30 aliases/,
  ],
  ['16 searches', `{ ${times(16, (n) => `a${n}: search(text: "局") { totalCount }`)} }`, /`Query.search`.*expensive/],
  [
    '16 looks for a word in all labels',
    `{ ${times(16, (n) => `a${n}: budgetLines(contains: "局") { totalCount }`)} }`,
    /`Query.budgetLines`.*expensive/,
  ],
  [
    '301 aliases of different fields',
    `{ ${times(11, (n) => `a${n}: agency(id: "x") { ${times(28, (m) => `b${m}: name`)} }`)} }`,
    /300 aliases/,
  ],
  ['500 levels', `{ agency(id: "x") { ${'superiors { agency { '.repeat(250)}id${' } }'.repeat(250)} } }`, /15 levels/],
  ['16 levels', nested(7), /15 levels/],
  ['one field written 500 times', `{ ${times(480, () => 'agencies { __typename }')} }`, /repeated|aborted/],
  ['circular fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', /within itself/],
  ['12 levels of doubling fragments', doubling(12), /2,000 are allowed/],
  ['60 levels of doubling fragments', doubling(60), /2,000 are allowed/],
  [
    '101 directives',
    `{ ${times(101, (n) => `agency${n}: agencies @include(if: true) { totalCount }`)} }`,
    /101 directives/,
  ],
])('%s: refused by what is said', async (_, query, said) => {
  const reply = await asking.ask(query);
  expect(outcome(reply)).toEqual(refusedAs('GRAPHQL_VALIDATION_FAILED'));
  expect(reply.errors.map(({ message }) => message).join('\n')).toMatch(said);
});

test('a document of too many tokens is not parsed to its end', async () => {
  const reply = await asking.ask(`{ ${times(3_000, (n) => `a${n}: __typename`)} }`);
  expect(outcome(reply)).toEqual(refusedAs('GRAPHQL_PARSE_FAILED'));
});

test.each([
  ['ten unknown directives', `{ __typename ${times(10, (n) => `@unknown${n}`)} }`],
  ['@skip 200 times', `{ __typename ${times(200, () => '@skip(if: true)')} }`],
  ['a hundred unknown fields', `{ ${times(100, (n) => `field${n}`)} }`],
  ['twenty wrong values', `{ ${times(20, (n) => `a${n}: agency(id: {}) { id }`)} }`],
])('%s: at most 6 errors', async (_, query) => {
  const { status, errors } = await asking.ask(query);
  expect(status).toBe(400);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(6);
});

test('a refusal is the same the second time', async () => {
  const query = `{ ${times(31, (n) => `a${n}: __typename`)} }`;
  expect(await asking.ask(query)).toEqual(await asking.ask(query));
});

test('nothing of this is a fault of the service', () => {
  expect(asking.failures).toEqual([]);
});

describe('names that come near to one that is not there', () => {
  const WRONG = [
    ['a field', '{ agencys { totalCount } }', undefined],
    ['an argument', '{ agencies(frist: 3) { totalCount } }', undefined],
    ['a type', '{ node(id: "x") { ... on Agencie { id } } }', undefined],
    ['a value of an enum', '{ budgetLines(stage: BUDGTE) { totalCount } }', undefined],
    ['a variable’s value of an enum', 'query ($s: Stage) { budgetLines(stage: $s) { totalCount } }', { s: 'BUDGTE' }],
    [
      'a field of an input object',
      'query ($f: AgencyFilter) { agencies(filter: $f) { totalCount } }',
      { f: { nmae: 'x' } },
    ],
  ] as const;

  test.each(WRONG)('%s: suggested to developers', async (_, query, variables) => {
    const { errors } = await asking.ask(query, variables);
    expect(errors[0]?.message).toMatch(/Did you mean/);
  });

  test('none is suggested in production', async () => {
    const production = await askExample(1, 0, ALL_OPTIMISATIONS, { hideSuggestions: true });
    for (const [, query, variables] of WRONG) {
      const { status, errors } = await production.ask(query, variables);
      expect({ status, said: errors[0]?.message.replace(/\?.*/s, '?') }).toEqual({
        status: 400,
        said: expect.not.stringMatching(/Did you mean/),
      });
    }
    await production.close();
  });
});
