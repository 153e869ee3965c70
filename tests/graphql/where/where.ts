/**
 * Conditions and orders of lists, over a small graph that is written down here: what each question has to find was worked
 * out by hand from these lines, before it was asked.
 *
 * 辽宁 > 盘锦 > 兴隆台. 甲局 (administrative) and its centre 乙中心 lie in 盘锦, 丙所 (参公管理, a kind without a word of its
 * own) in 兴隆台, 丁站 nobody knows where. 甲局 has the section 办公室 with 6 posts and the duty 甲2; 乙中心 has 3 people of
 * its own. 甲局 plans 100.00 and spent 80.50 of it, 乙中心 plans nothing ("无"), 丙所 has a stock of cars.
 */
import type { GraphStore } from '../../../src/store/graph-store';
import { asker, type Asker } from '../../harness/asking';
import { EVERYTHING, proofLength, share, type ProofLength } from '../../harness/proof-length';
import { changes, node, relation } from '../../store/graphs';

const liaoning = node('Division', '210000', { code: '210000', name: '辽宁省', level: 'PROVINCE' });
const panjin = node('Division', '211100', { code: '211100', name: '盘锦市', level: 'PREFECTURE' });
const xinglongtai = node('Division', '211103', { code: '211103', name: '兴隆台区', level: 'COUNTY' });
const budget = node('Document', 'budget', { title: '2022年度预算', documentKind: 'BUDGET', fiscalYear: 2022 });
const final = node('Document', 'final', { title: '2021年度决算', documentKind: 'FINAL_ACCOUNTS', fiscalYear: 2021 });
const a = node('Agency', '甲', { name: '甲局', aliases: ['經费局'], creditCode: '11', agencyKind: 'ADMINISTRATIVE' });
const b = node('Agency', '乙', { name: '乙中心', aliases: ['热线中心'], agencyKind: 'PUBLIC_INSTITUTION' });
const c = node('Agency', '丙', { name: '丙所', agencyKind: '参公管理' });
const d = node('Agency', '丁', { name: '丁站' });
const office = node('Section', '办', { name: '办公室', sectionKind: 'INTERNAL', position: 1 });
const hotline = node('Topic', '热线', { name: '12345热线', topicKind: 'HOTLINE' });
const own = node('Responsibility', '甲1', { label: '1', text: '承担“12345”热线的受理。', position: 1 });
const ofOffice = node('Responsibility', '甲2', { label: '2', text: '负责文电工作。', position: 1 });
const posts = node('StaffingQuota', '六', { staffingType: '行政编制', measure: 'AUTHORISED', count: 6 });
const people = node('StaffingQuota', '三', { staffingType: null, measure: 'ACTUAL', count: 3 });
const figure = { fiscalYear: 2022, scope: 'OWN', position: 1 } as const;
const head = node('LeaderPost', '长', { title: '科长', rank: 'HEAD', count: 1 });
const planned = node('BudgetLine', '预', { ...figure, label: '“三公”经费', stage: 'BUDGET', fen: 10_000 });
const spent = node('BudgetLine', '决', { ...figure, label: '三公经费', stage: 'FINAL', fen: 8_050, fiscalYear: 2021 });
const nothing = node('BudgetLine', '无', { ...figure, label: '政府采购', stage: 'BUDGET', fen: null, position: 2 });
const cars = node('FiscalMeasure', '车', {
  ...figure,
  label: '公务用车',
  stage: 'ASSET',
  value: 2.5,
  asOf: '2022-12-31',
});
const wrong = node('Finding', '错', { rule: 'sum', severity: 'ERROR', document: budget.id });

