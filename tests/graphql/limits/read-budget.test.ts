/** What holds where lists hold more than they usually do. */
import { GovorgError } from '../../../src/domain/errors';
import { withinBudget } from '../../../src/graphql/limits/read-budget';
import { exampleStore, ids } from '../../harness/example-graph';

let graph: Awaited<ReturnType<typeof exampleStore>>;
beforeAll(async () => (graph = await exampleStore(20)));
afterAll(() => graph.close());

const SECTIONS = { relation: 'HAS_SECTION', direction: 'out' } as const;

test('what every answer holds counts together, with what hangs on it', async () => {
  const store = withinBudget(graph.store, 30);
  // 20 agencies, then an agency and its 3 sections: 24.
  await store.list('Agency', { page: { limit: 100 } });
  await store.nodes([ids(1).agency], { branches: [SECTIONS] });
  await store.expand([ids(2).agency], SECTIONS);
  const next = store.expand([ids(3).agency, ids(4).agency], SECTIONS);
  await expect(next).rejects.toThrow(
    new GovorgError(
      'QUERY_TOO_COMPLEX',
      'The request reads more than 30 things: ask for smaller pages, fewer levels or fewer lists.',
    ),
  );
  await expect(next).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
});

test('a request that stays within it gets the same answers', async () => {
  const store = withinBudget(graph.store, 1_000);
  const query = { page: { limit: 100 }, count: true };
  expect(await store.list('Section', query)).toEqual(await graph.store.list('Section', query));
  const search = { text: '局', page: { limit: 5 } };
  expect(await store.search(search)).toEqual(await graph.store.search(search));
});

test('each request has a budget of its own', async () => {
  const read = () => withinBudget(graph.store, 20).list('Agency', { page: { limit: 100 } });
  for (let time = 0; time < 3; time += 1) expect((await read()).nodes).toHaveLength(20);
});
