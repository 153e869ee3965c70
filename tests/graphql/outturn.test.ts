/**
 * What a body planned for 2022 and what it spent. The budget plans 100.00 in all, 60.00 for 信息系统运维费, 30.00 for
 * 业务培训费 and 10.00 for 办公用房租金, and repeats the plan of 2021; the accounts state 97.35 in all, 59.99 for
 * 信息系统运维经费 and 7.36 for 印刷费, nothing for 业务培训费, and print the plan of the total once more; the budget of
 * 2023 repeats two plans of 2022.
 */
import type { GraphNode, NodeOf } from '../../src/domain/model';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const document = (title: string, fiscalYear: number) => node('Document', title, { title, fiscalYear });
const budget = document('预算2022', 2022);
const accounts = document('决算2022', 2022);
const next = document('预算2023', 2023);
const agency = node('Agency', '局', { name: '甲局' });
const silent = node('Agency', '乙局', { name: '乙局' });

type Stated = readonly [label: string, yuan: number | null, more?: Partial<NodeOf<'BudgetLine'>['properties']>];
const line = (key: string, stage: string, [label, yuan, more = {}]: Stated) =>
  node('BudgetLine', key, {
    label,
    path: JSON.stringify([label]),
    printed: yuan === null ? '—' : String(yuan),
    unit: '元',
    stage,
    scope: 'OWN',
    fiscalYear: 2022,
    fen: yuan === null ? null : Math.round(yuan * 100),
    ...more,
  });

const under = (whole: string, label: string) => ({ path: JSON.stringify([whole, label]) });
const planned = [
  line('计1', 'BUDGET', ['支出预算', 100]),
  line('计2', 'BUDGET', ['信息系统运维费', 60, under('支出预算', '信息系统运维费')]),
  line('计3', 'BUDGET', ['业务培训费', 30, under('支出预算', '业务培训费')]),
  line('计4', 'BUDGET', ['办公用房租金', 10, under('支出预算', '办公用房租金')]),
  line('计5', 'BUDGET', ['公务接待费', 0, under('支出预算', '公务接待费')]),
];
const before = line('前', 'BUDGET', ['支出预算', 88, { fiscalYear: 2021 }]);
const spent = [
  line('决1', 'FINAL', ['支出决算', 97.35]),
  line('决2', 'FINAL', ['信息系统运维经费', 59.99, under('支出决算', '信息系统运维经费')]),
  line('决3', 'FINAL', ['印刷费', 7.36, under('支出决算', '印刷费')]),
  line('决4', 'FINAL', ['业务培训费', null, under('支出决算', '业务培训费')]),
  line('决5', 'FINAL', ['公务接待费', 0, under('支出决算', '公务接待费')]),
];
const printedAgain = line('又', 'BUDGET', ['支出预算', 100]);
const repeated = [line('复1', 'BUDGET', ['支出预算', 100]), line('复2', 'BUDGET', ['业务培训费', 30])];

let at = 0;
const stated = (source: NodeOf<'Document'>, facts: readonly GraphNode[]) =>
  facts.map((fact) => relation('STATED_IN', fact, source, { start: (at += 1), end: at + 1, quote: '引' }));

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  const lines = [...planned, before, ...spent, printedAgain, ...repeated];
  await store().apply(
    changes(
      [budget, accounts, next, agency, silent, ...lines],
      [
        ...lines.map((held) => relation('HAS_LINE', agency, held)),
        ...stated(budget, [agency, silent, ...planned, before]),
        ...stated(accounts, [agency, ...spent, printedAgain]),
        ...stated(next, [agency, ...repeated]),
      ],
    ),
  );
  asked = await asker(store());
});

const SHOWN =
  'planned { label amount { fen } } spent { label amount { fen } } fenDifference completion matchedBy basis';
async function outturn(name: string, year: number): Promise<Record<string, unknown>> {
  const { data, errors } = await asked.ask(
    `{ agency(name: "${name}") { budgetOutturn(fiscalYear: ${year}) { plannedIn { title } spentIn { title } message lines { ${SHOWN} } } } }`,
  );
  expect(errors).toEqual([]);
  return (data as { agency: { budgetOutturn: Record<string, unknown> } }).agency.budgetOutturn;
}

const side = (label: string, fen: number | null) => ({ label, amount: { fen } });
const none = { fenDifference: null, completion: null };
const alone = { ...none, matchedBy: null, basis: null };

test('each planned line beside what was spent, with how far it was carried out', async () => {
  expect(await outturn('甲局', 2022)).toEqual({
    plannedIn: { title: '预算2022' },
    spentIn: { title: '决算2022' },
    message: null,
    lines: [
      {
        planned: side('支出预算', 10_000),
        spent: side('支出决算', 9_735),
        fenDifference: -265,
        completion: '97.35%',
        matchedBy: 'SAME_LABEL',
        basis: 'DERIVED',
      },
      {
        planned: side('信息系统运维费', 6_000),
        spent: side('信息系统运维经费', 5_999),
        fenDifference: -1,
        completion: '99.98%',
        matchedBy: 'RENAMED',
        basis: 'INFERRED',
      },
      { planned: null, spent: side('印刷费', 736), ...alone },
      {
        planned: side('业务培训费', 3_000),
        spent: side('业务培训费', null),
        ...none,
        matchedBy: 'SAME_LABEL',
        basis: 'DERIVED',
      },
      {
        planned: side('公务接待费', 0),
        spent: side('公务接待费', 0),
        fenDifference: 0,
        completion: null,
        matchedBy: 'SAME_LABEL',
        basis: 'DERIVED',
      },
      { planned: side('办公用房租金', 1_000), spent: null, ...alone },
    ],
  });
});

test('where one side is stated nowhere, it is said, and nothing is called unspent', async () => {
  const lacking = { lines: [], spentIn: null };
  expect(await outturn('甲局', 2021)).toEqual({
    ...lacking,
    plannedIn: { title: '预算2022' },
    message: 'No document states what was spent in 2021.',
  });
  expect(await outturn('乙局', 2022)).toEqual({
    ...lacking,
    plannedIn: null,
    message: 'No document states what was planned or spent in 2022.',
  });
});

test('the agency and all of it are one call of the store', async () => {
  const counted = countingStore(store());
  const { ask } = await asker(counted.store);
  const evidence = '{ label evidence { quote document { title } } }';
  const { errors } = await ask(`{ agency(id: "${agency.id}") { budgetOutturn(fiscalYear: 2022) { plannedIn { title } lines { planned ${evidence} spent ${evidence} } doubtfulLines { score } } } }`); // prettier-ignore
  expect([errors, counted.calls.length]).toEqual([[], 1]);
});