const quote = { start: 0, end: 1, quote: '引' };
const GRAPH = changes(
  [
    liaoning, panjin, xinglongtai, budget, final, a, b, c, d, office, hotline, own, ofOffice, posts, people, head, planned, spent,
    nothing, cars, wrong,
  ],
  [
    relation('PART_OF', panjin, liaoning),
    relation('PART_OF', xinglongtai, panjin),
    relation('IN_DIVISION', a, panjin, { basis: 'STATED' }),
    relation('IN_DIVISION', b, panjin, { basis: 'STATED' }),
    relation('IN_DIVISION', c, xinglongtai, { basis: 'STATED' }),
    relation('SUBORDINATE_TO', b, a, { basis: 'STATED' }),
    relation('BUDGET_UNIT_OF', c, a, { basis: 'STATED' }),
    relation('HAS_SECTION', a, office),
    relation('RESPONSIBLE_FOR', a, own),
    relation('RESPONSIBLE_FOR', office, ofOffice),
    relation('CONCERNS', own, hotline, { mention: '12345' }),
    relation('HAS_QUOTA', office, posts),
    relation('HAS_QUOTA', b, people),
    relation('HAS_LINE', a, planned),
    relation('HAS_LINE', a, spent),
    relation('HAS_LINE', b, nothing),
    relation('HAS_LINE', c, cars),
    relation('PART_OF', spent, planned),
    relation('ABOUT', wrong, planned),
    ...[a, office, own, ofOffice, posts, planned].map((fact) => relation('STATED_IN', fact, budget, quote)),
    ...[a, b, people, spent, nothing].map((fact) => relation('STATED_IN', fact, final, quote)),
  ],
); // prettier-ignore

/** List, conditions, and the last characters of the ids that it has to hold. */
const CASES: readonly (readonly [list: string, where: string, found: string])[] = [
  ['agencies', '{}', '丁丙乙甲'],
  ['agencies', '{ name: { eq: "甲局" } }', '甲'],
  ['agencies', '{ name: { contains: "中心" }, agencyKind: { eq: PUBLIC_INSTITUTION } }', '乙'],
  ['agencies', '{ name: { startsWith: "丙" } }', '丙'],
  ['agencies', '{ aliases: { contains: "经费" } }', '甲'],
  ['agencies', '{ aliases: { isNull: true } }', '丁丙'],
  ['agencies', '{ agencyKind: { eq: OTHER } }', '丙'],
  ['agencies', '{ agencyKind: { in: [OTHER, ADMINISTRATIVE] } }', '丙甲'],
  ['agencies', '{ agencyKind: { in: [OTHER, ADMINISTRATIVE, PUBLIC_INSTITUTION] } }', '丙乙甲'],
  ['agencies', '{ not: { agencyKind: { in: [OTHER] } } }', '丁乙甲'],
  ['responsibilities', '{ not: { not: { or: [{ agency: { some: { agencyKind: { in: [OTHER] } } } }] } } }', ''],
  ['agencies', '{ agencyKind: { isNull: true } }', '丁'],
  ['agencies', '{ not: { agencyKind: { eq: ADMINISTRATIVE } } }', '丁丙乙'],
  ['agencies', '{ creditCode: { isNull: false } }', '甲'],
  ['agencies', '{ id: { in: ["agency:丁", "agency:甲", "agency:无"] } }', '丁甲'],
  ['agencies', '{ id: { in: [] } }', ''],
  ['agencies', '{ or: [{ name: { eq: "甲局" } }, { aliases: { eq: "熱線中心" } }] }', '乙甲'],
  ['agencies', '{ or: [] }', ''],
  ['agencies', '{ and: [] }', '丁丙乙甲'],
  ['agencies', '{ and: [{ name: { contains: "局" } }, { not: { name: { contains: "甲" } } }] }', ''],
  ['agencies', '{ name: null, agencyKind: { eq: null }, division: { some: null } }', '丁丙乙甲'],
  ['agencies', '{ division: { some: { code: { eq: "211100" } } } }', '乙甲'],
  ['agencies', '{ division: { some: { within: { some: { code: { eq: "211100" } } } } } }', '丙乙甲'],
  ['agencies', '{ division: { some: { within: { some: { name: { eq: "辽宁省" } } } } } }', '丙乙甲'],
  ['agencies', '{ division: { none: {} } }', '丁'],
  ['agencies', '{ staffing: { none: {} } }', '丁丙'],
  ['agencies', '{ staffing: { some: { count: { gt: 3 } } } }', '甲'],
  ['agencies', '{ staffing: { some: { count: { gte: 3 }, measure: { eq: ACTUAL } } } }', '乙'],
  ['agencies', '{ responsibilities: { some: { text: { contains: "文电" } } } }', '甲'],
  ['agencies', '{ responsibilities: { some: { topics: { some: { name: { contains: "热线" } } } } } }', '甲'],
  ['agencies', '{ superiors: { some: {} } }', '丙乙'],
  ['agencies', '{ subordinates: { some: { name: { eq: "乙中心" } } } }', '甲'],
  ['agencies', '{ budgetUnits: { some: {} } }', '甲'],
  ['agencies', '{ findings: { some: { severity: { eq: ERROR } } } }', '甲'],
  ['agencies', '{ documents: { some: { fiscalYear: { lt: 2022 } }, none: { fiscalYear: { gte: 2022 } } } }', '乙'],
  ['budgetLines', '{ label: { eq: "三公经费" } }', '决预'],
  ['budgetLines', '{ fen: { gt: 8050 } }', '预'],
  ['budgetLines', '{ fen: { gte: 8050, lt: 10000 } }', '决'],
  ['budgetLines', '{ fen: { isNull: true } }', '无'],
  ['budgetLines', '{ not: { fen: { gt: 8050 } } }', '决无'],
  [
    'budgetLines',
    '{ stage: { in: [BUDGET] }, agency: { some: { division: { some: { name: { eq: "盘锦市" } } } } } }',
    '无预',
  ],
  ['budgetLines', '{ parents: { some: { fen: { eq: 10000 } } } }', '决'],
  ['budgetLines', '{ parts: { none: {} } }', '决无'],
  ['budgetLines', '{ findings: { none: {} } }', '决无'],
  ['measures', '{ value: { gt: 2.4, lte: 2.5 } }', '车'],
  ['measures', '{ asOf: { gte: "2022-12-31" } }', '车'],
  ['measures', '{ asOf: { lt: "2022-12-31" } }', ''],
  ['responsibilities', '{ agency: { some: { name: { eq: "甲局" } } } }', '12'],
  ['responsibilities', '{ section: { some: {} } }', '2'],
  ['responsibilities', '{ section: { none: {} }, topics: { some: {} } }', '1'],
  ['sections', '{ staffing: { some: { count: { lte: 6 } } }, agency: { some: { creditCode: { eq: "11" } } } }', '办'],
  ['staffingQuotas', '{ documents: { some: { documentKind: { eq: BUDGET } } } }', '六'],
  ['staffingQuotas', '{ staffingType: { isNull: true } }', '三'],
  ['leaderPosts', '{}', '长'],
  ['leaderPosts', '{ postTitle: { eq: "科长" }, rank: { eq: HEAD } }', '长'],
  ['leaderPosts', '{ not: { postTitle: { contains: "科" } } }', ''],
  ['divisions', '{ level: { eq: COUNTY } }', '3'],
  ['divisions', '{ within: { some: { code: { eq: "211100" } } }, not: { code: { eq: "211100" } } }', '3'],
  ['divisions', '{ agencies: { none: {} } }', '0'],
  ['documents', '{ budgetLines: { some: { label: { contains: "采购" } } } }', 'l'],
  ['topics', '{ responsibilities: { some: { agency: { some: { name: { eq: "甲局" } } } } } }', '线'],
  ['findings', '{ agencies: { some: { name: { eq: "甲局" } } } }', '错'],
  ['findings', '{ document: { eq: "document:final" } }', ''],
];

