/** A plan as the schema shows it. */
import type { Plan } from '../../planning/scenario/plan';
import { compareScenarios } from '../../planning/scenario/compare';
import { stepsOnChanged } from '../../planning/scenario/rests-on';
import { rollUp, type MeasureRow } from '../../planning/scenario/roll-up';
import { checkTargets } from '../../planning/scenario/targets';
import { amountOf } from '../../planning/scenario/thing';
import { GovorgError } from '../../domain/errors';
import type { ScenarioRecord } from './scenario-record';
import type { CheckedTarget, ComparedMeasure, PlannedThing, ScenarioMeasure } from './scenario.type';
import type { ScenarioStep, StepConflict } from './step.type';

/** @throws GovorgError QUERY_TOO_COMPLEX beyond safe integers, rather than rounding it */
function exact(value: bigint | null): number | null {
  if (value === null) return null;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new GovorgError('QUERY_TOO_COMPLEX', 'A sum is beyond safe integers.');
  return number;
}

function shownMeasure({ measure, of, before, after, difference, unknownBefore, unknownAfter }: MeasureRow): ScenarioMeasure {
  return { scenarioMeasure: measure, measuredOf: of, figureBefore: exact(before), figureAfter: exact(after), figureDifference: exact(difference), unknownBefore, unknownAfter };
} // prettier-ignore

export const measuresOf = (plan: Plan): readonly ScenarioMeasure[] => rollUp(plan).map(shownMeasure);

export const comparedMeasures = (plans: readonly Plan[]): readonly ComparedMeasure[] =>
  compareScenarios(plans).map(({ measure, of, rows }) => ({
    scenarioMeasure: measure,
    measuredOf: of,
    figures: rows.map((row) => row && shownMeasure(row)),
  }));

export function stepsOf({ state }: ScenarioRecord, plan: Plan): readonly ScenarioStep[] {
  const applied = new Set(plan.applied);
  const changed = stepsOnChanged(plan.base, state.steps);
  return state.steps.map(({ step }) => ({
    stepNumber: step.id,
    stepKind: step.kind,
    thingIds: step.things,
    givenName: step.name,
    to: step.to,
    founds: step.founds,
    staffingType: step.staffingType,
    postTitle: step.title,
    plannedRank: step.rank,
    plannedCount: step.count,
    splitParts: step.parts.map(({ name, things, shares }) => ({ name, thingIds: things, shares })),
    stepReason: step.reason,
    plannedDate: step.date,
    wave: step.wave,
    isApplied: applied.has(step.id),
    changedBodies: changed.get(step.id) ?? [],
  }));
}

export const conflictsOf = ({ conflicts }: Plan): readonly StepConflict[] =>
  conflicts.map(({ step, thing, cause, message }) => ({ stepNumber: step, thing, conflictCause: cause, message }));

export const targetsOf = ({ state }: ScenarioRecord, plan: Plan): readonly CheckedTarget[] =>
  checkTargets(plan, state.targets).map(({ target, ...checked }) => ({
    scenarioMeasure: target.measure,
    measuredOf: target.of,
    targetBound: target.bound,
    targetLimit: target.value,
    isForEachBody: target.isForEachBody,
    ...checked,
  }));

/** Without what texts state of it. */
export function shownThing(plan: Plan, id: string): Omit<PlannedThing, 'statedThing'> | null {
  const state = plan.find(id);
  if (!state) return null;
  const { thing, endedBy } = state;
  const before = plan.base.things.get(id) ?? null;
  return {
    id,
    plannedKind: thing.kind,
    fate: plan.fateOf(id),
    nameAfter: thing.name,
    nameBefore: before?.name ?? null,
    holderAfter: thing.holder,
    holderBefore: before?.holder ?? null,
    amountAfter: endedBy === null ? amountOf(thing) : null,
    amountBefore: before && amountOf(before),
    isInHoldingArea: endedBy === null && thing.kind !== 'BODY' && thing.holder === null,
    stepNumbers: plan.stepsOf(id),
  };
}
