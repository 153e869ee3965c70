/** What holds of every reform, whatever its steps: told by counting all over again, and by other ways to the same plan. */
import fc from 'fast-check';
import type { Base } from '../../../src/planning/scenario/base';
import { after, stateOf, type ScenarioEntry, type ScenarioState } from '../../../src/planning/scenario/log';
import { Plan } from '../../../src/planning/scenario/plan';
import { rollUp } from '../../../src/planning/scenario/roll-up';
import type { Step } from '../../../src/planning/scenario/step';
import { proofLength } from '../../harness/proof-length';
import { baseOf, bases, NO_DETAILS, step, stepsOn, thingsOf, SHAPE } from './world';

const { count: RUNS, note } = proofLength({ test: 60, ci: 1_500 });
const MOST_STEPS = 12;

const reforms = bases.chain((base) => stepsOn(base, MOST_STEPS).map((steps) => ({ base, steps })));

/** All that is there by now, counted one by one. */
function counted(plan: Plan): Readonly<Record<string, number>> {
  const sums = { bodies: 0, sections: 0, duties: 0, posts: 0, people: 0, leaders: 0, fen: 0 };
  for (const id of plan.ids()) {
    const state = plan.find(id);
    if (!state || state.endedBy !== null) continue;
    const { thing } = state;
    if (thing.kind === 'BODY') sums.bodies += 1;
    if (thing.kind === 'SECTION') sums.sections += 1;
    if (thing.kind === 'DUTY') sums.duties += 1;
    if (thing.kind === 'POSTS' && thing.inTotal) sums[thing.measure === 'ACTUAL' ? 'people' : 'posts'] += thing.count;
    if (thing.kind === 'LEADERS') sums.leaders += thing.count;
    if (thing.kind === 'LINE') sums.fen += thing.fen;
  }
  return sums;
}

const asRolledUp = (plan: Plan): Readonly<Record<string, number>> => {
  const all = new Map(rollUp(plan).flatMap((row) => (row.of === null ? [[row.measure, Number(row.after ?? 0n)] as const] : []))); // prettier-ignore
  const of = (measure: Parameters<typeof all.get>[0]): number => all.get(measure) ?? 0;
  return { bodies: of('BODIES'), sections: of('SECTIONS'), duties: of('DUTIES'), posts: of('AUTHORISED_POSTS'), people: of('ACTUAL_POSTS'), leaders: of('LEADER_POSTS'), fen: of('MONEY') }; // prettier-ignore
};

/** Plans after each step that could be applied, with the one before it. */
function course(base: Base, steps: readonly Step[]): readonly (readonly [Step, Plan, Plan])[] {
  let plan = Plan.start(base);
  return steps.flatMap((one) => {
    const next = plan.with(one);
    if (!(next instanceof Plan)) return [];
    const before = plan;
    plan = next;
    return [[one, before, next] as const];
  });
}

test(`a step makes or ends what its kind says and nothing else; what is merged, split, moved or given away is all there${note}`, () => {
  fc.assert(
    fc.property(reforms, ({ base, steps }) => {
      for (const [one, before, next] of course(base, steps)) {
        const [was, is] = [counted(before), counted(next)];
        const isOf = (...kinds: readonly Step['kind'][]): boolean => kinds.includes(one.kind);
        expect(is['duties']).toBe((was['duties'] ?? 0) - (isOf('END_DUTY') ? one.things.length : 0));
        expect(is['fen']).toBe(was['fen']);
        expect(is['people'] === was['people'] || isOf('SET_QUOTA')).toBe(true);
        expect(is['posts'] === was['posts'] || isOf('SET_QUOTA')).toBe(true);
        expect(is['leaders'] === was['leaders'] || isOf('SET_POSTS')).toBe(true);
        const founds = isOf('FOUND') ? 1 : isOf('DISSOLVE') ? -1 : isOf('SPLIT') ? one.parts.length - 1 : isOf('MERGE') ? 1 - one.things.length : 0; // prettier-ignore
        expect((is['bodies'] ?? 0) + (is['sections'] ?? 0)).toBe(
          (was['bodies'] ?? 0) + (was['sections'] ?? 0) + founds,
        );
      }
    }),
    { numRuns: RUNS },
  );
});

test(`figures that go along with the steps are those of counting everything anew${note}`, () => {
  fc.assert(
    fc.property(reforms, ({ base, steps }) => {
      for (const [, , next] of course(base, steps)) expect(asRolledUp(next)).toEqual(counted(next));
    }),
    { numRuns: RUNS },
  );
});

