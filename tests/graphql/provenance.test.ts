/**
 * How far figures of one body can be trusted. The budget of 2022 states 政府采购预算 twice with different amounts, the
 * whole expenditure in two documents with one amount, 基本支出 under two classes, and three purchases of one name in one
 * list; the accounts of the year and another body state the same label for themselves.
 */
import type { GraphNode, NodeOf } from '../../src/domain/model';
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { embeddedStore, onNeo4j } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const budget = node('Document', '预算', { title: '预算2022', fiscalYear: 2022 });
const notes = node('Document', '说明', { title: '预算说明2022', fiscalYear: 2022 });
const [agency, other] = [node('Agency', '局', { name: '甲局' }), node('Agency', '乙局', { name: '乙局' })];

type Given = Partial<NodeOf<'BudgetLine'>['properties']>;
const line = (key: string, path: readonly string[], fen: number | null, given: Given = {}) =>
  node('BudgetLine', key, { label: path.at(-1) ?? '', path: JSON.stringify(path), fen, printed: String(fen), stage: 'BUDGET', scope: 'OWN', fiscalYear: 2022, ...given }); // prettier-ignore

const purchase = line('购', ['政府采购预算'], 1_088);
const purchaseLess = line('购少', ['“政府采购”预算'], 958, { label: '政府采购 预算' });
const total = line('总', ['支出预算'], 5_000);
const totalAgain = line('总又', ['收支总体情况', '支出预算'], 5_000);
const basic = line('基1', ['一般公共服务支出', '基本支出'], 300);
const basicElsewhere = line('基2', ['卫生健康支出', '基本支出'], 20);
const bought = [10, 10, 20].map((fen, i) => line(`购买${i}`, ['支出预算', '购买服务'], fen));
const yearBefore = line('前', ['支出预算'], 4_000, { fiscalYear: 2021 });
const spent = line('决', ['支出预算'], 4_900, { stage: 'FINAL' });
const ofDepartment = line('部', ['支出预算'], 9_000, { scope: 'DEPARTMENT' });
const blank = line('空', ['支出预算'], null);
const ofOther = line('乙', ['支出预算'], 7);
const vehicles = (key: string, value: number) => node('FiscalMeasure', key, { label: '车辆', path: '["车辆"]', value, stage: 'ASSET', scope: 'OWN', fiscalYear: 2022 }); // prettier-ignore
const [three, four] = [vehicles('车三', 3), vehicles('车四', 4)];
const finding = (key: string, severity: string, document: string, position: number) =>
  node('Finding', key, { rule: 'stated-twice', severity, message: key, document, position });
const proved = finding('两处不一致', 'ERROR', budget.id, 7);
const suggested = finding('口径不明', 'WARNING', budget.id, 3);

let at = 0;
const stated = (source: NodeOf<'Document'>, facts: readonly GraphNode[]) =>
  facts.map((fact) => relation('STATED_IN', fact, source, { start: (at += 1), end: at + 1, quote: '引' }));
const own = [purchase, purchaseLess, total, totalAgain, basic, basicElsewhere, ...bought, yearBefore, spent, ofDepartment, blank, three, four]; // prettier-ignore
const GRAPH = changes(
  [budget, notes, agency, other, ...own, ofOther, proved, suggested],
  [
    ...own.map((held) => relation('HAS_LINE', agency, held)),
    relation('HAS_LINE', other, ofOther),
    ...bought.map((part) => relation('PART_OF', part, total)),
    ...stated(budget, own),
    ...stated(notes, [totalAgain]),
    ...[purchase, purchaseLess].map((about) => relation('ABOUT', proved, about)),
    relation('ABOUT', suggested, purchase),
  ],
);

function describeOn(store: () => Parameters<typeof asker>[0]): void {
  let asked: Asker;
  beforeAll(async () => {
    await store().apply(GRAPH);
    asked = await asker(store());
  });

  const of = async ({ id }: GraphNode, type = 'BudgetLine'): Promise<readonly string[]> => {
    const { data, errors } = await asked.ask(`{ node(id: "${id}") { ... on ${type} { otherStatements { agreement statement { __typename id } } } } }`); // prettier-ignore
    expect(errors).toEqual([]);
    const { otherStatements } = data?.['node'] as { otherStatements: { agreement: string; statement: { __typename: string; id: string } }[] }; // prettier-ignore
    return otherStatements.map(({ agreement, statement }) => {
      expect(statement.__typename).toBe(type);
      return `${agreement} ${statement.id.split(':')[1] ?? ''}`;
    });
  };

  test('a figure that is stated with another amount is contradicted, from either side', async () => {
    expect(await of(purchase)).toEqual(['CONFLICTS 购少']);
    expect(await of(purchaseLess)).toEqual(['CONFLICTS 购']);
    expect(await of(three, 'FiscalMeasure')).toEqual(['CONFLICTS 车四']);
  });

  test('the same amount under the same label agrees, wherever it stands', async () => {
    expect(await of(total)).toEqual(['AGREES 总又']);
    expect(await of(totalAgain)).toEqual(['AGREES 总']);
  });

  test('items of one list, other headings, years, stages, scopes and bodies are other figures', async () => {
    for (const one of [basic, basicElsewhere, ...bought, yearBefore, spent, ofDepartment, blank, ofOther])
      expect([one.id, await of(one)]).toEqual([one.id, []]);
  });

  test('what contradicts itself about a fact, in the order of the text, and what kind of statement each is', async () => {
    const { data } = await asked.ask(`{ node(id: "${purchase.id}") { ... on Fact { statementKind findingsAbout { message statementKind } } } }`); // prettier-ignore
    expect(data).toEqual({
      node: {
        statementKind: 'STATED',
        findingsAbout: [
          { message: '口径不明', statementKind: 'INFERRED' },
          { message: '两处不一致', statementKind: 'DERIVED' },
        ],
      },
    });
  });

  test('all figures of a body are compared in four calls of the store, however many are asked about', async () => {
    const counting = countingStore(store());
    const { ask } = await asker(counting.store);
    const { errors } = await ask('{ budgetLines(first: 50, where: { agency: { some: { name: { eq: "甲局" } } }, fiscalYear: { eq: 2022 }, stage: { eq: BUDGET } }) { nodes { findingsAbout { message } otherStatements { statement { evidence { quote } } } } } }'); // prettier-ignore
    expect([errors, counting.calls.length]).toEqual([[], 4]);
  });
}

describe('on the embedded store', () => { describeOn(embeddedStore()); }); // prettier-ignore
describe('on Neo4j', () => { onNeo4j('the provenance of figures', describeOn); }); // prettier-ignore
