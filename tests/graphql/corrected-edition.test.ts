/**
 * Two documents of one body, kind and year. 统计局 published its budget of 2022 with three duties and a longer list, and then a
 * corrected edition that leaves one out; 档案馆 published two budgets of 2022 of which neither calls itself corrected.
 */
import { ALL_OPTIMISATIONS } from '../../src/graphql/optimisations';
import { asker, IN_COLUMNS, type Asker } from '../harness/asking';
import { embeddedStore } from '../harness/stores';
import { budgetOf, changesOf } from './handlers/documents';

const DUTIES = ['负责人口普查的组织实施工作。', '负责统计执法检查工作。', '负责统计数据的发布工作。'];
const FILED = ['负责档案的接收工作。', '负责档案的保管利用工作。'];
const DOCUMENTS = [
  budgetOf('盘山县统计局', 2022, DUTIES),
  budgetOf('盘山县统计局', 2022, DUTIES.slice(1), { edition: '（更正）', basic: 13 }),
  budgetOf('盘山县档案馆', 2022, FILED),
  budgetOf('盘山县档案馆', 2022, [...FILED, '负责档案的编研工作。'], { setup: '下设办公室、保管科。' }),
];

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  for (const document of DOCUMENTS) await store().apply([changesOf(document)]);
  asked = await asker(store());
});

const duties = async (body: string): Promise<unknown> => {
  const { data, errors } = await asked.ask(
    `{ agency(name: "${body}") { responsibilities(asOf: 2023) { totalCount document { title } documentChoice otherDocuments { title } } } }`,
  );
  expect(errors).toEqual([]);
  return (data as { agency: { responsibilities: unknown } }).agency.responsibilities;
};

test('the corrected edition speaks, and the answer names the one that it corrects', async () => {
  expect(await duties('盘山县统计局')).toEqual({
    totalCount: 2,
    document: { title: '盘山县统计局2022年度部门预算（更正）' },
    documentChoice: 'CORRECTED',
    otherDocuments: [{ title: '盘山县统计局2022年度部门预算' }],
  });
});

describe.each([
  ['one by one', undefined],
  ['in columns', IN_COLUMNS],
])('sums and counts that are made %s', (_, columns) => {
  const group = async (name: string): Promise<unknown> => {
    const { ask } = await asker(store(), 0, ALL_OPTIMISATIONS, {}, columns);
    const money = name === 'budgetGroups' ? 'sum' : '';
    const { data, errors } = await ask(
      `{ ${name}(by: [], where: { agency: { some: { name: { eq: "盘山县统计局" } } }, documents: { some: { fiscalYear: { eq: 2022 } } } }) {
        nodes { count ${money} isComplete leftOut { reason count } } } }`,
    );
    expect(errors).toEqual([]);
    return (data as Record<string, { nodes: unknown }>)[name]?.nodes;
  };

  test('have the money of the corrected edition, and say what it replaced', async () => {
    const leftOut = [{ reason: 'SUPERSEDED', count: 3 }, { reason: 'PART', count: 2 }]; // prettier-ignore
    expect(await group('budgetGroups')).toEqual([{ count: 1, sum: 18_000_000, isComplete: true, leftOut }]);
  });

  test('have its duties', async () => {
    const leftOut = [{ reason: 'SUPERSEDED', count: 3 }];
    expect(await group('dutyGroups')).toEqual([{ count: 2, isComplete: true, leftOut }]);
  });
});

test('of two that say nothing of each other the longer speaks, and both are named', async () => {
  expect(await duties('盘山县档案馆')).toEqual({
    totalCount: 3,
    document: { title: '盘山县档案馆2022年度部门预算' },
    documentChoice: 'STATES_MOST',
    otherDocuments: [{ title: '盘山县档案馆2022年度部门预算' }],
  });
});

test('a comparison goes by it too', async () => {
  await store().apply([changesOf(budgetOf('盘山县统计局', 2020, DUTIES))]);
  const { data, errors } = await asked.ask(
    '{ agency(name: "盘山县统计局") { compare(from: 2020, to: 2022, only: [WENT]) { dutyChanges { toDocuments { title } otherDocuments { title } changes { earlierName } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    agency: {
      compare: {
        dutyChanges: {
          toDocuments: [{ title: '盘山县统计局2022年度部门预算（更正）' }],
          otherDocuments: [{ title: '盘山县统计局2022年度部门预算' }],
          changes: [{ earlierName: DUTIES[0] }],
        },
      },
    },
  });
});