const ORDERS: readonly (readonly [list: string, orderBy: string, ids: readonly string[]])[] = [
  ['budgetLines', '[{ by: FEN, direction: DESC }]', [planned.id, spent.id, nothing.id]],
  ['budgetLines', '[{ by: FEN }]', [spent.id, planned.id, nothing.id]],
  ['budgetLines', '[{ by: STAGE }, { by: FEN, direction: DESC }]', [planned.id, nothing.id, spent.id]],
  ['budgetLines', '[{ by: FISCAL_YEAR }, { by: POSITION, direction: DESC }]', [spent.id, nothing.id, planned.id]],
  ['agencies', '[{ by: AGENCY_KIND, direction: DESC }, { by: NAME }]', [c.id, b.id, a.id, d.id]],
  ['agencies', '[]', [d.id, c.id, b.id, a.id]],
  ['agencies', '[{ by: ID, direction: DESC }, { by: ID }]', [a.id, b.id, c.id, d.id]],
];

/** Lists of what hangs on one thing: what leads there, the list, its arguments, and the ids in their order. */
const HANGING: readonly (readonly [thing: string, list: string, args: string, ids: readonly string[]])[] = [
  ['agency(name: "甲局")', 'budgetLines', 'where: { fen: { gt: 8050 } }', [planned.id]],
  ['agency(name: "甲局")', 'budgetLines', 'orderBy: [{ by: FEN }]', [spent.id, planned.id]],
  ['agency(name: "甲局")', 'budgetLines', 'orderBy: [{ by: LABEL }], fiscalYear: 2022', [planned.id]],
  ['agency(name: "甲局")', 'responsibilities', 'where: { topics: { none: {} } }', []],
  ['agency(name: "甲局")', 'documents', 'where: { documentKind: { eq: BUDGET } }', [budget.id]],
  ['agency(name: "甲局")', 'documents', 'orderBy: [{ by: FISCAL_YEAR }]', [final.id, budget.id]],
  ['agency(name: "甲局")', 'findings', 'where: { severity: { in: [WARNING] } }', []],
  ['agency(name: "丙所")', 'measures', 'where: { value: { lt: 3 } }', [cars.id]],
  ['document(id: "document:final")', 'agencies', 'where: { superiors: { some: {} } }', [b.id]],
  ['document(id: "document:final")', 'agencies', 'orderBy: [{ by: NAME, direction: DESC }]', [a.id, b.id]],
  ['document(id: "document:budget")', 'responsibilities', 'where: { section: { some: {} } }', [ofOffice.id]],
  ['section(id: "section:办")', 'staffingQuotas', 'where: { count: { gt: 6 } }', []],
  ['topic(name: "12345热线")', 'responsibilities', 'where: { agency: { some: {} } }', [own.id]],
];

