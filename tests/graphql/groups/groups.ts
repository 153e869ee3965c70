/**
 * Groups over a small graph that is written down here: every count and sum was worked out by hand from these lines, before
 * it was asked.
 *
 * 辽宁 > 盘锦 > 兴隆台. 甲局 lies in 盘锦, its centre 乙中心 in 兴隆台, 丙局 nobody knows where.
 * 甲局 with its units plans 1,000 for 2022 (基本支出 600, 项目支出 400, of which 热线经费 150 and 网格经费 250), says so in a
 * second document, and spends 900; for 2021 it planned 800. Of that 三公 20, all of it 接待. It owns 5,000, a year later 5,200.
 * 乙中心 plans 300 of its own. 丙局 plans 70: 行政运行 (2010350) 50 and 养老 (208) 20.
 * 丁局 planned 100 for 2020, 基本支出 60, 项目支出 40 and, across these, 政府采购 30; for 2019 工资 5 and 商品 7 under a heading
 * without a figure; in 2018 two sums under one name, 8 and 9. It says only that 41 people were added.
 * 甲局 has 10 posts: 办公室 6, 信息科 4, all 行政编制; 9 people; it had 12 the year before, in 办公室 and 综合科.
 */
import type { GraphNode as Node } from '../../../src/domain/model';
import type { GraphStore } from '../../../src/store/graph-store';
import { ALL_OPTIMISATIONS } from '../../../src/graphql/optimisations';
import { asker, IN_COLUMNS, type Asker } from '../../harness/asking';
import { countingStore } from '../../harness/counting-store';
import { EVERYTHING, proofLength, share, type ProofLength } from '../../harness/proof-length';
import { changes, node, relation } from '../../store/graphs';

const liaoning = node('Division', '210000', { code: '210000', name: '辽宁省', level: 'PROVINCE' });
const panjin = node('Division', '211100', { code: '211100', name: '盘锦市', level: 'PREFECTURE' });
const xinglongtai = node('Division', '211103', { code: '211103', name: '兴隆台区', level: 'COUNTY' });
const [services, affairs, running, pensions] = [['201', '一般公共服务支出'], ['20103', '政府办公厅'], ['2010350', '行政运行'], ['208', '社会保障']].map(([code = '', name = '']) => node('FunctionClass', code, { code, name })) as [Node, Node, Node, Node]; // prettier-ignore
const document = (key: string, fiscalYear: number) => node('Document', key, { title: key, fiscalYear });
const [plan, again, earlier] = [document('计划', 2022), document('又一份', 2022), document('往年', 2021)];
const a = node('Agency', '甲', { name: '甲局', agencyKind: 'ADMINISTRATIVE' });
const b = node('Agency', '乙', { name: '乙中心', agencyKind: 'PUBLIC_INSTITUTION' });
const c = node('Agency', '丙', { name: '丙局', agencyKind: 'ADMINISTRATIVE' });
const hotline = node('Topic', '热线', { name: '12345热线', topicKind: 'HOTLINE' });

const line = (label: string, fen: number | null, above: string[] = [], given: object = {}) =>
  node('BudgetLine', `${label}${fen}${JSON.stringify(given)}`, {
    label,
    fen,
    path: JSON.stringify([...above, label]),
    fiscalYear: 2022,
    stage: 'BUDGET',
    scope: 'OWN',
    ...given,
  });
const DEPARTMENT = { scope: 'DEPARTMENT' };
const TOTAL = '支出总计';
const total = line(TOTAL, 1_000, [], DEPARTMENT);
const basic = line('基本支出', 600, [TOTAL], DEPARTMENT);
const projects = line('项目支出', 400, [TOTAL], DEPARTMENT);
const hotlineMoney = line('热线经费', 150, [TOTAL, '项目支出'], DEPARTMENT);
const gridMoney = line('网格经费', 250, [TOTAL, '项目支出'], DEPARTMENT);
const saidAgain = line(TOTAL, 1_000, [], { ...DEPARTMENT, position: 2 });
const spent = line(TOTAL, 900, [], { ...DEPARTMENT, stage: 'FINAL' });
const before = line(TOTAL, 800, [], { ...DEPARTMENT, fiscalYear: 2021 });
const threePublic = line('“三公”经费', 20);
const reception = line('公务接待费', 20, ['“三公”经费']);
const blank = line('出国费', null, ['“三公”经费']);
const owned = line('资产总额', 5_000, [], { stage: 'ASSET', fiscalYear: 2021 });
const ownedLater = line('资产总额', 5_200, [], { stage: 'ASSET' });
const totalOfB = line(TOTAL, 300, [], { position: 3 });
const totalOfC = line(TOTAL, 70);
const run = line('行政运行', 50, [TOTAL]);
const pension = line('养老', 20, [TOTAL]);

