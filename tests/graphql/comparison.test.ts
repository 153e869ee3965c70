/**
 * Two years of a body side by side. The plan of 2019 lists 综合办公室 with 11 posts and a head, 法规科 with 5, and 信访科;
 * the budget of 2021 says what is planned and what was planned the year before, the accounts of 2021 what was spent; the
 * reform of 2023 lists 办公室 with 13 posts and a head, and 法规科 with 5, and hands a duty from one to the other.
 */
import type { GraphNode, NodeOf } from '../../src/domain/model';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const document = (title: string, fiscalYear: number | null) => node('Document', title, { title, fiscalYear });
const plan = document('三定2019', 2019);
const budget = document('预算2021', 2021);
const accounts = document('决算2021', 2021);
const reform = document('三定2023', 2023);
const later = document('预算2023', 2023);
const agency = node('Agency', '局', { name: '甲局' });

const section = (name: string) => node('Section', name, { name, sectionKind: 'INTERNAL' });
const [general, office, law, visits] = ['综合办公室', '办公室', '法规科', '信访科'].map(section) as [NodeOf<'Section'>, NodeOf<'Section'>, NodeOf<'Section'>, NodeOf<'Section'>]; // prettier-ignore

const posts = (key: string, count: number, measure = 'AUTHORISED') => node('StaffingQuota', key, { staffingType: '行政编制', measure, count }); // prettier-ignore
const [eleven, five, thirteen, fiveAgain] = [posts('十一', 11), posts('五', 5), posts('十三', 13), posts('又五', 5)];
const added = posts('新增', 2, 'CHANGE');
const head = (key: string) => node('LeaderPost', key, { title: '主任', rank: 'HEAD', count: 1 });
const [headBefore, headAfter] = [head('前'), head('后')];

const duty = (key: string, text: string) => node('Responsibility', key, { text, position: 1 });
const own = duty('本级', '负责全县营商环境建设。');
const ownAgain = duty('本级又', '负责全县营商环境建设和优化。');
const archives = duty('档案', '承担机关档案的收集、保管和利用。');
const archivesAgain = duty('档案又', '承担机关档案的收集、保管和利用。');

const line = (key: string, label: string, fen: number | null, rest: Partial<NodeOf<'BudgetLine'>['properties']>) =>
  node('BudgetLine', key, { label, path: JSON.stringify([label]), printed: fen === null ? null : `${fen / 1e6}`, unit: '万元', stage: 'BUDGET', scope: 'OWN', fen, ...rest }); // prettier-ignore
const planned = line('a', '信息系统运维费', 50_000_000, { fiscalYear: 2021 });
const training = line('b', '业务培训费', 3_000_000, { fiscalYear: 2021 });
const yearBefore = line('c', '信息系统运维费', 10_000_000, { fiscalYear: 2020 });
const spent = line('d', '信息系统运维费', 48_000_000, { fiscalYear: 2021, stage: 'FINAL' });
const plannedLater = line('e', '信息系统运维费', 42_500_000, { fiscalYear: 2023 });
const rent = line('f', '办公用房租金', 8_000_000, { fiscalYear: 2023 });
const bareChange = line('g', '业务培训费', null, { fiscalYear: 2023 });

let at = 0;
const stated = (source: NodeOf<'Document'>, ...facts: readonly GraphNode[]) =>
  facts.map((fact) => relation('STATED_IN', fact, source, { start: (at += 1), end: at + 1, quote: '引' }));

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  const sections = [general, office, law, visits];
  const lines = [planned, training, yearBefore, spent, plannedLater, rent, bareChange];
  await store().apply(
    changes(
      [plan, budget, accounts, reform, later, agency, ...sections, eleven, five, thirteen, fiveAgain, added, headBefore, headAfter, own, ownAgain, archives, archivesAgain, ...lines], // prettier-ignore
      [
        ...sections.map((held) => relation('HAS_SECTION', agency, held)),
        ...lines.map((held) => relation('HAS_LINE', agency, held)),
        relation('HAS_QUOTA', general, eleven),
        relation('HAS_QUOTA', law, five),
        relation('HAS_QUOTA', office, thirteen),
        relation('HAS_QUOTA', law, fiveAgain),
        relation('HAS_QUOTA', agency, added),
        relation('HAS_POST', general, headBefore),
        relation('HAS_POST', office, headAfter),
        relation('RESPONSIBLE_FOR', agency, own),
        relation('RESPONSIBLE_FOR', agency, ownAgain),
        relation('RESPONSIBLE_FOR', general, archives),
        relation('RESPONSIBLE_FOR', law, archivesAgain),
        ...stated(plan, agency, general, law, visits, eleven, five, headBefore, own, archives),
        ...stated(budget, agency, planned, yearBefore, training, added),
        ...stated(accounts, spent),
        ...stated(reform, agency, office, law, thirteen, fiveAgain, headAfter, ownAgain, archivesAgain),
        ...stated(later, plannedLater, rent, bareChange),
      ],
    ),
  );
  asked = await asker(store());
});
type Shown = string | number | readonly string[] | null;