test(`replaying the steps comes to the same plan, with the same figures; a step changes no plan that was there${note}`, () => {
  fc.assert(
    fc.property(reforms, ({ base, steps }) => {
      let plan = Plan.start(base);
      const passed: (readonly [Plan, string])[] = [];
      for (const one of steps) {
        passed.push([plan, plan.hash]);
        const next = plan.with(one);
        if (next instanceof Plan) plan = next;
        else expect(next).toMatchObject({ step: one.id, message: expect.stringMatching(/\S/) });
      }
      const replayed = Plan.of(base, steps);
      expect(replayed.hash).toBe(plan.hash);
      expect(replayed.applied).toEqual(plan.applied);
      expect(replayed.conflicts).toHaveLength(steps.length - plan.applied.length);
      expect(rollUp(replayed)).toEqual(rollUp(plan));
      for (const [one, hash] of passed) expect(one.hash).toBe(hash);
      expect(Plan.start(base).hash).toBe(Plan.of(base, []).hash);
    }),
    { numRuns: RUNS },
  );
});

test(`steps on bodies that have nothing to do with each other come to the same in whatever order${note}`, () => {
  const halves = fc.tuple(bases, bases).chain(([one, other]) => {
    const apart = [...other.things.values()].map((thing) => ({ ...thing, id: `x${thing.id}`, name: `x${thing.name}`, holder: thing.holder === null ? null : `x${thing.holder}` })); // prettier-ignore
    const both = baseOf([...one.things.values(), ...apart]);
    return fc.tuple(stepsOn(one, 6), stepsOn(other, 6), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })).map(
      ([left, right, order]) => ({ both, left, right: right.map(apartFrom), order }),
    ); // prettier-ignore
  });
  const FROM = 100;
  const named = (id: string): string => (id.startsWith('new:') ? id.replace(/\d+/, (n) => String(Number(n) + FROM)) : `x${id}`); // prettier-ignore
  const apartFrom = (one: Step): Step => ({
    ...one,
    id: one.id + FROM,
    things: one.things.map(named),
    to: one.to === null ? null : named(one.to),
    name: one.name === null ? null : `x${one.name}`,
    parts: one.parts.map((part) => ({
      name: `x${part.name}`,
      things: part.things.map(named),
      shares: part.shares.map(({ thing, count }) => ({ thing: named(thing), count })),
    })),
  });
  fc.assert(
    fc.property(halves, ({ both, left, right, order }) => {
      const [lefts, rights] = [[...left], [...right]];
      const mixed = order.flatMap((isLeft) => (isLeft ? lefts : rights).shift() ?? []);
      const other = Plan.of(both, [...mixed, ...lefts, ...rights]);
      const inTurn = Plan.of(both, [...left, ...right]);
      expect(other.hash).toBe(inTurn.hash);
      expect(rollUp(other)).toEqual(rollUp(inTurn));
    }),
    { numRuns: RUNS },
  );
});

test(`undoing is exact, redoing too, whatever was done with the steps${note}`, () => {
  const scope = { asOf: 2022, agencies: ['agency:0'], rule: null };
  const entries: fc.Arbitrary<ScenarioEntry> = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((n): ScenarioEntry => ({ op: 'ADD_STEP', step: { ...NO_DETAILS, kind: 'RENAME', name: `${n}` }, restsOn: {} })), // prettier-ignore
    fc.integer({ min: 1, max: 9 }).map((n): ScenarioEntry => ({ op: 'REMOVE_STEP', step: n })),
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 5 })).map(([n, to]): ScenarioEntry => ({ op: 'MOVE_STEP', step: n, to })), // prettier-ignore
    fc.constantFrom<ScenarioEntry>({ op: 'UNDO' }, { op: 'REDO' }, { op: 'SET_TARGETS', targets: [] }),
  );
  const contents = ({ steps, targets }: ScenarioState): unknown => ({ steps, targets });
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 30 }), (all) => {
      const begun = stateOf([{ op: 'CREATE', scope, copyOf: null, begins: { steps: [], targets: [] } }]) as ScenarioState;
      let state = begun;
      for (const entry of all) {
        const next = after(state, entry);
        if (next !== state && entry.op !== 'UNDO') expect(contents(after(next, { op: 'UNDO' }))).toEqual(contents(state));
        if (next !== state && entry.op === 'UNDO') expect(contents(after(next, { op: 'REDO' }))).toEqual(contents(state));
        const numbers = next.steps.map((one) => one.step.id);
        expect(new Set(numbers).size).toBe(numbers.length);
        state = next;
      }
      while (state.past.length > 0) state = after(state, { op: 'UNDO' });
      expect(contents(state)).toEqual(contents(begun));
    }),
    { numRuns: RUNS },
  ); // prettier-ignore
});

test('taking the last step back leaves the plan as it was before it', () => {
  const base = baseOf(thingsOf([SHAPE, SHAPE]));
  const steps = [
    step(1, 'MERGE', { things: ['agency:0', 'agency:1'], name: '合' }),
    step(2, 'RENAME', { things: ['new:1'], name: '并' }),
  ];
  expect(Plan.of(base, steps.slice(0, 1)).hash).not.toBe(Plan.of(base, steps).hash);
  expect(Plan.of(base, [...steps, step(3, 'DISSOLVE', { things: ['new:1'] })].slice(0, 2)).hash).toBe(Plan.of(base, steps).hash); // prettier-ignore
});