const d = node('Agency', '丁', { name: '丁局' });
const in2020 = { fiscalYear: 2020 };
const crossed = line('支出预算', 100, [], in2020);
const crossing = [line('基本支出', 60, ['支出预算'], in2020), line('项目支出', 40, ['支出预算'], in2020), line('政府采购', 30, ['支出预算'], in2020)]; // prettier-ignore
const underHeading = [line('工资', 5, ['支出'], { fiscalYear: 2019 }), line('商品', 7, ['支出'], { fiscalYear: 2019 })];
const contradicted = [line('预算数', 8, [], { fiscalYear: 2018 }), line('预算数', 9, [], { fiscalYear: 2018 })];
const ofD = [crossed, ...crossing, ...underHeading, ...contradicted];

const [office, informatics, general] = ['办公室', '信息科', '综合科'].map((name) => node('Section', name, { name, sectionKind: 'INTERNAL' })) as [Node, Node, Node]; // prettier-ignore
const posts = (key: string, count: number, measure: string, staffingType: string | null) =>
  node('StaffingQuota', key, { count, measure, staffingType });
const [all, inOffice, inInformatics, people, allBefore] = [
  posts('全部', 10, 'AUTHORISED', null), posts('办', 6, 'AUTHORISED', '行政编制'), posts('信', 4, 'AUTHORISED', '行政编制'),
  posts('实有', 9, 'ACTUAL', null), posts('往年', 12, 'AUTHORISED', null)]; // prettier-ignore
const added = posts('新增', 41, 'CHANGE', '新增人员');
const duties = ['一', '二', '三'].map((text) => node('Responsibility', text, { text })) as [Node, Node, Node];
const findings = [['sum', 'ERROR'], ['sum', 'ERROR'], ['unit', 'INFO']].map(([rule = '', severity = ''], i) => node('Finding', `${i}`, { rule, severity, document: plan.id })) as [Node, Node, Node]; // prettier-ignore

const quote = { start: 0, end: 1, quote: '引' };
const basis = { basis: 'STATED' };
const stated = (document_: Node, things: readonly Node[]) =>
  things.map((thing) => relation('STATED_IN', thing, document_, quote));
