/**
 * Two documents of one body, kind and year. 统计局 published its budget of 2022 with three duties and a longer list, and then a
 * corrected edition that leaves one out; 档案馆 published two budgets of 2022 of which neither calls itself corrected.
 */
import { asker, type Asker } from '../harness/asking';
import { embeddedStore } from '../harness/stores';
import { budgetOf, changesOf } from './handlers/documents';

const DUTIES = ['负责人口普查的组织实施工作。', '负责统计执法检查工作。', '负责统计数据的发布工作。'];
const FILED = ['负责档案的接收工作。', '负责档案的保管利用工作。'];
const DOCUMENTS = [
  budgetOf('盘山县统计局', 2022, DUTIES),
  budgetOf('盘山县统计局', 2022, DUTIES.slice(1), { edition: '（更正）' }),
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
