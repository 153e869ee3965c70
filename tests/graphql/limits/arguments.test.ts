/** What the arguments of a request may be: the values of this very request decide, each time. */
import {
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  getNamedType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNullableType,
  isListType,
} from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema';
import { ANSWERED, askExample, outcome, refusedAs, type Asking } from './harness';

let asking: Asking;
beforeAll(async () => (asking = await askExample(3, 1_000_000)));
afterAll(() => asking.close());

const LONG = '热'.repeat(100_000);
/** Lists and objects in one another. */
const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ name: [inner] }), 'x');

describe('sizes are those of the request', () => {
  const PAGE =
    'query ($n: Int!, $stage: Stage) { budgetLines(first: $n, stage: $stage) { totalCount edges { node { id } } } }';

  test('a size that came with a wrong value of another variable is refused with a right one too', async () => {
    expect(outcome(await asking.ask(PAGE, { n: 1_000_000, stage: 'FOO' }))).toEqual(refusedAs('BAD_USER_INPUT'));
    for (let time = 0; time < 3; time += 1)
      expect(outcome(await asking.ask(PAGE, { n: 1_000_000, stage: 'BUDGET' }))).toEqual(refusedAs('BAD_USER_INPUT'));
  });

  test('a large size is refused after small ones were answered', async () => {
    for (let time = 0; time < 3; time += 1) expect(outcome(await asking.ask(PAGE, { n: 1 }))).toEqual(ANSWERED);
    expect(outcome(await asking.ask(PAGE, { n: 101 }))).toEqual(refusedAs('BAD_USER_INPUT'));
  });

  test('a value of an enum is not taken for another', async () => {
    const query = 'query ($stage: Stage) { budgetLines(stage: $stage) { totalCount } }';
    const total = async (stage: string) => (await asking.ask(query, { stage })).data;
    expect(await total('BUDGET')).toEqual({ budgetLines: { totalCount: 3 } });
    expect(await total('FINAL')).toEqual({ budgetLines: { totalCount: 0 } });
    expect(await total('BUDGET')).toEqual({ budgetLines: { totalCount: 3 } });
  });

  test.each([
    ['literally', '{ agencies(first: 101) { totalCount } }', undefined],
    ['0', '{ agencies(first: 0) { totalCount } }', undefined],
    ['−1 by a variable', 'query ($n: Int!) { agencies(first: $n) { totalCount } }', { n: -1 }],
    ['by the default of a variable', 'query ($n: Int = 1000) { agencies(first: $n) { totalCount } }', undefined],
    [
      'a thousand, three levels deep',
      'query ($n: Int!) { agencies(first: $n) { edges { node { sections(first: $n) { edges { node { responsibilities(first: $n) { totalCount } } } } } } } }',
      { n: 1000 },
    ],
    [
      '10,000 ids',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 10_000 }, (_, n) => `agency:a${n}`) },
    ],
    [
      '101 ids',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 101 }, (_, n) => `agency:a${n}`) },
    ],
  ])('out of bounds, %s: refused', async (_, query, variables) => {
    expect(outcome(await asking.ask(query, variables))).toEqual(refusedAs('BAD_USER_INPUT'));
  });

  test('null is no size: it is said, or the default', async () => {
    const reply = await asking.ask('query ($n: Int = 5) { agencies(first: $n) { totalCount } }', { n: null });
    if (reply.status === 200) expect(reply.errors).toEqual([]);
    else {
      expect(outcome(reply)).toEqual(refusedAs('BAD_USER_INPUT'));
      expect(reply.errors[0]?.message).toMatch(/`first` of `agencies` is null/);
    }
  });
});

describe('variables', () => {
  const ECHO = 'query ($id: ID!) { node(id: $id) { id } }';

  test('those that the operation does not declare are not looked at, however many or deep', async () => {
    for (const junk of ['x'.repeat(1_000_000), deep(5_000), Array.from({ length: 100_000 }, () => 1)])
      for (let time = 0; time < 2; time += 1)
        expect(await asking.ask(ECHO, { id: 'agency:a1', junk })).toEqual({
          status: 200,
          data: { node: { id: 'agency:a1' } },
          errors: [],
        });
  });

  test.each([
    ['more than 64 KB', { id: 'x'.repeat(70_000) }, /65,536 characters/],
    ['nested 3,000 deep', { id: deep(3_000) }, /64 levels/],
    ['nested 100 deep where an object belongs', { id: deep(100) }, /64 levels/],
    ['of the wrong type', { id: { a: 1 } }, /\$id/],
    ['not given', {}, /\$id/],
  ])('%s: refused', async (_, variables, said) => {
    const reply = await asking.ask(ECHO, variables);
    expect(outcome(reply)).toEqual(refusedAs('BAD_USER_INPUT'));
    expect(reply.errors[0]?.message).toMatch(said);
    expect(reply.errors[0]?.message.length).toBeLessThan(600);
  });

  test('an input object 3,000 deep is refused', async () => {
    const reply = await asking.ask('query ($f: AgencyFilter) { agencies(filter: $f) { totalCount } }', {
      f: deep(3_000),
    });
    expect(outcome(reply)).toEqual(refusedAs('BAD_USER_INPUT'));
  });

  test('a wrong value is said once, and short', async () => {
    const { errors } = await asking.ask('query ($n: Int!) { agencies(first: $n) { totalCount } }', {
      n: 'x'.repeat(50_000),
    });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message.length).toBeLessThan(600);
  });
});

