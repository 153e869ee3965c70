/** A reform on paper as the report of it: a pure function of the plan and of what texts state. */
import { Plan } from '../scenario/plan';
import { rollUp } from '../scenario/roll-up';
import type { LoggedStep, ScenarioState } from '../scenario/log';
import { stepsOnChanged } from '../scenario/rests-on';
import { checkTargets } from '../scenario/targets';
import { reportedBodies, reportedThings, type Reform } from './bodies';
import { Notes, type StatedFact } from './notes';
import { openPoints } from './open-points';
import { reportedOverlaps } from './overlaps';
import type { Report, ReportedScenario, ReportedStep } from './report';

export interface ReportParts {
  readonly plan: Plan;
  readonly state: ScenarioState;
  readonly scenario: Omit<ReportedScenario, 'planHash' | 'baseYear'>;
  /** Where texts state the facts of its base, by their ids. */
  readonly stated: ReadonlyMap<string, StatedFact>;
  readonly topicNames: ReadonlyMap<string, string>;
}

export function reportOf({ plan, state, scenario, stated, topicNames }: ReportParts): Report {
  const reform: Reform = { start: Plan.start(plan.base), plan };
  const notes = new Notes(stated);
  const steps = reportedSteps(reform, state.steps);
  const targets = checkTargets(plan, state.targets);
  // Notes are numbered in the order in which they are asked for: those of a body stand together.
  const bodies = reportedBodies(reform, notes);
  const things = reportedThings(reform, notes);
  const overlaps = reportedOverlaps(reform, notes);
  const changed = stepsOnChanged(plan.base, state.steps);
  return {
    scenario: { ...scenario, planHash: plan.hash, baseYear: plan.base.asOf },
    scope: state.scope.agencies.map((id) => plan.base.things.get(id)?.name ?? id),
    steps,
    targets,
    measures: rollUp(plan),
    bodies,
    things,
    overlaps,
    openPoints: openPoints({ reform, notes, steps, targets, overlaps, changed, topicNames }),
    notes: notes.all,
  };
}

function reportedSteps({ plan }: Reform, steps: readonly LoggedStep[]): readonly ReportedStep[] {
  const conflicts = new Map(plan.conflicts.map((one) => [one.step, one]));
  return steps.map(({ step }) => ({
    step,
    about: step.things.map((id) => plan.base.things.get(id)?.name ?? plan.find(id)?.thing.name ?? id),
    conflict: conflicts.get(step.id) ?? null,
  }));
}
