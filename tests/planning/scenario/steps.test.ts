/** What each step does to what it names, and what it says where it cannot be done: then everything stays as it was. */
import { Plan } from '../../../src/planning/scenario/plan';
import { rollUp, type Measure } from '../../../src/planning/scenario/roll-up';
import type { Conflict, Step } from '../../../src/planning/scenario/step';
import { checkTargets, type Target } from '../../../src/planning/scenario/targets';
import { baseOf, SHAPE, step, thingsOf, type BodyShape } from './world';

const shape = (more: Partial<BodyShape> = {}): BodyShape => ({ ...SHAPE, ...more });
/** 局0 with 局1 below it, and 局2 by itself. */
const BASE = baseOf(thingsOf([shape(), shape({ above: 1 }), shape({ posts: 4, people: 6 })]));
const [A, B, C] = ['agency:0', 'agency:1', 'agency:2'] as const;

const planOf = (...steps: readonly Step[]): Plan => Plan.of(BASE, steps);
const fates = (plan: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries([...plan.ids()].map((id) => [id, plan.fateOf(id)]));
function figure(plan: Plan, measure: Measure, of: string | null = null): readonly (number | null)[] {
  const row = rollUp(plan).find((one) => one.measure === measure && one.of === of);
  return [row?.before, row?.after, row?.difference].map((one) => (one === null || one === undefined ? null : Number(one)));
} // prettier-ignore

test('what no step names is not reviewed, what belongs to a named thing is', () => {
  const plan = planOf(step(1, 'NOTE', { things: [A], reason: '保留' }));
  expect(fates(plan)).toMatchObject({ [A]: 'UNCHANGED', 'duty:0.0': 'UNCHANGED', [B]: 'NOT_REVIEWED', 'duty:1.0': 'NOT_REVIEWED' }); // prettier-ignore
});

test('merging makes one body with all that they had, and those below follow it', () => {
  const plan = planOf(step(1, 'MERGE', { things: [A, C], name: '合并局' }));
  expect(plan.find('new:1')?.thing).toMatchObject({ name: '合并局', division: '211103' });
  expect(fates(plan)).toMatchObject({ [A]: 'ENDING', [C]: 'ENDING', 'new:1': 'NEW', [B]: 'CHANGED', 'duty:0.0': 'CHANGED', 'duty:0.100': 'UNCHANGED' }); // prettier-ignore
  expect(plan.find(B)?.thing.holder).toBe('new:1');
  expect(figure(plan, 'BODIES')).toEqual([3, 2, -1]);
  expect(figure(plan, 'AUTHORISED_POSTS')).toEqual([24, 24, 0]);
  expect(figure(plan, 'AUTHORISED_POSTS', '行政')).toEqual([24, 24, 0]);
  expect(figure(plan, 'MONEY', '201')).toEqual([3_000, 3_000, 0]);
  // 局2 has 6 people in 4 posts; together they are 14 in 14.
  expect(figure(plan, 'PEOPLE_ABOVE_QUOTA')).toEqual([2, 0, -2]);
});

test('dissolving puts what it had into the holding area, and a transfer takes it out again', () => {
  const gone = step(1, 'DISSOLVE', { things: [A] });
  const plan = planOf(gone);
  expect(figure(plan, 'ORPHANED_DUTIES')).toEqual([0, 3, 3]);
  expect(figure(plan, 'UNITS_WITHOUT_PARENT')).toEqual([0, 1, 1]);
  expect(plan.find('duty:0.0')?.thing.holder).toBeNull();
  const placed = planOf(gone, step(2, 'TRANSFER', { things: ['section:0.0', 'duty:0.0', 'duty:0.1'], to: C }));
  expect(figure(placed, 'ORPHANED_DUTIES')).toEqual([0, 0, 0]);
  expect(figure(placed, 'IN_HOLDING_AREA')).toEqual([0, 4, 4]);
});

test('posts are moved in part, set, and split; what is not stated is unknown and not zero', () => {
  const moved = planOf(step(1, 'TRANSFER', { things: ['quota:0.0'], to: C, count: 3 }));
  expect(moved.find('quota:0.0')?.thing).toMatchObject({ count: 7, holder: A });
  expect(moved.find('new:1')?.thing).toMatchObject({ count: 3, holder: C, origin: 'quota:0.0' });
  expect(moved.fateOf('new:1')).toBe('CHANGED');
  expect(figure(planOf(step(1, 'SET_QUOTA', { things: [A], staffingType: '行政编制', count: 6 })), 'AUTHORISED_POSTS')).toEqual([24, 20, -4]); // prettier-ignore
  const bare = baseOf(thingsOf([shape({ posts: null, people: null, leaders: null, fen: null })]));
  const unknown = rollUp(Plan.start(bare)).find(({ measure }) => measure === 'AUTHORISED_POSTS');
  expect(unknown).toMatchObject({ before: null, after: null, difference: null, unknownBefore: 1, unknownAfter: 1 });
  const founded = rollUp(planOf(step(1, 'FOUND', { name: '新局' }))).find(({ measure }) => measure === 'MONEY');
  expect(founded).toMatchObject({ unknownBefore: 0, unknownAfter: 1 });
});

test('a topic is left without a holder when its only one loses its place', () => {
  const alone = planOf(step(1, 'DISSOLVE', { things: [A] }), step(2, 'DISSOLVE', { things: [B] }));
  expect(figure(alone, 'TOPICS_WITHOUT_HOLDER')).toEqual([0, 0, 0]);
  const nobody = planOf(...[A, B, C].map((id, n) => step(n + 1, 'DISSOLVE', { things: [id] })));
  expect(figure(nobody, 'TOPICS_WITHOUT_HOLDER')).toEqual([0, 1, 1]);
});

test('targets tell what is reached, what misses them, and what is not known', () => {
  const target = (more: Partial<Target>): Target => ({ measure: 'AUTHORISED_POSTS', of: null, bound: 'AT_LEAST', value: 5, isForEachBody: false, ...more }); // prettier-ignore
  const plan = planOf(step(1, 'SET_QUOTA', { things: [A], staffingType: '行政编制', count: 7 }), step(2, 'FOUND', { name: '新局' })); // prettier-ignore
  const [less, each] = checkTargets(plan, [target({ bound: 'CHANGE_AT_MOST', value: -10 }), target({ isForEachBody: true })]); // prettier-ignore
  // 24 posts became 21, and how many the new body has is not known.
  expect(less?.isReached).toBeNull();
  expect(each).toMatchObject({ isReached: false, missedBy: [C], unknownOf: ['new:2'] });
  const known = planOf(step(1, 'SET_QUOTA', { things: [A], staffingType: '行政编制', count: 7 }));
  expect(checkTargets(known, [target({ bound: 'CHANGE_AT_MOST', value: -12.5 })])[0]?.isReached).toBe(true);
});

test('what is known of one of two bodies is known of both together only in part', () => {
  const both = baseOf(thingsOf([shape(), shape({ posts: null, people: null })]));
  const merged = step(1, 'MERGE', { things: [A, B], name: '合' });
  const posts = (plan: Plan) => rollUp(plan).find(({ measure, of }) => measure === 'AUTHORISED_POSTS' && of === null);
  expect(posts(Plan.of(both, [merged]))).toMatchObject({ before: 10n, after: 10n, unknownBefore: 1, unknownAfter: 1 });
  const set = Plan.of(both, [merged, step(2, 'SET_QUOTA', { things: ['new:1'], staffingType: '行政编制', count: 12 })]);
  expect(posts(set)).toMatchObject({ after: 12n, unknownAfter: 0 });
});

const REFUSED: readonly (readonly [what: string, step: Step, conflict: Partial<Conflict>])[] = [
  ['what is not there', step(3, 'RENAME', { things: ['agency:9'], name: '局' }), { cause: 'NOT_IN_SCENARIO', thing: 'agency:9' }], // prettier-ignore
  ['what ends earlier', step(3, 'RENAME', { things: [A], name: '局' }), { cause: 'ENDED', thing: A }],
  [
    'a merger of a body with itself',
    step(3, 'MERGE', { things: [C, C], name: '局' }),
    { cause: 'SAME_THING', thing: C },
  ],
  ['a merger of one body', step(3, 'MERGE', { things: [C], name: '局' }), { cause: 'MISSING' }],
  ['a merger of a body and a section', step(3, 'MERGE', { things: [C, 'section:2.0'], name: '局' }), { cause: 'WRONG_KIND', thing: 'section:2.0' }], // prettier-ignore
  ['parts that leave something out', step(3, 'SPLIT', { things: [C], parts: [{ name: '甲', things: ['duty:2.0'], shares: [] }, { name: '乙', things: [], shares: [] }] }), { cause: 'DOES_NOT_ADD_UP' }], // prettier-ignore
  [
    'parts that get more posts than there are',
    step(3, 'SPLIT', {
      things: [C],
      parts: [
        { name: '甲', things: BASE.childrenOf(C).filter((id) => id !== 'quota:2.0'), shares: [{ thing: 'quota:2.0', count: 3 }] }, // prettier-ignore
        { name: '乙', things: [], shares: [{ thing: 'quota:2.0', count: 2 }] },
      ],
    }),
    { cause: 'DOES_NOT_ADD_UP', thing: 'quota:2.0' },
  ],
  ['a cycle of bodies', step(3, 'MOVE', { things: ['new:1'], to: B }), { cause: 'CYCLE', thing: B }],
  ['a quota below zero', step(3, 'SET_QUOTA', { things: [C], staffingType: '行政编制', count: -1 }), { cause: 'OUT_OF_RANGE', thing: C }], // prettier-ignore
  ['more posts than there are', step(3, 'TRANSFER', { things: ['quota:2.0'], to: B, count: 5 }), { cause: 'OUT_OF_RANGE', thing: 'quota:2.0' }], // prettier-ignore
  ['a date before the base', step(3, 'DISSOLVE', { things: [C], date: '2021-12-31' }), { cause: 'BEFORE_BASE' }],
  [
    'a name that another body bears',
    step(3, 'RENAME', { things: [C], name: '局1' }),
    { cause: 'NAME_TAKEN', thing: B },
  ],
  ['a line for a section', step(3, 'TRANSFER', { things: ['line:2.0'], to: 'section:2.0' }), { cause: 'WRONG_KIND', thing: 'line:2.0' }], // prettier-ignore
  ['a detail that the step does not take', step(3, 'DISSOLVE', { things: [C], name: '局' }), { cause: 'NOT_ASKED' }],
];

test.each(REFUSED)('%s: the step is named with what stands in its way, and nothing changes', (_, refused, conflict) => {
  // 局0 became new:1, above 局1; 局2 is as it was.
  const earlier = [step(1, 'FOUND', { name: '总局' }), step(2, 'MERGE', { things: [A, 'new:1'], to: 'new:1' })];
  const plan = planOf(...earlier);
  const told = plan.with(refused);
  expect(told).toMatchObject({ step: 3, message: expect.stringMatching(/\S/), ...conflict });
  const replayed = planOf(...earlier, refused);
  expect([replayed.hash, replayed.applied]).toEqual([plan.hash, [1, 2]]);
  expect(replayed.conflicts).toEqual([told]);
});