describe('texts', () => {
  interface TextArgument {
    readonly place: string;
    readonly ask: (text: string) => { readonly query: string; readonly variables: Record<string, unknown> };
    readonly literal: (text: string) => string;
  }

  /** Every text that a root field of the schema takes, within input objects too. */
  function textArguments(): readonly TextArgument[] {
    const query = buildGraphqlSchema().getQueryType() as GraphQLObjectType;
    const looked = new Set<string>();
    return Object.values(query.getFields()).flatMap((field) => {
      const below = 'getFields' in getNamedType(field.type) ? ' { __typename }' : '';
      return field.args.flatMap((argument) =>
        textPlaces(argument.type, looked).map((path): TextArgument => {
          const place = [argument.name, ...path].join('.');
          const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
          const also = others.map(({ name, type }) => `, ${name}: ${isListType(getNullableType(type)) ? '[]' : '"x"'}`).join(''); // prettier-ignore
          const value = (text: string): unknown => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), text);
          const written = (text: string): string =>
            path.reduceRight((inner, key) => `{ ${key}: ${inner} }`, JSON.stringify(text));
          return {
            place: `${field.name}.${place}`,
            ask: (text) => ({
              query: `query ($v: ${String(argument.type)}) { ${field.name}(${argument.name}: $v${also})${below} }`,
              variables: { v: value(text) },
            }),
            literal: (text) => `{ ${field.name}(${argument.name}: ${written(text)}${also})${below} }`,
          };
        }),
      );
    });
  }

  /** Conditions hold conditions without end: each input type is looked into where it is met first. */
  function textPlaces(type: GraphQLInputType, looked: Set<string>): readonly (readonly string[])[] {
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      if (looked.has(named.name)) return [];
      looked.add(named.name);
      return Object.values(named.getFields()).flatMap((field) =>
        textPlaces(field.type, looked).map((path) => [field.name, ...path]),
      );
    }
    return !isEnumType(named) && ['String', 'ID'].includes(named.name) ? [[]] : [];
  }

  const ARGUMENTS = textArguments();

  test('the schema takes texts', () => expect(ARGUMENTS.length).toBeGreaterThan(10));

  test.each(ARGUMENTS)('$place: 20,000 characters are refused, and not repeated', async ({ place, ask, literal }) => {
    const text = LONG.slice(0, 20_000);
    const { query, variables } = ask(text);
    for (const reply of [await asking.askWithKey(query, variables), await asking.askWithKey(literal(text))]) {
      expect(outcome(reply)).toEqual(refusedAs('BAD_USER_INPUT'));
      const [message = ''] = reply.errors.map((error) => error.message);
      expect(message).toContain(place.split('.').slice(1).join('.'));
      expect(message).toMatch(/20,000 characters; at most [\d,]+/);
      expect(message.length).toBeLessThan(300);
    }
  });

  test.each([
    ['a topic', 'query ($t: String!) { handlers(topic: $t) { message } }', 200],
    ['words to search for', 'query ($t: String!) { search(text: $t) { totalCount } }', 500],
    ['a name', 'query ($t: String!) { agency(name: $t) { id } }', 200],
    ['an id', 'query ($t: ID!) { node(id: $t) { id } }', 300],
  ])('%s may be as long as is said, and not longer', async (_, query, longest) => {
    expect(outcome(await asking.ask(query, { t: LONG.slice(0, longest) }))).toEqual(ANSWERED);
    expect(outcome(await asking.ask(query, { t: LONG.slice(0, longest + 1) }))).toEqual(refusedAs('BAD_USER_INPUT'));
  });

  test('a topic of 100,000 characters in 15 fields is refused at once', async () => {
    const query = `query ($t: String!) { ${Array.from({ length: 15 }, (_, n) => `a${n}: handlers(topic: $t) { suggestions { name } }`).join(' ')} }`;
    expect(outcome(await asking.ask(query, { t: LONG.slice(0, 20_000) }))).toEqual(refusedAs('BAD_USER_INPUT'));
  });

  test('an unknown name is repeated in short', async () => {
    const { data } = await asking.ask('query ($t: String!) { handlers(topic: $t) { message } }', {
      t: LONG.slice(0, 200),
    });
    expect((data as { handlers: { message: string } }).handlers.message.length).toBeLessThan(200);
  });

  test('an unknown field of 1,000 characters is repeated in short', async () => {
    const reply = await asking.ask(`{ ${'f'.repeat(1_000)} }`);
    expect(reply.status).toBe(400);
    expect(reply.errors[0]?.message.length).toBeLessThan(600);
  });
});

test('nothing of this is a fault of the service', () => {
  expect(asking.failures).toEqual([]);
});