interface Listed {
  readonly fromDocuments: readonly { readonly title: string }[];
  readonly toDocuments: readonly { readonly title: string }[];
  readonly message: string | null;
  readonly changes: readonly Readonly<Record<string, Shown>>[];
}

async function compared(list: string, years: string, shown: string): Promise<Listed> {
  const fields = `fromDocuments { title } toDocuments { title } message changes { ${shown} }`;
  const { data, errors } = await asked.ask(`{ agency(name: "甲局") { compare(${years}) { ${list} { ${fields} } } } }`);
  expect(errors).toEqual([]);
  return (data as { agency: { compare: Record<string, Listed> } }).agency.compare[list] as Listed;
}

const titles = ({ fromDocuments, toDocuments }: Listed) => [fromDocuments, toDocuments].map((all) => all.map(({ title }) => title)); // prettier-ignore
const YEARS = 'from: 2019, to: 2023';
const told = ({ changes: all }: Listed) => all.map((change) => Object.values(change).flat().filter((value) => value !== null).join(' ')); // prettier-ignore

test('sections: one is renamed, one stays, one is no longer listed', async () => {
  const found = await compared('sectionChanges', YEARS, 'outcome aspects earlierName laterName matchedBy basis');
  expect(titles(found)).toEqual([['三定2019'], ['三定2023']]);
  expect(told(found)).toEqual([
    'CHANGED RENAMED 综合办公室 办公室 RENAMED INFERRED',
    'UNCHANGED 法规科 法规科 SAME_NAME DERIVED',
    'WENT 信访科',
  ]);
  expect(found.message).toBeNull();
});

test('both sides of a change have their evidence', async () => {
  const side = '{ __typename id evidence { document { title } } ... on Section { name } }';
  const { changes: [renamed] } = await compared('sectionChanges', YEARS, `earlier ${side} later ${side}`); // prettier-ignore
  expect(renamed).toEqual({
    earlier: { __typename: 'Section', id: 'section:综合办公室', name: '综合办公室', evidence: [{ document: { title: '三定2019' } }] },
    later: { __typename: 'Section', id: 'section:办公室', name: '办公室', evidence: [{ document: { title: '三定2023' } }] },
  }); // prettier-ignore
});

test('posts go on with the section that holds them, as surely as it does itself', async () => {
  const found = await compared('staffingChanges', YEARS, 'outcome aspects laterName postDifference basis');
  expect(told(found)).toEqual(['CHANGED GREW 行政编制 2 INFERRED', 'UNCHANGED 行政编制 0 DERIVED']);
  const heads = await compared('leaderPostChanges', YEARS, 'outcome earlierName postDifference score');
  expect(heads.changes).toEqual([{ outcome: 'UNCHANGED', earlierName: '主任', postDifference: 0, score: expect.closeTo(0.778) as number }]); // prettier-ignore
});

test('duties: one is reworded, one goes to another section', async () => {
  const shown = 'outcome aspects matchedBy basis';
  expect(told(await compared('dutyChanges', YEARS, shown))).toEqual(['CHANGED REWORDED REWORDED INFERRED']);
  expect(told(await compared('sectionDutyChanges', YEARS, shown))).toEqual(['CHANGED MOVED SAME_WORDING DERIVED']);
});

