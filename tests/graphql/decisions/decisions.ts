import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GovorgError } from '../../../src/domain/errors';
import { restoreDecisions } from '../../../src/ingest/restore-kept';
import { copyGraph } from '../../../src/store/copy';
import type { GraphStore } from '../../../src/store/graph-store';
import { decider, type Decider } from '../../harness/deciding';
import { FIRST, graphOf, ID } from './graph';

export const DECIDE = `mutation ($earlier: ID!, $later: ID!, $verdict: GivenVerdict!, $note: String) {
  decide(earlier: $earlier, later: $later, verdict: $verdict, note: $note) {
    isNew
    decision { id verdict decidedBy note earlierName laterName agency { name } }
    replaced { id verdict }
  }
}`;
const UNDO =
  'mutation ($decision: ID!) { undo(decision: $decision) { isNew decision { verdict } replaced { id verdict } } }';

interface Outcome {
  readonly isNew: boolean;
  readonly decision: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly replaced: { readonly id: string; readonly verdict: string } | null;
}
type Pair = readonly [earlier: string, later: string, verdict: 'SAME' | 'DIFFERENT'];

async function asked(one: Decider, query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await one.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

const decide = async (one: Decider, [earlier, later, verdict]: Pair, note?: string): Promise<Outcome> =>
  ((await asked(one, DECIDE, { earlier, later, verdict, note })) as { decide: Outcome }).decide;
const undo = async (one: Decider, decision: string): Promise<Outcome> =>
  ((await asked(one, UNDO, { decision })) as { undo: Outcome }).undo;

interface Change {
  readonly outcome: string;
  readonly earlierName: string | null;
  readonly laterName: string | null;
  readonly basis: string | null;
}

/** What became of the things of one list, and what is doubtful, a line each. */
async function compared(one: Decider, list: string, from = 2019, to = 2021): Promise<readonly string[]> {
  const shown = 'outcome earlierName laterName basis';
  const data = await asked(one, `{ agency(name: "甲局") { compare(from: ${from}, to: ${to}) { ${list} { changes { ${shown} } doubtful { ${shown} } } } } }`); // prettier-ignore
  const { changes, doubtful } = (data as { agency: { compare: Record<string, { changes: Change[]; doubtful: Change[] }> } }).agency.compare[list]!; // prettier-ignore
  return [...changes, ...doubtful].map(({ outcome, earlierName, laterName, basis }) => [outcome, earlierName, laterName, basis].filter((said) => said !== null).join(' ')); // prettier-ignore
}

/**
 * @param empty a store for what is read again, of any kind
 * @param another one for a copy
 */
export function describeDecisions(
  where: string,
  store: () => GraphStore,
  empty: () => GraphStore,
  another: () => GraphStore,
): void {
  describe(where, () => {
    let one: Decider;
    beforeAll(async () => {
      await store().apply(graphOf(FIRST));
      one = decider(store());
    });
    const undoAll = async (): Promise<void> => {
      const open = await asked(one, '{ decisions(first: 100, where: { verdict: { in: [SAME, DIFFERENT] }, replacedBy: { none: {} } }) { nodes { id } } }'); // prettier-ignore
      for (const { id } of (open as { decisions: { nodes: { id: string }[] } }).decisions.nodes) await undo(one, id);
    };
    afterEach(undoAll);

    test('what is doubtful is listed with both quotes, what hangs on it first, and no more once it is decided', async () => {
      const query = '{ reviews { totalCount bodiesLeftOut nodes { decidedKind earlierName laterName earlier { id } later { id } isHeld postCount dutyCount fen worth earlierEvidence { quote start end document { title } } laterEvidence { quote document { title } } agency { name } } } }'; // prettier-ignore
      interface Review {
        readonly decidedKind: string;
        readonly earlierName: string;
        readonly laterName: string;
        readonly worth: number;
      }
      const reviews = async (): Promise<readonly Review[]> => ((await asked(one, query)) as { reviews: { nodes: Review[] } }).reviews.nodes; // prettier-ignore
      const before = await reviews();
      expect(before.map(({ decidedKind, earlierName, laterName }) => [decidedKind, earlierName, laterName])).toEqual(
        expect.arrayContaining([
          ['BudgetLine', '热线外包', '热线服务外包'],
          ['Section', '综合办公室', '办公室'],
          ['Responsibility', '负责全市政务服务平台的建设和运行。', FIRST.wording],
        ]),
      );
      expect(before.map(({ worth }) => worth)).toEqual(before.map(({ worth }) => worth).sort((a, b) => b - a));
      expect(before.find(({ earlierName }) => earlierName === '综合办公室')).toMatchObject({
        earlier: { id: ID.general },
        later: { id: ID.office },
        agency: { name: '甲局' },
        isHeld: true,
        postCount: 12,
        fen: null,
        earlierEvidence: [{ quote: '引20', start: 20, end: 25, document: { title: '三定2019' } }],
        laterEvidence: [{ quote: expect.stringMatching(/^引/), document: { title: '三定2021' } }],
      });
      await decide(one, [ID.general, ID.office, 'SAME']);
      await decide(one, [ID.hotline, ID.hotlineLater, 'DIFFERENT']);
      const left = await reviews();
      expect(left.map(({ earlierName }) => earlierName)).not.toContain('热线外包');
      expect(left.map(({ earlierName, laterName }) => `${earlierName} ${laterName}`)).not.toContain(
        '综合办公室 办公室',
      );
    });

    test('pages of reviews hold each pair once, in the order of the list', async () => {
      const page = 'nodes { earlierName laterName } pageInfo { endCursor hasNextPage }';
      interface Page {
        readonly reviews: { readonly nodes: readonly object[]; readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean } }; // prettier-ignore
      }
      const all = ((await asked(one, `{ reviews(first: 100) { ${page} } }`)) as Page).reviews.nodes;
      const paged: object[] = [];
      for (let after: string | null = null; ;) {
        const { reviews } = (await asked(one, `query ($after: String) { reviews(first: 1, after: $after) { ${page} } }`, { after })) as Page; // prettier-ignore
        paged.push(...reviews.nodes);
        after = reviews.pageInfo.endCursor;
        if (!reviews.pageInfo.hasNextPage) break;
      }
      expect(all.length).toBeGreaterThan(2);
      expect(paged).toEqual(all);
    });

    test('what is decided to be one is one, with who and why', async () => {
      expect(await compared(one, 'sectionChanges')).toContain('CHANGED 综合办公室 办公室 INFERRED');
      const { isNew, decision, replaced } = await decide(one, [ID.general, ID.office, 'SAME'], ' 三定规定附件二 ');
      expect({ isNew, replaced }).toEqual({ isNew: true, replaced: null });
      expect(decision).toMatchObject({ verdict: 'SAME', decidedBy: '甲某', note: '三定规定附件二', earlierName: '综合办公室', laterName: '办公室', agency: { name: '甲局' } }); // prettier-ignore
      const data = await asked(one, '{ agency(name: "甲局") { compare(from: 2019, to: 2021) { sectionChanges { changes { earlierName matchedBy basis score decision { id note decidedBy } } } staffingChanges { changes { basis score decision { verdict } } } } decisions { nodes { id replacedBy { id } } } } }'); // prettier-ignore
      expect(data).toMatchObject({
        agency: {
          compare: {
            sectionChanges: { changes: expect.arrayContaining([{ earlierName: '综合办公室', matchedBy: 'DECIDED', basis: 'DECIDED', score: 1, decision: { id: decision.id, note: '三定规定附件二', decidedBy: '甲某' } }]) }, // prettier-ignore
            // Posts rest on the section that has them.
            staffingChanges: { changes: [{ basis: 'DECIDED', score: 1, decision: { verdict: 'SAME' } }] },
          },
          decisions: { nodes: expect.arrayContaining([{ id: decision.id, replacedBy: null }]) },
        },
      });
    });

    test('a pair that no likeness finds, of each kind', async () => {
      await decide(one, [ID.enforcing, ID.permits, 'SAME']);
      await decide(one, [ID.training, ID.platformLater, 'SAME']);
      await decide(one, [ID.hotline, ID.hotlineLater, 'SAME']);
      expect(await compared(one, 'sectionChanges')).toContain('CHANGED 执法一科 审批科 DECIDED');
      expect(await compared(one, 'budgetLineChanges')).toContain('CHANGED 热线外包 热线服务外包 DECIDED');
      const duties = await compared(one, 'dutyChanges');
      expect(duties).toContain(`CHANGED 承担干部教育培训。 ${FIRST.wording} DECIDED`);
      // What bears its wording is it all the same: it is two now.
      expect(duties).toContain('CHANGED 承担干部教育培训。 承担干部教育培训。 DERIVED');
    });

    test('what is decided to be two is two, whatever the names say, and the best of what is left goes on', async () => {
      await decide(one, [ID.general, ID.office, 'DIFFERENT']);
      const sections = await compared(one, 'sectionChanges');
      expect(sections).toEqual(expect.arrayContaining(['WENT 综合办公室', 'CAME 办公室', 'UNCHANGED 法规科 法规科 DERIVED'])); // prettier-ignore
      expect(sections.some((said) => said.includes('综合办公室 办公室'))).toBe(false);
      await decide(one, [ID.platform, ID.platformLater, 'DIFFERENT']);
      expect(await compared(one, 'dutyChanges')).toEqual([
        'UNCHANGED 承担干部教育培训。 承担干部教育培训。 DERIVED',
        `CAME ${FIRST.wording}`,
        'WENT 负责全市政务服务平台的建设和运行。',
      ]);
    });

    test('two of one wording are told apart where somebody looked', async () => {
      await decide(one, [ID.training, ID.trainingLater, 'DIFFERENT']);
      const duties = await compared(one, 'dutyChanges');
      expect(duties).toEqual(expect.arrayContaining(['CAME 承担干部教育培训。', 'WENT 承担干部教育培训。']));
      await undoAll();
      expect(await compared(one, 'dutyChanges')).toContain('UNCHANGED 承担干部教育培训。 承担干部教育培训。 DERIVED');
    });

    test('a decision is taken once, the opposite one takes its place, and undoing brings the rules back', async () => {
      const first = await decide(one, [ID.general, ID.office, 'SAME']);
      const again = await decide(one, [ID.general, ID.office, 'SAME'], 'another note');
      expect(again).toMatchObject({ isNew: false, replaced: null, decision: { id: first.decision.id, note: null } });
      const opposite = await decide(one, [ID.general, ID.office, 'DIFFERENT']);
      expect(opposite).toMatchObject({ isNew: true, replaced: { id: first.decision.id, verdict: 'SAME' } });
      expect(await compared(one, 'sectionChanges')).toContain('WENT 综合办公室');
      const tooLate = await one.ask(UNDO, { decision: first.decision.id });
      expect(tooLate).toMatchObject({ status: 400, data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(tooLate.errors[0]?.message).toContain(opposite.decision.id);
      expect(await undo(one, opposite.decision.id)).toEqual({ isNew: true, decision: { verdict: 'UNDONE' }, replaced: { id: opposite.decision.id, verdict: 'DIFFERENT' } }); // prettier-ignore
      expect(await undo(one, opposite.decision.id)).toEqual({ isNew: false, decision: { verdict: 'UNDONE' }, replaced: null }); // prettier-ignore
      expect(await compared(one, 'sectionChanges')).toContain('CHANGED 综合办公室 办公室 INFERRED');
      // Decided anew, it takes the place of none that held.
      expect(await decide(one, [ID.general, ID.office, 'SAME'])).toMatchObject({ isNew: true, replaced: null });
    });

    test('the same decision many times at once is one', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => decide(one, [ID.enforcing, ID.permits, 'SAME'])),
      );
      expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(outcomes.map(({ decision }) => decision.id)).size).toBe(1);
    });

    test('decisions never chain: of two pairs with one in the middle nothing follows for the ends', async () => {
      await decide(one, [ID.enforcing, ID.permits, 'SAME']);
      await decide(one, [ID.permits, ID.service, 'SAME']);
      expect(await compared(one, 'sectionChanges', 2021, 2023)).toContain('CHANGED 审批科 服务部 DECIDED');
      const ends = await compared(one, 'sectionChanges', 2019, 2023);
      expect(ends).toEqual(expect.arrayContaining(['CAME 服务部', 'WENT 执法一科']));
      // A section that is followed from year to year is followed by one decision after the other.
      const data = await asked(one, '{ agency(name: "甲局") { sections(fiscalYear: 2019) { nodes { name throughYears { fiscalYear basis decision { laterName } } } } } }'); // prettier-ignore
      const { nodes } = (data as { agency: { sections: { nodes: { name: string; throughYears: object[] }[] } } }).agency.sections; // prettier-ignore
      expect(nodes.find(({ name }) => name === '执法一科')?.throughYears).toEqual([
        { fiscalYear: 2019, basis: null, decision: null },
        { fiscalYear: 2021, basis: 'DECIDED', decision: { laterName: '审批科' } },
        { fiscalYear: 2023, basis: 'DECIDED', decision: { laterName: '服务部' } },
      ]);
    });

    interface Joined {
      readonly outcome: string;
      readonly aspects: readonly string[];
      readonly earlierName: string | null;
      readonly laterName: string | null;
      readonly postDifference?: number | null;
    }
    const joined = async (list: string, from: number, to: number): Promise<readonly Joined[]> => {
      const data = await asked(one, `{ agency(name: "甲局") { compare(from: ${from}, to: ${to}) { ${list} { changes { outcome aspects earlierName laterName ${list === 'staffingChanges' ? 'postDifference' : ''} } } } } }`); // prettier-ignore
      return (data as { agency: { compare: Record<string, { changes: readonly Joined[] }> } }).agency.compare[list]!.changes; // prettier-ignore
    };

    test('two that went on as one are a merger: neither went, posts and what follows go with it, and it is undone', async () => {
      const before = await joined('sectionChanges', 2019, 2021);
      await decide(one, [ID.general, ID.office, 'SAME']);
      const merged = await decide(one, [ID.enforcing, ID.office, 'SAME']);
      const sections = await joined('sectionChanges', 2019, 2021);
      expect(sections).toEqual(
        expect.arrayContaining([
          { outcome: 'CHANGED', aspects: ['MERGED', 'RENAMED'], earlierName: '综合办公室', laterName: '办公室' },
          { outcome: 'CHANGED', aspects: ['MERGED', 'RENAMED'], earlierName: '执法一科', laterName: '办公室' },
        ]),
      );
      expect(sections.filter(({ outcome }) => outcome === 'WENT')).toEqual([]);
      expect(await joined('staffingChanges', 2019, 2021)).toEqual([
        { outcome: 'CHANGED', aspects: ['GREW'], earlierName: '行政编制', laterName: '行政编制', postDifference: 3 },
      ]);
      const data = await asked(one, `{ section(id: "${ID.office}") { throughYears { fiscalYear fact { ... on Section { name } } continues { ... on Section { name } } } } reviews(kinds: [Section]) { nodes { earlierName } } }`); // prettier-ignore
      const { section, reviews } = data as { section: { throughYears: object[] }; reviews: { nodes: { earlierName: string }[] } }; // prettier-ignore
      expect(section.throughYears).toEqual(
        expect.arrayContaining([
          { fiscalYear: 2019, fact: { name: '综合办公室' }, continues: [] },
          { fiscalYear: 2019, fact: { name: '执法一科' }, continues: [] },
        ]),
      );
      const later = section.throughYears.find((year) => (year as { fiscalYear: number }).fiscalYear === 2021);
      expect(later).toMatchObject({ fact: { name: '办公室' } });
      const { continues } = later as { continues: { name: string }[] };
      expect(continues.map(({ name }) => name).sort()).toEqual(['执法一科', '综合办公室']);
      expect(reviews.nodes.map(({ earlierName }) => earlierName)).not.toContain('综合办公室');
      await undo(one, merged.decision.id);
      await undoAll();
      expect(await joined('sectionChanges', 2019, 2021)).toEqual(before);
    });

    test('one that went on as two is a split, and what bears the name of a merged section is a part of it', async () => {
      await decide(one, [ID.general, ID.office, 'SAME']);
      await decide(one, [ID.general, ID.permits, 'SAME']);
      const sections = await joined('sectionChanges', 2019, 2021);
      expect(sections).toEqual(
        expect.arrayContaining([
          { outcome: 'CHANGED', aspects: ['SPLIT', 'RENAMED'], earlierName: '综合办公室', laterName: '办公室' },
          { outcome: 'CHANGED', aspects: ['SPLIT', 'RENAMED'], earlierName: '综合办公室', laterName: '审批科' },
        ]),
      );
      expect(sections.filter(({ outcome }) => outcome === 'CAME')).toEqual([]);
      await undoAll();
      await decide(one, [ID.enforcing, ID.law, 'SAME']);
      const within = await joined('sectionChanges', 2019, 2021);
      expect(within).toEqual(
        expect.arrayContaining([
          { outcome: 'CHANGED', aspects: ['MERGED', 'RENAMED'], earlierName: '执法一科', laterName: '法规科' },
          { outcome: 'CHANGED', aspects: ['MERGED'], earlierName: '法规科', laterName: '法规科' },
        ]),
      );
    });

    test.each<readonly [what: string, earlier: string, later: string, told: RegExp]>([
      ['an id of nothing', ID.general, 'section:无', /`later` is not in the graph/],
      ['no id', 'nonsense', ID.office, /`earlier` is no id of the graph/],
      ['a kind that is not decided about', ID.posts, ID.posts, /`earlier` is StaffingQuota: .*Section, Responsibility, BudgetLine/], // prettier-ignore
      ['two kinds', ID.general, ID.hotlineLater, /of one kind/],
      ['two bodies', ID.general, ID.other, /`earlier` is of 甲局, `later` is of 乙局/],
      ['one year', ID.general, ID.enforcing, /one year, 2019/],
      ['the years turned round', ID.office, ID.general, /the other way round/],
      ['one thing', ID.law, ID.law, /one thing in the graph/],
      ['one wording', ID.training, ID.trainingLater, /Both are called/],
      ['a plan and an outcome', ID.hotline, ID.spent, /BUDGET and `later` of FINAL/],
    ])('nothing is decided about %s, and the answer says why', async (_, earlier, later, told) => {
      const before = await store().version();
      const { status, errors, data } = await one.ask(DECIDE, { earlier, later, verdict: 'SAME' });
      expect({ status, data, code: errors[0]?.extensions.code }).toEqual({ status: 400, data: null, code: 'BAD_USER_INPUT' }); // prettier-ignore
      expect(errors[0]?.message).toMatch(told);
      expect(await store().version()).toBe(before);
    });

    test.each(['decision:nothing', ID.general, 'nonsense'])('%s is no decision to undo', async (decision) => {
      expect(await one.ask(UNDO, { decision })).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }); // prettier-ignore
    });

    test('decisions outlive the graph, a newer reader, a damaged line, and the move to another store', async () => {
      await decide(one, [ID.enforcing, ID.permits, 'SAME']);
      await decide(one, [ID.platform, ID.platformLater, 'DIFFERENT']);
      await decide(one, [ID.hotline, ID.hotlineLater, 'SAME']);
      // The graph is lost, and documents are read again by a reader that gives other ids, cuts elsewhere and knows the body by a code.
      const again = empty();
      await again.apply(graphOf({ mark: 'b', wording: '负责政务服务平台、热线建设运行', agency: '91210000' }));
      const other = decider(again);
      expect(await compared(other, 'dutyChanges')).toContain('CHANGED 负责全市政务服务平台的建设和运行。 负责政务服务平台、热线建设运行 INFERRED'); // prettier-ignore
      const file = join(one.folder, 'decisions.ndjson');
      appendFileSync(file, '{"id":"decision:cut sh');
      const found = await restoreDecisions(again, one.log, true);
      expect(found).toMatchObject({ homeless: [], unreadable: 1 });
      expect(found.restored).toBeGreaterThanOrEqual(3);
      expect(await restoreDecisions(again, one.log, true)).toMatchObject({ restored: 0, homeless: [] });
      const asDecided = async (): Promise<void> => {
        expect(await compared(other, 'sectionChanges')).toContain('CHANGED 执法一科 审批科 DECIDED');
        expect(await compared(other, 'budgetLineChanges')).toContain('CHANGED 热线外包 热线服务外包 DECIDED');
        expect(await compared(other, 'dutyChanges')).toEqual(expect.arrayContaining(['WENT 负责全市政务服务平台的建设和运行。'])); // prettier-ignore
      };
      await asDecided();
      // A folder that takes nothing keeps no service from starting.
      const full = {
        ...other.log,
        add: () => Promise.reject(new GovorgError('STORE_UNAVAILABLE', 'the disk is full')),
      };
      expect((await restoreDecisions(again, full, true)).unlogged).toBeGreaterThanOrEqual(3);
      // Beside another graph there is no log yet: it is made, and what one bit changed in is no decision.
      await restoreDecisions(again, other.log, true);
      const text = readFileSync(join(other.folder, 'decisions.ndjson'), 'utf8');
      expect((await other.log.read()).kept).toHaveLength((await one.log.read()).kept.length);
      writeFileSync(join(other.folder, 'decisions.ndjson'), text.replace('"verdict":"SAME"', '"verdict":"DIFFERENT"'));
      expect(await other.log.read()).toMatchObject({ unreadable: 1 });
      await asDecided();
      // A copy of the graph takes them along.
      await copyGraph(again, another(), () => undefined);
      expect(await compared(decider(another()), 'sectionChanges')).toContain('CHANGED 执法一科 审批科 DECIDED');
    });
  });
}