const REFUSED: readonly (readonly [query: string, words: string])[] = [
  ['{ agencies(where: { name: { contains: "" } }) { totalCount } }', 'where.name.contains'],
  ['{ agencies(where: { name: { gt: "甲" } }) { totalCount } }', 'gt'],
  ['{ agencies(where: { nope: { eq: 1 } }) { totalCount } }', 'nope'],
  ['{ measures(where: { asOf: { lt: "2022" } }) { totalCount } }', 'Date'],
  [`{ agencies(where: { name: { in: [${'"甲",'.repeat(101)}] } }) { totalCount } }`, '100'],
  [`{ agencies(where: ${'{ not: '.repeat(12)}{}${' }'.repeat(12)}) { totalCount } }`, 'nested deeper'],
];

/** Names that stand for seven ways each, one inside the other: 7^8 ways if they were written out. */
const BACK_AND_FORTH = Array.from({ length: 4 }).reduce<string>(
  (inner) => `{ findings: { some: { agencies: { some: ${inner} } } } }`,
  '{}',
);
const TOO_MANY: typeof REFUSED = [
  [`{ agencies(where: ${BACK_AND_FORTH}) { totalCount } }`, '160'],
  [`{ agencies { nodes { subordinates(where: ${BACK_AND_FORTH}) { totalCount } } } }`, '160'],
  [
    `{ agencies(where: { or: [${'{ name: { eq: "甲" } },'.repeat(40)}], and: [${'{ not: { name: { eq: "乙" }, id: { eq: "x" } } },'.repeat(62)}] }) { totalCount } }`,
    '160',
  ],
];

/** As deep as conditions may be: each form inside itself, that often. */
const DEEP: readonly (readonly [form: string, times: number])[] = [
  ['{ and: [{ name: { contains: "甲" } }, { or: [{ name: { contains: "乙" } }, { not: … }] }] }', 4],
  ['{ not: { or: [{ subordinates: { some: { superiors: { some: … } } } }] } }', 1],
  ['{ subordinates: { none: … } }', 2],
  ['{ or: [{ name: { contains: "乙" }, subordinates: { some: … } }] }', 2],
  ['{ name: { contains: "局" }, sections: { some: { name: { contains: "室" }, agency: { some: … } } } }', 7],
  ['{ responsibilities: { some: { agency: { some: … } } } }', 1],
  ['{ sections: { some: { agency: { some: { id: { in: ["agency:甲"] }, and: [{ and: [] }, …] } } } } }', 7],
];

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Milliseconds: Neo4j plans each of the deepest for seconds. */
const DEEP_PLANNING = 180_000;

