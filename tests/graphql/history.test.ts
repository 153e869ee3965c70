/**
 * A school through the years: the budget of 2019 lists 总务处 and plans 校舍维修, that of 2021 lists 总务后勤处 and plans
 * 校舍维修改造, that of 2023 lists 后勤处 and 教务处 and plans neither. A charter of no year names it too.
 */
import type { GraphNode, NodeOf } from '../../src/domain/model';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const document = (title: string, fiscalYear: number | null) => node('Document', title, { title, fiscalYear });
const [first, second, third, charter] = [document('甲', 2019), document('乙', 2021), document('丙', 2023), document('章程', null)]; // prettier-ignore
const school = node('Agency', '学校', { name: '县第一中学' });
const section = (name: string) => node('Section', name, { name, sectionKind: 'INTERNAL' });
const [general, middle, last, teaching] = [
  section('总务处'),
  section('总务后勤处'),
  section('后勤处'),
  section('教务处'),
];
const quota = node('StaffingQuota', '六', { staffingType: '事业编制', measure: 'AUTHORISED', count: 6 });
const line = (key: string, labels: readonly string[], fen: number, fiscalYear: number) =>
  node('BudgetLine', key, { label: labels.at(-1) ?? '', path: JSON.stringify(labels), printed: `${fen / 1e6}`, unit: '万元', stage: 'BUDGET', scope: 'OWN', fen, fiscalYear }); // prettier-ignore
const total = line('总', ['支出总计'], 900_000_000, 2019);
const repair = line('修', ['项目支出', '校舍维修'], 20_000_000, 2019);
const partial = line('分', ['项目支出', '支出合计'], 30_000_000, 2021);
const repairLater = line('改', ['项目支出', '校舍维修改造'], 25_000_000, 2021);
const books = line('书', ['项目支出', '图书购置'], 1_000_000, 2023);
const spent = line('决', ['支出决算总计'], 800_000_000, 2023);

let at = 0;
const stated = (source: NodeOf<'Document'>, ...facts: readonly GraphNode[]) =>
  facts.map((fact) => relation('STATED_IN', fact, source, { start: (at += 1), end: at + 1, quote: `引${at}` }));

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  const sections = [general, middle, last, teaching];
  const lines = [total, repair, partial, repairLater, books, spent];
  await store().apply(
    changes(
      [first, second, third, charter, school, quota, ...sections, ...lines],
      [
        ...sections.map((held) => relation('HAS_SECTION', school, held)),
        ...lines.map((held) => relation('HAS_LINE', school, held)),
        relation('HAS_QUOTA', general, quota),
        relation('STATED_IN', school, first, { start: 900, end: 903, quote: '县一中' }),
        relation('STATED_IN', school, first, { start: 901, end: 904, quote: '县一中' }),
        relation('STATED_IN', school, second, { start: 900, end: 905, quote: '县第一中学' }),
        relation('STATED_IN', school, third, { start: 900, end: 905, quote: '县第一中学' }),
        relation('STATED_IN', school, charter, { start: 900, end: 902, quote: '学校' }),
        ...stated(first, general, quota, total, repair),
        ...stated(second, middle, partial, repairLater),
        ...stated(third, last, teaching, books, spent),
      ],
    ),
  );
  asked = await asker(store());
});
const RECORDS = `{ agency(id: "agency:学校") { history {
  document { title } fiscalYear printedNames sectionCount dutyCount posts totalExpenditure { label amount { value } evidence { quote } } } } }`;
const ofLine = (id: string) => `{ node(id: "line:${id}") { ... on BudgetLine { throughYears { fact { id } fiscalYear document { title } matchedBy basis score } } } }`; // prettier-ignore
const OF_SECTIONS = `{ sections(first: 10) { nodes { name throughYears { fiscalYear basis fact { ... on Section { name } } } } } }`;

test('what each document states of a body', async () => {
  const { data, errors } = await asked.ask(RECORDS);
  expect(errors).toEqual([]);
  const nothing = { sectionCount: null, dutyCount: null, posts: null, totalExpenditure: null };
  const whole = { label: '支出总计', amount: { value: '900' }, evidence: [{ quote: '引3' }] };
  const wholeSpent = { label: '支出决算总计', amount: { value: '800' }, evidence: [{ quote: '引11' }] };
  expect(data).toEqual({
    agency: {
      history: [
        { ...nothing, document: { title: '甲' }, fiscalYear: 2019, printedNames: ['县一中'], sectionCount: 1, posts: 6, totalExpenditure: whole },
        { ...nothing, document: { title: '乙' }, fiscalYear: 2021, printedNames: ['县第一中学'], sectionCount: 1 },
        { ...nothing, document: { title: '丙' }, fiscalYear: 2023, printedNames: ['县第一中学'], sectionCount: 2, totalExpenditure: wholeSpent },
        { ...nothing, document: { title: '章程' }, fiscalYear: null, printedNames: ['学校'] },
      ],
    },
  }); // prettier-ignore
});

test.each(['修', '改'])('a line through the years, from wherever it is asked: %s', async (id) => {
  const { data, errors } = await asked.ask(ofLine(id));
  expect(errors).toEqual([]);
  const { throughYears } = (data as { node: { throughYears: unknown } }).node;
  expect(throughYears).toEqual([
    { fact: { id: 'line:修' }, fiscalYear: 2019, document: { title: '甲' }, matchedBy: null, basis: null, score: null }, // prettier-ignore
    { fact: { id: 'line:改' }, fiscalYear: 2021, document: { title: '乙' }, matchedBy: 'RENAMED', basis: 'INFERRED', score: expect.closeTo(0.7, 0) as number }, // prettier-ignore
  ]);
});

test('sections: each link is judged by itself', async () => {
  const { data, errors } = await asked.ask(OF_SECTIONS);
  expect(errors).toEqual([]);
  const { nodes } = (data as { sections: { nodes: { name: string; throughYears: { fiscalYear: number; basis: string | null; fact: { name: string } }[] }[] } }).sections; // prettier-ignore
  const told = Object.fromEntries(nodes.map(({ name, throughYears }) => [name, throughYears.map(({ fiscalYear, fact: { name: then } }) => `${fiscalYear} ${then}`)])); // prettier-ignore
  const chain = ['2019 总务处', '2021 总务后勤处', '2023 后勤处'];
  expect(told).toEqual({ 总务处: chain, 总务后勤处: chain, 后勤处: chain, 教务处: ['2023 教务处'] });
});

test('each is one call of the store, and the same field by field', async () => {
  const plain = await asker(store(), 0, new Set());
  for (const query of [
    RECORDS,
    ofLine('修'),
    OF_SECTIONS,
    '{ agency(id: "agency:学校") { history { __typename } } }',
  ]) {
    const counting = countingStore(store());
    const answer = await (await asker(counting.store)).ask(query);
    expect(answer).toEqual(await plain.ask(query));
    expect(counting.calls).toHaveLength(1);
  }
});
