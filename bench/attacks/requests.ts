/** Every request of the lists that the service has to withstand, by the name of the entry there. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from './attack';
import type { Client } from './client';

const times = (count: number, part: (i: number) => string): string => Array.from({ length: count }, (_, i) => part(i)).join(' '); // prettier-ignore

const asking = (name: string, query: string, rest: Readonly<Record<string, unknown>> = {}): Attack => ({
  name,
  send: (client) => client.ask(query, rest),
});

const hangingUp = (name: string, query: string, rest: Readonly<Record<string, unknown>> = {}): Attack => ({
  name,
  send: (client) => client.ask(query, rest, HANG_UP_MS),
});

const HANG_UP_MS = 100;
const LINES = 'application/x-ndjson';
/** As long as a client takes what comes, if it is not all there before. */
const STREAMED_MS = 2_000;

const streaming = (name: string, query: string): Attack => ({
  name,
  send: (client) =>
    client.send({
      headers: { 'content-type': 'application/json', accept: LINES },
      body: JSON.stringify({ query }),
      hangUpAfter: STREAMED_MS,
    }),
});

const NO_NAME = [...'热线政务服务网格'];
/** Characters in no order that repeats, from a seed. */
const scrambled = (length: number): string =>
  times(length, (i) => String.fromCodePoint(0x4e00 + ((i * 7_919 + 104_729) % 20_000))).replaceAll(' ', '');
const repeated = (length: number): string =>
  times(length, (i) => NO_NAME[i % NO_NAME.length] ?? '').replaceAll(' ', '');

const HANDLERS_100 = `query($t: String!) { ${times(100, (i) => `a${i}: handlers(topic: $t, first: 1) { suggestions { name } }`)} }`;
const HANDLERS = 'query($t: String!) { handlers(topic: $t) { topic { id } suggestions { name } } }';
const SEARCHES = (count: number): string => `{ ${times(count, (i) => `a${i}: search(text: "政务服务 ${i}", first: 100) { totalCount edges { node { id } } }`)} }`; // prettier-ignore
const CONTAINS = `{ ${times(90, (i) => `a${i}: budgetLines(contains: "经费${i}", first: 1) { totalCount }`)} }`;
const AGENCIES_24 = `{ ${times(24, (i) => `a${i}: agencies(first: 100) { edges { node { name responsibilities(first: 1) { totalCount } findings(first: 1) { totalCount } } } }`)} }`; // prettier-ignore
const DEEP_PAGES = (arguments_: string): string =>
  `{ agencies(${arguments_}) { edges { node { sections(${arguments_}) { edges { node { responsibilities(${arguments_}) { edges { node { text } } } } } } } } }`;
const nestedFields = (depth: number): string => `{ agencies { edges { node { ${'subordinates { edges { node { '.repeat(depth)} id ${'} } } '.repeat(depth)} } } } }`; // prettier-ignore
/** Written as text: what nests so deep cannot be written by JSON.stringify. */
const nestedVariable = (name: string, query: string, depth: number, open = '[', close = ']'): Attack => ({
  name,
  send: (client) =>
    client.send({
      body: `{"query": ${JSON.stringify(query)}, "variables": {"x": ${open.repeat(depth)}1${close.repeat(depth)}}}`,
    }),
});
const INJECTION = `"'}) DETACH DELETE n //`;

const plain = (name: string, path: string, sending: Parameters<Client['send']>[0]): Attack => ({
  name,
  send: (client) => client.send({ path, ...sending }),
});

const CHANGE = 'mutation ($text: String!) { ingestDocument(name: "a.txt", text: $text) { isNew } }';
const MEGABYTE_OF_LIST = Array<number>(470_000).fill(1);
const COMMENT = 'x'.repeat(900_000);

