import { asker } from '../harness/asking';
import { exampleStore } from '../harness/example-graph';

test.each([
  ['query ($v: Boolean = true) { documents(first: 1) { totalCount @include(if: $v) } }', { v: null }],
  ['query ($v: Boolean = true) { documents(first: 1) @include(if: $v) { totalCount } }', { v: null }],
])('%s with null where it must not be is refused, and is no failure of the service', async (query, variables) => {
  const { store, close } = await exampleStore(1);
  const { ask, failures } = await asker(store);
  const { status, errors } = await ask(query, variables);
  expect([status, errors.map(({ extensions }) => extensions.code), failures]).toEqual([400, ['BAD_USER_INPUT'], []]);
  await close();
});

test('a directive that no answer reaches fails nothing, whatever its variable is', async () => {
  const { store, close } = await exampleStore(1);
  const { ask, failures } = await asker(store);
  const below = 'responsibility { section { id @skip(if: $v) } }';
  const query = `query ($v: Boolean = true) { handlers(topic: "unknown") { stated { ${below} } } agency(id: "agency:unknown") { sections(first: 1) { edges { node { id @skip(if: $v) } } } } }`;
  expect(await ask(query, { v: null })).toEqual({
    status: 200,
    data: { handlers: { stated: [] }, agency: null },
    errors: [],
  });
  expect(failures).toEqual([]);
  await close();
});