test('money: plans with plans, and of the year that a text speaks for', async () => {
  const found = await compared('budgetLineChanges', 'from: 2021, to: 2023', 'outcome aspects earlierName laterName fenDifference'); // prettier-ignore
  expect(titles(found)).toEqual([['预算2021', '决算2021'], ['预算2023', '决算2021']]); // prettier-ignore
  expect(told(found)).toEqual(['CHANGED SHRANK 信息系统运维费 信息系统运维费 -7500000', 'CAME 办公用房租金', 'WENT 业务培训费']); // prettier-ignore
  expect(found.message).toBe('FINAL: One document speaks for both years: nothing tells what changed between them.');
});

test('only some outcomes are shown, and posts still go on with a section that is not', async () => {
  const came = await compared('budgetLineChanges', 'from: 2021, to: 2023, only: [CAME]', 'outcome laterName');
  expect(told(came)).toEqual(['CAME 办公用房租金']);
  const stayed = await compared('leaderPostChanges', `${YEARS}, only: [UNCHANGED]`, 'outcome earlierName');
  expect(told(stayed)).toEqual(['UNCHANGED 主任']);
  expect(told(await compared('sectionChanges', `${YEARS}, only: []`, 'outcome'))).toEqual([]);
});

test.each([
  ['2018', '2023', 'No document of 2018 or before states any of these: nothing tells what changed.'],
  ['2017', '2018', 'No document of 2018 or before states any of these: nothing tells what changed.'],
  ['2019', '2022', 'One document speaks for both years: nothing tells what changed between them.'],
])('from %s to %s nothing came and nothing went, for no document tells', async (from, to, message) => {
  const found = await compared('sectionChanges', `from: ${from}, to: ${to}`, 'outcome');
  expect([found.changes, found.message]).toEqual([[], message]);
});

test.each([
  [2023, 2019],
  [2023, 2023],
])('%s is not before %s', async (from, to) => {
  const { status, errors } = await asked.ask(`{ agency(name: "甲局") { compare(from: ${from}, to: ${to}) { fromYear } } }`); // prettier-ignore
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('all of it, with the places in the texts, is one call of the store', async () => {
  const counting = countingStore(store());
  const { ask } = await asker(counting.store);
  const side = '{ id evidence { quote document { title } } }';
  const list = `{ fromDocuments { title } toDocuments { title } changes { outcome earlier ${side} later ${side} } doubtful { score } }`; // prettier-ignore
  const lists = ['section', 'duty', 'sectionDuty', 'staffing', 'leaderPost', 'budgetLine'].map((of) => `${of}Changes ${list}`); // prettier-ignore
  const { errors } = await ask(`{ agency(id: "agency:局") { compare(${YEARS}) { ${lists.join(' ')} } } }`);
  expect([errors, counting.calls.length]).toEqual([[], 1]);
});

/** Each asks for the same things at several places, under several names. */
const SHAPES = [
  `{ agencies(first: 5) { nodes { compare(from: 2019, to: 2023) { fromYear toYear a: sectionChanges { changes { later { id } } } b: sectionChanges { changes { x: earlier { ... on Section { name leaderPosts(first: 1) { nodes { postTitle } } } } later { __typename } } } } } } }`,
  `query ($to: Int!, $deep: Boolean!) { agency(id: "agency:局") { compare(from: 2019, to: $to) { budgetLineChanges { ...Lines } staffingChanges { ...Lines @include(if: $deep) message } } c: compare(from: 2021, to: $to) { budgetLineChanges { ...Lines changes { fenDifference } } } } }
   fragment Lines on ChangeList { toDocuments { title budgetLines(first: 1) { totalCount } } changes { outcome later { evidence { start document { fiscalYear } } ... on BudgetLine { agency { name } amount { value } } ... on StaffingQuota { section { name } count } } } doubtful { score } }`,
] as const;

test.each([0, 1])('read ahead or field by field, the answer is the same: %s', async (shape) => {
  const plain = await asker(store(), 0, new Set());
  for (const [to, deep] of [
    [2023, true],
    [2023, false],
    [2022, true],
  ] as const) {
    const one = await asked.ask(SHAPES[shape] ?? '', { to, deep });
    expect(one.errors).toEqual([]);
    expect(one).toEqual(await plain.ask(SHAPES[shape] ?? '', { to, deep }));
  }
});
