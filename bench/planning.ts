/** `npm run bench planning`: a scenario of 1,000 steps on 5,000 bodies, each step with the figures that it makes. */
import { Base } from '../src/planning/scenario/base';
import { Plan } from '../src/planning/scenario/plan';
import { rollUp } from '../src/planning/scenario/roll-up';
import type { Step } from '../src/planning/scenario/step';
import { SHAPE, step, thingsOf, YEAR } from '../tests/planning/scenario/world';
import type { Row } from './row';

const BODIES = 5_000;
const STEPS = 1_000;
/** Pairs of duties that say the same. */
const ALIKE = 5_000;
const TARGET_MS = 100;

/** Each kind of step that moves much, on bodies of its own: mergers, transfers, posts, dissolutions. */
function stepOf(index: number): Step {
  const id = index + 1;
  const [one, other] = [index * 4, index * 4 + 1];
  const kinds: readonly Step[] = [
    step(id, 'MERGE', { things: [`agency:${one}`, `agency:${other}`], name: `合并${id}` }),
    step(id, 'TRANSFER', { things: [`section:${one}.0`, `duty:${one}.0`], to: `agency:${other}` }),
    step(id, 'SET_QUOTA', { things: [`agency:${one}`], staffingType: '行政编制', count: 5 }),
    step(id, 'DISSOLVE', { things: [`agency:${one}`] }),
  ];
  return kinds[index % kinds.length] as Step;
}

export function measurePlanning(): readonly Row[] {
  const shapes = Array.from({ length: BODIES }, (_, n) => ({ ...SHAPE, sections: 3, duties: 8, above: n % 10 }));
  const alike = Array.from({ length: ALIKE }, (_, n) => ({ one: `duty:${n % BODIES}.0`, other: `duty:${(n * 7 + 1) % BODIES}.1`, score: 0.6 })); // prettier-ignore
  const base = new Base({ asOf: YEAR, things: thingsOf(shapes), alike, rules: [], isRuleNamed: false });
  const steps = Array.from({ length: STEPS }, (_, index) => stepOf(index));
  let plan = Plan.start(base);
  const times = steps.map((one) => {
    const before = performance.now();
    const next = plan.with(one);
    if (!(next instanceof Plan)) throw new Error(next.message);
    plan = next;
    rollUp(plan);
    return performance.now() - before;
  });
  const before = performance.now();
  const replayed = Plan.of(base, steps);
  const replay = performance.now() - before;
  if (replayed.hash !== plan.hash) throw new Error('replaying comes to something else');
  const slowest = Math.max(...times);
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  return [
    { name: `a step and its figures, ${STEPS} steps on ${BODIES} bodies: the slowest`, value: slowest, unit: 'ms', target: `< ${TARGET_MS}`, met: slowest < TARGET_MS },
    { name: 'the same on average', value: mean, unit: 'ms' },
    { name: 'all steps again', value: replay, unit: 'ms' },
  ];
} // prettier-ignore
