/** Every list of the contract as lines, from the built service on its own documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isEnumType, isObjectType, isRequiredArgument, type GraphQLArgument } from 'graphql';
import { startService, type Service } from '../harness/service';
import { PROJECT_ROOT } from '../harness/shared';

let service: Service;
beforeAll(async () => (service = await startService()));
afterAll(() => service.dispose());

async function streamed(query: string): Promise<readonly string[]> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(200);
  return (await response.text()).trimEnd().split('\n');
}

const schema = buildSchema(readFileSync(join(PROJECT_ROOT, 'schema', 'schema.graphql'), 'utf8'));
/** What takes a key is asked for as lines in audit.test.ts. */
const LISTS = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type, description }) => {
  const named = getNamedType(type);
  return isObjectType(named) && named.name.endsWith('Connection') && !description?.includes('It takes a key');
});

/** What a list cannot be asked without: what is searched for, and the first of the keys by which things can be grouped. */
const needed = (argument: GraphQLArgument): string => {
  const type = getNamedType(argument.type);
  return `${argument.name}: ${isEnumType(type) ? `[${type.getValues()[0]?.name}]` : '"服务"'}`;
};

test.each(LISTS.map((list) => [list.name, list] as const))('%s', async (name, { args }) => {
  const given = ['first: 7', ...args.filter(isRequiredArgument).map(needed)].join(', ');
  const { data, errors } = await service.ask(`{ list: ${name}(${given}) { totalCount } }`);
  expect(errors).toEqual([]);
  const { totalCount } = (data as { list: { totalCount: number } }).list;
  const lines = await streamed(`{ ${name}(${given}) { edges { cursor } } }`);
  expect(lines.at(-1)).toBe(`{"complete":true,"count":${totalCount},"graphChanged":false}`);
  expect(new Set(lines).size).toBe(totalCount + 1);
});

test('the example of the page is answered as the page says', async () => {
  const page = readFileSync(join(PROJECT_ROOT, 'docs', 'bulk.md'), 'utf8');
  const block = (language: string): string =>
    new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
  const lines = await streamed(block('graphql'));
  const [first, , last] = block('ndjson').trimEnd().split('\n');
  expect([lines[0], lines.at(-1)]).toEqual([first, last]);
});