/** @param percent of the questions that are asked */
export function describeWhere(name: string, store: () => GraphStore, percent: ProofLength = EVERYTHING): void {
  const { count, note } = proofLength(percent);
  describe(`conditions and orders on ${name}${count < 100 ? `, ${count} %${note}` : ''}`, () => {
    let asked: Asker;
    beforeAll(async () => {
      await store().apply(GRAPH);
      asked = await asker(store());
    });

    const pageOf = async (list: string, args: string): Promise<Page> => {
      const { data, errors } = await asked.ask(
        `{ ${list}(${args}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(errors).toEqual([]);
      return (data as Record<string, Page>)[list] as Page;
    };
    const idsOf = ({ nodes }: Page): readonly string[] => nodes.map(({ id }) => id);

    test.each(share(CASES, count))('%s %s', async (list, where, found) => {
      const page = await pageOf(list, `where: ${where}`);
      const ends = idsOf(page).map((id) => id.slice(-1));
      expect(ends.sort().join('')).toBe([...found].sort().join(''));
      expect(page.totalCount).toBe(ends.length);
    });

    test.each(share(ORDERS, count))('%s in the order %s, whole and page by page', async (list, orderBy, ids) => {
      expect(idsOf(await pageOf(list, `orderBy: ${orderBy}`))).toEqual(ids);
      const seen: string[] = [];
      for (let after = '', more = true; more;) {
        const page = await pageOf(list, `orderBy: ${orderBy}, first: 1${after}`);
        seen.push(...idsOf(page));
        more = page.pageInfo.hasNextPage;
        after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
      }
      expect(seen).toEqual(ids);
    });

    test.each(share(HANGING, count))('%s { %s(%s) }, whole and page by page', async (thing, list, args, ids) => {
      const pageBelow = async (more: string): Promise<Page> => {
        const fields = '{ totalCount nodes { id } pageInfo { hasNextPage endCursor } }';
        const { data, errors } = await asked.ask(`{ thing: ${thing} { ${list}(${args}${more}) ${fields} } }`);
        expect(errors).toEqual([]);
        return (data as Record<string, Record<string, Page>>)['thing']?.[list] as Page;
      };
      const whole = await pageBelow('');
      expect([idsOf(whole), whole.totalCount]).toEqual([ids, ids.length]);
      const seen: string[] = [];
      for (let after = '', more = true; more;) {
        const page = await pageBelow(`, first: 1${after}`);
        seen.push(...idsOf(page));
        more = page.pageInfo.hasNextPage;
        after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
      }
      expect(seen).toEqual(ids);
    });

    test('the subordinates of a description', async () => {
      const list = '{ nodes { agency { name } } }';
      const { data, errors } = await asked.ask(
        `{ agency(name: "甲局") { all: subordinates ${list} some: subordinates(where: { name: { eq: "丙所" } }) ${list} } }`,
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({ agency: { all: { nodes: [{ agency: { name: '乙中心' } }] }, some: { nodes: [] } } });
    });

    test.each([...REFUSED, ...TOO_MANY])('refuses %.60s', async (query, words) => {
      const { status, errors } = await asked.ask(query);
      expect(status).toBe(400);
      expect(errors[0]?.message).toContain(words);
    });

    test.each(DEEP)(
      '%s, %s times, in the root and in lists of lists',
      async (form, times) => {
        const where = Array.from({ length: times }).reduce<string>(
          (inner) => form.replace('…', inner),
          '{ name: { contains: "局" } }',
        );
        const below = (inner: string): string =>
          `subordinates(where: ${where}) { totalCount nodes { agency { id ${inner} } } }`;
        const { status, errors } = await asked.ask(
          `{ agencies(where: ${where}) { totalCount nodes { id ${below(below(''))} } } }`,
        );
        expect([status, errors]).toEqual([200, []]);
      },
      DEEP_PLANNING,
    );

    test('a cursor of one order or condition is none of another', async () => {
      const { pageInfo } = await pageOf('agencies', 'first: 1');
      const after = JSON.stringify(pageInfo.endCursor);
      for (const other of ['orderBy: [{ by: ID }]', 'where: { name: { contains: "甲" } }']) {
        const { status, errors } = await asked.ask(
          `{ agencies(${other}, after: ${after}) { totalCount nodes { id } } }`,
        );
        expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      }
    });

    test('what is asked beside holds too', async () => {
      const page = await pageOf('budgetLines', 'contains: "经费", where: { stage: { eq: FINAL } }');
      expect(idsOf(page)).toEqual([spent.id]);
    });
  });
}