const GRAPH = changes(
  [
    liaoning, panjin, xinglongtai, services, affairs, running, pensions, plan, again, earlier, a, b, c, hotline, total, basic, projects,
    hotlineMoney, gridMoney, saidAgain, spent, before, threePublic, reception, blank, owned, ownedLater, totalOfB, totalOfC, run, pension,
    d, ...ofD, added, office, informatics, general, all, inOffice, inInformatics, people, allBefore, ...duties, ...findings,
  ],
  [
    relation('PART_OF', panjin, liaoning), relation('PART_OF', xinglongtai, panjin),
    relation('PART_OF', running, affairs), relation('PART_OF', affairs, services),
    relation('IN_DIVISION', a, panjin, basis), relation('IN_DIVISION', b, xinglongtai, basis),
    relation('SUBORDINATE_TO', b, a, basis),
    relation('PART_OF', basic, total), relation('PART_OF', projects, total),
    relation('PART_OF', hotlineMoney, projects), relation('PART_OF', gridMoney, projects),
    relation('PART_OF', reception, threePublic), relation('PART_OF', blank, threePublic),
    relation('PART_OF', run, totalOfC), relation('PART_OF', pension, totalOfC),
    relation('CLASSIFIED_AS', run, running, basis), relation('CLASSIFIED_AS', pension, pensions, basis),
    relation('CONCERNS', hotlineMoney, hotline, { mention: '热线' }),
    ...[total, basic, projects, hotlineMoney, gridMoney, saidAgain, spent, before, threePublic, reception, blank, owned, ownedLater].map((one) => relation('HAS_LINE', a, one)),
    ...ofD.map((one) => relation('HAS_LINE', d, one)), ...crossing.map((one) => relation('PART_OF', one, crossed)), relation('HAS_QUOTA', d, added),
    ...stated(plan, [...ofD, added]),
    relation('HAS_LINE', b, totalOfB), ...[totalOfC, run, pension].map((one) => relation('HAS_LINE', c, one)),
    ...stated(plan, [total, basic, projects, hotlineMoney, gridMoney, threePublic, reception, blank, totalOfB, totalOfC, run, pension, ownedLater]),
    ...stated(again, [saidAgain, spent]), ...stated(earlier, [before, owned]),
    ...[office, informatics, general].map((one) => relation('HAS_SECTION', a, one)),
    ...stated(plan, [office, informatics]), ...stated(earlier, [office, general]),
    relation('HAS_QUOTA', a, all), relation('HAS_QUOTA', office, inOffice), relation('HAS_QUOTA', informatics, inInformatics),
    relation('HAS_QUOTA', a, people), relation('HAS_QUOTA', a, allBefore),
    ...stated(plan, [all, inOffice, inInformatics, people]), ...stated(earlier, [allBefore]),
    relation('RESPONSIBLE_FOR', a, duties[0]), relation('RESPONSIBLE_FOR', office, duties[1]), relation('RESPONSIBLE_FOR', a, duties[2]),
    relation('CONCERNS', duties[1], hotline, { mention: '热线' }), relation('CONCERNS', duties[0], hotline, { mention: '热线' }),
    ...stated(plan, [duties[0], duties[1]]), ...stated(earlier, [duties[2]]),
    ...stated(plan, findings), relation('ABOUT', findings[0], total), relation('ABOUT', findings[1], inOffice), relation('ABOUT', findings[2], c),
  ],
); // prettier-ignore

/** What is asked of every group, whatever it is of. */
const OF_KEY: Readonly<Record<string, string>> = {
  AGENCY: 'agency { name }', AGENCY_KIND: 'agencyKind', DIVISION: 'division { name }', FISCAL_YEAR: 'fiscalYear', STAGE: 'stage',
  SCOPE: 'scope', LABEL: 'label', OUTERMOST: 'outermost', FUNCTION_CLASS: 'functionClass { name }', TOPIC: 'topic { name }',
  MEASURE: 'measure', STAFFING_TYPE: 'staffingType', SECTION: 'section { name }', RULE: 'rule', SEVERITY: 'severity', DOCUMENT: 'document { name: title }',
}; // prettier-ignore

const IN_PLAN = 'stage: { eq: BUDGET }, fiscalYear: { eq: 2022 }';
const TOTALS = `where: { label: { eq: "支出总计" }, ${IN_PLAN} }`;
const OF_A = `where: { agency: { some: { name: { eq: "甲局" } } }, ${IN_PLAN} }`;

