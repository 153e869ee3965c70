/** Groups of more things than are read one by one, and what bounds them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_OPTIMISATIONS } from '../../../src/graphql/optimisations';
import type { GraphNode, GraphRelation } from '../../../src/domain/model';
import type { GraphStore } from '../../../src/store/graph-store';
import { openStore } from '../../../src/store/open';
import { asker, IN_COLUMNS, type Asker } from '../../harness/asking';
import { changes, node, relation } from '../../store/graphs';

let folder: string;
let store: GraphStore;
let inColumns: Asker;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-groups-'));
  store = await openStore(join(folder, 'graph.db'));
  inColumns = await asker(store, 0, ALL_OPTIMISATIONS, {}, IN_COLUMNS);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const agency = node('Agency', '甲', { name: '甲局' });
const line = (key: string, label: string, fen: number, given: object = {}) =>
  node('BudgetLine', key, { label, path: JSON.stringify([label]), fen, fiscalYear: 2022, stage: 'BUDGET', scope: 'OWN', ...given }); // prettier-ignore
const held = (lines: readonly GraphNode[]): readonly GraphRelation[] =>
  lines.map((one) => relation('HAS_LINE', agency, one));
const SUMS = '{ budgetGroups(by: [LABEL], first: 3) { nodes { label count sum leftOut { reason count } } } }';

async function sums(asked: Asker, query = SUMS): Promise<unknown> {
  const { data, errors } = await asked.ask(query);
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : (data?.['budgetGroups'] as { nodes: unknown }).nodes; // prettier-ignore
}

test('the money of 20,500 items of one heading has groups', async () => {
  const items = Array.from({ length: 20_500 }, (_, i) => line(`${i}`, i % 2 === 0 ? '甲项' : '乙项', 100, { path: JSON.stringify(['支出', `${i}`]) })); // prettier-ignore
  await store.apply(changes([agency, ...items], held(items)));
  const asked = await asker(store);
  expect(await sums(asked)).toEqual([
    { label: '乙项', count: 10_250, sum: 1_025_000, leftOut: [] },
    { label: '甲项', count: 10_250, sum: 1_025_000, leftOut: [] },
  ]);
  // From now on they are there, and what leaves few things is still read one by one.
  expect(await sums(asked, '{ budgetGroups(by: [], where: { id: { eq: "line:7" } }) { nodes { count sum } } }')).toEqual([{ count: 1, sum: 100 }]); // prettier-ignore
});

test('what is written is counted by the next question', async () => {
  const first = line('1', '甲项', 100);
  await store.apply(changes([agency, first], held([first])));
  expect(await sums(inColumns)).toEqual([{ label: '甲项', count: 1, sum: 100, leftOut: [] }]);
  const second = line('0', '乙项', 7);
  await store.apply(changes([agency, second], held([second])));
  expect(await sums(inColumns)).toEqual([
    { label: '乙项', count: 1, sum: 7, leftOut: [] },
    { label: '甲项', count: 1, sum: 100, leftOut: [] },
  ]);
});

test('a sum is exact up to the greatest integer that is, and refused beyond', async () => {
  const most = Number.MAX_SAFE_INTEGER;
  const lines = [line('1', '甲项', most - 1), line('2', '甲项', 1, { fiscalYear: 2021 })];
  await store.apply(changes([agency, ...lines], held(lines)));
  expect(await sums(inColumns)).toEqual([{ label: '甲项', count: 2, sum: most, leftOut: [] }]);
  const more = line('3', '甲项', 1, { fiscalYear: 2020 });
  await store.apply(changes([agency, more], held([more])));
  expect(await sums(inColumns)).toEqual(['BAD_USER_INPUT']);
});

test('more than is kept is refused', async () => {
  const lines = ['1', '2', '3'].map((key) => line(key, '甲项', 1));
  await store.apply(changes([agency, ...lines], held(lines)));
  const bounded = await asker(store, 0, ALL_OPTIMISATIONS, {}, { ...IN_COLUMNS, most: 2 });
  expect(await sums(bounded)).toEqual(['QUERY_TOO_COMPLEX']);
});

test('questions that are asked at once, before and after a change, are all answered', async () => {
  const first = line('1', '甲项', 100);
  await store.apply(changes([agency, first], held([first])));
  const before = [sums(inColumns), sums(inColumns, '{ budgetGroups(by: [STAGE]) { nodes { count sum } } }')];
  const second = line('2', '乙项', 7);
  await store.apply(changes([agency, second], held([second])));
  const after = await Promise.all([sums(inColumns), sums(inColumns)]);
  expect((await Promise.all(before)).every(Array.isArray)).toBe(true);
  for (const groups of after) expect(groups).toHaveLength(2);
});