export const ATTACKS: readonly Attack[] = [
  { name: 'nothing, for comparison', send: () => sleep(HANG_UP_MS, 'nothing sent' as const) },
  asking('101 aliases of one field', `{ ${times(101, (i) => `a${i}: __typename`)} }`),
  asking('101 aliases of a list', `{ ${times(101, (i) => `a${i}: agencies(first: 100) { totalCount }`)} }`),
  asking('16 aliases of a search (D15)', SEARCHES(16)),
  asking('90 aliases of a search (D15)', SEARCHES(90)),
  asking('a field written 490 times (D15)', `{ ${times(490, () => 'agencies(first: 100) { totalCount }')} }`),
  plain('a batch of ten', '/graphql', { body: JSON.stringify(Array<object>(10).fill({ query: '{ __typename }' })) }),
  asking('nested 500 deep', nestedFields(165)),
  asking('a body of 2 MB', `{ __typename } #${'x'.repeat(2_000_000)}`),
  asking('circular fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  asking('12 levels of doubling fragments', `{ ...F0 } ${times(12, (i) => `fragment F${i} on Query { ${i === 11 ? 'agencies { totalCount }' : `...F${i + 1} ...F${i + 1}`} }`)}`), // prettier-ignore
  asking('ten unknown directives', `{ __typename ${times(10, (i) => `@d${i}`)} }`),
  asking('@skip, 200 times', `{ __typename ${times(200, () => '@skip(if: false)')} }`),
  asking('a misspelt field', '{ agenciez { totalCount } }'),
  plain('a mutation over GET', `/graphql?query=${encodeURIComponent('mutation { forget }')}`, { method: 'GET', headers: { 'apollo-require-preflight': '1' } }), // prettier-ignore
  asking('a change without a key', CHANGE, { variables: { text: repeated(300_000) } }),
  plain('a change with a wrong key', '/graphql', { headers: { 'content-type': 'application/json', authorization: `Bearer govorg_${'0'.repeat(16)}_${'A'.repeat(43)}` }, body: JSON.stringify({ query: CHANGE, variables: { text: repeated(300_000) } }) }), // prettier-ignore
  plain('plain text', '/graphql', { headers: { 'content-type': 'text/plain' }, body: '{ __typename }' }),
  plain('a form', '/graphql', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=x' }),
  asking('first: 1e9', '{ agencies(first: 1000000000) { edges { node { id } } } }'),
  asking('first: -1', '{ agencies(first: -1) { edges { node { id } } } }'),
  asking('first: $n, three deep, 1,000', `query($n: Int!) ${DEEP_PAGES('first: $n')}`, { variables: { n: 1_000 } }),
  asking('first: $n, three deep, 100 by default', `query($n: Int! = 100) ${DEEP_PAGES('first: $n')}`),
  asking('first: $n, null (D8)', 'query($n: Int) { agencies(first: $n) { totalCount } }', { variables: { n: null } }),
  asking('10,000 ids', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: { ids: Array.from({ length: 10_000 }, (_, i) => `agency:${i}`) },
  }),
  nestedVariable(
    'an input object 3,000 deep',
    'query($x: AgencyFilter) { agencies(filter: $x) { totalCount } }',
    3_000,
    '{"a":',
    '}',
  ),
  {
    name: 'Cypher in ids, filters and names',
    send: (client) =>
      client.ask(
        'query($x: String!, $i: ID!) { node(id: $i) { id } agencies(filter: { name: $x }) { totalCount } budgetLines(label: $x) { totalCount } handlers(topic: $x) { topic { id } } }',
        { variables: { x: INJECTION, i: INJECTION } },
      ),
  },
  asking('100 names of 10,000 characters (2.1)', HANDLERS_100, { variables: { t: repeated(10_000) } }),
  asking('a name of 100,000 characters (2.1)', HANDLERS, { variables: { t: repeated(100_000) } }),
  asking('a name of 300,000 characters (D2)', HANDLERS, { variables: { t: scrambled(300_000) } }),
  asking('100 names of 1,600 characters (D2)', HANDLERS_100, { variables: { t: scrambled(1_600) } }),
  {
    name: 'variables of 1 MB that nobody declared (2.2, D3)',
    send: (client, i, { agency }) =>
      client.ask(`query Q${i}($a: ID!) { node(id: $a) { id } }`, { variables: { a: agency, junk: MEGABYTE_OF_LIST } }),
  },
  asking('24 lists of 100 agencies (2.3)', AGENCIES_24),
  hangingUp('24 lists of 100 agencies, hung up (2.4)', AGENCIES_24),
  asking('two operations, none named (2.5)', 'query A { __typename } query B { __typename }'),
  asking('an operation that is not there (2.5, D8)', 'query A { __typename }', { operationName: 'B' }),
  asking('an operation without a name (2.5)', 'query A { __typename }', { operationName: '' }),
  nestedVariable('ids nested 3,000 deep (2.5)', 'query($x: [ID!]!) { nodes(ids: $x) { id } }', 3_000),
  plain('JSON nested 100,000 deep (2.5)', '/graphql', { body: '['.repeat(100_000) + ']'.repeat(100_000) }),
  {
    name: 'limits switched off by a wrong variable (D1)',
    async send(client) {
      const query = `query($n: Int!, $s: Stage) { budgetLines(first: $n, stage: $s) { edges { node { id evidence { quote } } } } }`;
      await client.ask(query, { variables: { n: 1_000_000, s: 'FOO' } });
      return client.ask(query, { variables: { n: 1_000_000, s: 'BUDGET' } });
    },
  },
  { name: 'ever new comments of 0.9 MB (D3)', send: (client, i) => client.ask(`{ c${i}: __typename } #${COMMENT}`) },
  { name: 'ever new small operations (D3)', send: (client, i) => client.ask(`{ c${i}: __typename }`) },
  {
    name: 'ever new operations of 100 aliases (D3)',
    send: (client, i) => client.ask(`{ ${times(100, (j) => `c${i}_${j}: __typename`)} }`),
  },
  nestedVariable('variables nested 5,000 deep (D8)', 'query($x: ID!) { node(id: $x) { id } }', 5_000),
  asking('the hash of another query (D8)', '{ __typename }', {
    extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update('other').digest('hex') } },
  }),
  hangingUp('90 conditions on texts, hung up (D9)', CONTAINS),
  asking('90 conditions on texts', CONTAINS),
  asking('all money in groups', '{ budgetGroups(by: [AGENCY, LABEL, TOPIC]) { nodes { count sum } } }'),
  asking('1,000 things by their ids, as a router asks', 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { name sections { totalCount } } } }', {
    variables: { of: Array.from({ length: 1_000 }, (_, i) => ({ __typename: 'Agency', id: `agency:${i}` })) },
  }), // prettier-ignore
  streaming(
    'a whole list as lines',
    '{ budgetLines(first: 100) { nodes { label agency { name } evidence { quote } } } }',
  ),
  streaming(
    'all money in groups as lines',
    '{ budgetGroups(by: [AGENCY, LABEL, TOPIC], first: 1) { nodes { count sum } } }',
  ),
  {
    name: 'a whole list as lines that nobody takes',
    send: (client) => client.stall(JSON.stringify({ query: '{ budgetLines(first: 100) { nodes { label agency { name } evidence { quote } } } }' }), LINES), // prettier-ignore
  },
  { name: 'bodies of 0.9 MB that never end, 125 a client (D11)', send: halfSent },
];

/** Leaves its connections open behind it: the client closes them in the end. */
async function halfSent(client: Client): Promise<'hung up'> {
  const all = Array.from({ length: 125 }, () => client.sendHalf(900_000));
  await Promise.race([Promise.all(all), sleep(2_000)]);
  return 'hung up';
}