/** Question, keys, further arguments, and the groups as `key: count sum (left out)`. */
const QUESTIONS: readonly (readonly [field: string, by: string, args: string, groups: readonly string[]])[] = [
  ['budgetGroups', 'AGENCY', TOTALS, ['丙局: 1 70', '乙中心: 1 300', '甲局: 1 1000 RESTATED 1']],
  ['budgetGroups', '', TOTALS, [': 2 1070 IN_DEPARTMENT 1, RESTATED 1']],
  ['budgetGroups', 'AGENCY_KIND', TOTALS, ['ADMINISTRATIVE: 2 1070 RESTATED 1', 'PUBLIC_INSTITUTION: 1 300']],
  ['budgetGroups', 'FISCAL_YEAR', 'where: { label: { eq: "支出总计" } }', ['2021: 1 800', '2022: 2 970 IN_DEPARTMENT 1, OTHER_STAGE 2']],
  ['budgetGroups', 'STAGE', 'where: { label: { eq: "支出总计" }, fiscalYear: { eq: 2022 } }', ['BUDGET: 2 1070 IN_DEPARTMENT 1, RESTATED 1', 'FINAL: 1 900']],
  ['budgetGroups', 'DIVISION', `${TOTALS}, divisionLevel: PROVINCE`, ['辽宁省: 1 1000 IN_DEPARTMENT 1, RESTATED 1', 'null: 1 70']],
  ['budgetGroups', 'DIVISION', `${TOTALS}, divisionLevel: COUNTY`, ['兴隆台区: 1 300', 'null: 2 1070 RESTATED 1']],
  ['budgetGroups', 'DIVISION', TOTALS, ['盘锦市: 1 1000 RESTATED 1', '兴隆台区: 1 300', 'null: 1 70']],
  ['budgetGroups', 'OUTERMOST', OF_A, ['“三公”经费: 1 20 NO_NUMBER 1, PART 1', '支出总计: 1 1000 PART 4, RESTATED 1']],
  ['budgetGroups', 'AGENCY', OF_A, ['甲局: 0 unknown NO_NUMBER 1, PART 5, UNCLEAR 3']],
  ['budgetGroups', 'STAGE', 'where: { stage: { eq: ASSET } }', ['ASSET: 1 5200 OTHER_YEAR 1']],
  ['budgetGroups', 'LABEL', 'where: { label: { contains: "经费" } }, orderBy: [{ by: SUM, direction: DESC }]', ['网格经费: 1 250', '热线经费: 1 150', '“三公”经费: 1 20']],
  ['budgetGroups', '', 'where: { label: { in: ["热线经费", "网格经费"] } }', [': 2 400']],
  ['budgetGroups', '', 'where: { label: { contains: "经费" } }', [': 0 unknown UNCLEAR 3']],
  ['budgetGroups', 'TOPIC', 'where: { topics: { some: {} } }', ['12345热线: 1 150']],
  ['budgetGroups', 'FUNCTION_CLASS', 'where: { functionClasses: { some: {} } }', ['行政运行: 1 50', '社会保障: 1 20']],
  ['budgetGroups', 'FUNCTION_CLASS', 'where: { functionClasses: { some: {} } }, classLevel: CATEGORY', ['一般公共服务支出: 1 50', '社会保障: 1 20']],
  ['budgetGroups', 'FUNCTION_CLASS', 'where: { functionClasses: { some: {} } }, classLevel: SUBCATEGORY', ['政府办公厅: 1 50', 'null: 1 20']],
  ['budgetGroups', 'AGENCY, SCOPE', TOTALS, ['丙局 OWN: 1 70', '乙中心 OWN: 1 300', '甲局 DEPARTMENT: 1 1000 RESTATED 1']],
  ['budgetGroups', 'AGENCY', 'where: { label: { eq: "没有" } }', []],
  ['budgetGroups', 'FISCAL_YEAR', 'where: { agency: { some: { name: { eq: "丁局" } } } }', ['2018: 0 unknown CONTRADICTED 2', '2019: 2 12', '2020: 1 100 PART 3']],
  ['budgetGroups', '', 'where: { parents: { some: { label: { eq: "支出预算" } } } }', [': 0 unknown UNCLEAR 3']],
  ['budgetGroups', 'SCOPE', 'where: { label: { in: ["支出总计", "预算数"] }, fiscalYear: { lte: 2021 } }', ['DEPARTMENT: 1 800', 'OWN: 0 unknown CONTRADICTED 2']],
  ['budgetGroups', '', 'where: { label: { in: ["支出总计", "预算数"] }, fiscalYear: { lte: 2021 } }', [': 1 800 CONTRADICTED 2']],
  ['staffingGroups', '', '', [': 1 10 NO_NUMBER 1, OTHER_STAGE 1, OTHER_YEAR 1, PART 2']],
  ['staffingGroups', 'AGENCY', '', ['丁局: 0 unknown NO_NUMBER 1', '甲局: 1 10 OTHER_STAGE 1, OTHER_YEAR 1, PART 2']],
  ['staffingGroups', 'MEASURE', '', ['CHANGE: 0 unknown NO_NUMBER 1', 'ACTUAL: 1 9', 'AUTHORISED: 1 10 OTHER_YEAR 1, PART 2']],
  ['staffingGroups', 'STAFFING_TYPE', 'where: { measure: { eq: AUTHORISED } }', ['行政编制: 2 10', 'null: 0 unknown OTHER_YEAR 1, SPLIT 1']],
  ['staffingGroups', 'FISCAL_YEAR', 'where: { measure: { eq: AUTHORISED } }', ['2021: 1 12', '2022: 1 10 PART 2']],
  ['sectionGroups', 'AGENCY', '', ['甲局: 2 OTHER_YEAR 1']],
  ['sectionGroups', 'FISCAL_YEAR', '', ['2021: 2', '2022: 2']],
  ['dutyGroups', 'SECTION', '', ['办公室: 1', 'null: 1 OTHER_YEAR 1']],
  ['dutyGroups', 'TOPIC', '', ['12345热线: 2', 'null: 0 OTHER_YEAR 1']],
  ['dutyGroups', 'AGENCY', '', ['甲局: 2 OTHER_YEAR 1']],
  ['findingGroups', 'SEVERITY', '', ['ERROR: 2', 'INFO: 1']],
  ['findingGroups', 'AGENCY, RULE', '', ['丙局 unit: 1', '甲局 sum: 2']],
  ['findingGroups', 'DOCUMENT', '', ['计划: 3']],
]; // prettier-ignore

interface Group {
  readonly [key: string]: unknown;
  readonly count: number;
  readonly sum?: number | null;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/** @param percent of the questions that are asked */
export function describeGroups(name: string, openStore: () => GraphStore, percent: ProofLength = EVERYTHING): void {
  const { count, note } = proofLength(percent);
  describe(`groups on ${name}${count < 100 ? `, ${count} %${note}` : ''}`, () => {
    let asked: Asker;
    let inColumns: Asker;
    let counting: ReturnType<typeof countingStore>;
    beforeAll(async () => {
      const store = openStore();
      await store.apply(GRAPH);
      counting = countingStore(store);
      asked = await asker(counting.store);
      inColumns = await asker(store, 0, ALL_OPTIMISATIONS, {}, IN_COLUMNS);
    });

    const groupsOf = async (
      field: string,
      by: string,
      args: string,
      more = '',
      way = asked,
    ): Promise<readonly Group[]> => {
      const keys = by.split(', ').map((key) => OF_KEY[key] ?? '');
      const sum = ['budgetGroups', 'staffingGroups'].includes(field) ? 'sum' : '';
      const { data, errors } = await way.ask(`{ ${field}(by: [${by}] ${args}) { totalCount nodes { ${keys.join(' ')} count ${sum} leftOut { reason count } ${more} } } }`); // prettier-ignore
      expect(errors).toEqual([]);
      const { nodes, totalCount } = (data as Record<string, { nodes: Group[]; totalCount: number }>)[field]!;
      expect(totalCount).toBe(nodes.length);
      return nodes;
    };

    test.each(share(QUESTIONS, count))('%s by %s, %s', async (field, by, args, expected) => {
      const groups = await groupsOf(field, by, args);
      expect(await groupsOf(field, by, args, '', inColumns)).toEqual(groups);
      const told = groups.map((group) => {
        const keys = by.split(', ').flatMap((key) => {
          const name_ = /^\w+/.exec(OF_KEY[key] ?? '')?.[0];
          const value = name_ === undefined ? undefined : group[name_];
          if (value === undefined) return [];
          return [
            typeof value === 'object' && value !== null
              ? (value as { name: string }).name
              : `${value as string | number | null}`,
          ];
        });
        const left = group.leftOut.map(({ reason, count }) => `${reason} ${count}`).sort().join(', '); // prettier-ignore
        return [`${keys.join(' ')}:`, group.count, ...(group.sum === undefined ? [] : [group.sum ?? 'unknown']), left]
          .join(' ')
          .trimEnd();
      });
      // Groups without an order of their own come by what they go by, which are ids.
      const sorted = (all_: readonly string[]): readonly string[] =>
        args.includes('orderBy') ? all_ : [...all_].sort();
      expect(sorted(told)).toEqual(sorted(expected));
    });

    test('least, greatest, mean and share are of what counts', async () => {
      const [one] = await groupsOf('budgetGroups', '', TOTALS, 'least greatest mean share');
      expect(one).toMatchObject({ least: 70, greatest: 1_000, mean: 535, share: 1 });
      const shares = await groupsOf('budgetGroups', 'AGENCY', TOTALS, 'share');
      expect(shares.map(({ agency, share }) => [agency, share])).toEqual(
        // What 乙中心 plans is in the total of its department.
        expect.arrayContaining([[{ name: '乙中心' }, 0], [{ name: '甲局' }, 1_000 / 1_070]]), // prettier-ignore
      );
    });

    test('a sum says of which years and stages it is, and whether it is of all', async () => {
      const [mixed] = await groupsOf(
        'budgetGroups',
        '',
        'where: { label: { eq: "支出总计" } }',
        'countedYears countedStages isComplete share',
      );
      expect(mixed).toMatchObject({
        sum: 1_770,
        countedYears: [2021, 2022],
        countedStages: ['BUDGET', 'FINAL'],
        isComplete: true,
        share: 1,
      });
      const [partial] = await groupsOf('budgetGroups', '', 'where: { label: { in: ["支出总计", "预算数"] }, fiscalYear: { lte: 2021 } }', 'isComplete share'); // prettier-ignore
      expect(partial).toMatchObject({ sum: 800, isComplete: false, share: null });
    });

    test('a level that nothing is rolled up to is refused', async () => {
      const { errors } = await asked.ask('{ budgetGroups(by: [AGENCY], classLevel: ITEM) { totalCount } }');
      expect(errors).toMatchObject([{ message: expect.stringContaining('FUNCTION_CLASS'), extensions: { code: 'BAD_USER_INPUT' } }]); // prettier-ignore
    });

    test('what is left out is listed', async () => {
      const [group] = await groupsOf(
        'budgetGroups',
        'OUTERMOST',
        OF_A,
        'leftOut { things { ... on BudgetLine { label } } }',
      );
      expect(group?.leftOut).toMatchObject([
        { reason: 'NO_NUMBER', things: [{ label: '出国费' }] },
        { reason: 'PART', things: [{ label: '公务接待费' }] },
      ]);
    });

    test('pages of groups go on where the last ended, and a cursor of other groups is refused', async () => {
      const page = (args: string): string => `{ budgetGroups(by: [LABEL] where: { label: { contains: "经费" } } orderBy: [{ by: SUM, direction: DESC }] ${args}) { nodes { label } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } }`; // prettier-ignore
      const ask = async (args: string) => {
        const { data, errors } = await asked.ask(page(args));
        expect(errors).toEqual([]);
        return (data as Record<string, { nodes: { label: string }[]; pageInfo: Record<string, unknown> }>)[
          'budgetGroups'
        ]!;
      };
      const first = await ask('first: 2');
      expect(first.nodes.map(({ label }) => label)).toEqual(['网格经费', '热线经费']);
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const second = await ask(`first: 2, after: "${String(first.pageInfo['endCursor'])}"`);
      expect(second.nodes.map(({ label }) => label)).toEqual(['“三公”经费']);
      expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      const back = await ask(`last: 1, before: "${String(second.pageInfo['startCursor'])}"`);
      expect(back.nodes.map(({ label }) => label)).toEqual(['热线经费']);
      const { errors } = await asked.ask(
        `{ budgetGroups(by: [STAGE] after: "${String(first.pageInfo['endCursor'])}") { totalCount } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    test('what contradicts itself about a section is found with its agency, whichever way it is asked', async () => {
      const { data, errors } = await asked.ask(`{
        a: findings(agency: "agency:甲") { totalCount }
        b: findings(where: { agencies: { some: { name: { eq: "甲局" } } } }) { totalCount }
        c: agency(name: "甲局") { findings { totalCount } }
        d: agencies(where: { findings: { some: { rule: { eq: "sum" }, id: { eq: "finding:1" } } } }) { nodes { name } } }`);
      expect(errors).toEqual([]);
      expect(data).toEqual({ a: { totalCount: 2 }, b: { totalCount: 2 }, c: { findings: { totalCount: 2 } }, d: { nodes: [{ name: '甲局' }] } }); // prettier-ignore
    });

    test.each([
      ['findings are counted in one call', '{ findingGroups(by: [AGENCY, SEVERITY]) { nodes { count } } }', 1],
      [
        'money takes two more: its trees, and who is above whom',
        `{ budgetGroups(by: [AGENCY], ${TOTALS}) { nodes { sum } } }`,
        3,
      ],
      [
        'and one for what stands for the groups',
        `{ budgetGroups(by: [AGENCY], ${TOTALS}) { nodes { sum agency { name } } } }`,
        4,
      ],
    ])('%s', async (_, query, calls) => {
      const before_ = counting.calls.length;
      expect((await asked.ask(query)).errors).toEqual([]);
      // No line of these is a part of another, so that no tree is asked for.
      expect(counting.calls.length - before_).toBeLessThanOrEqual(calls);
    });
  });
}
