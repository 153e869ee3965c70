/** Steps of which the request shows nothing, as a query of the store, and its answer as what the steps came upon. */
import type { Expansion, ExpandQuery } from '../../store/graph-store';
import type { PlannedStep, Step, StepResult } from './path';
import { reached } from './plan';

/** Reads what the steps look at and no more. */
export function queryOf(step: Step): ExpandQuery {
  const { at, alsoFor, counted, looksAt = [], reads = [], then = [], ...query } = step;
  return {
    ...query,
    properties: reads,
    relationProperties: looksAt,
    ...(then.length > 0 && { branches: then.map(queryOf) }),
  };
}

/** @returns what the steps came upon, out of what their queries brought, in their order */
export function foundBy(steps: readonly Step[]): (branches: readonly Expansion[] | undefined) => readonly StepResult[] {
  const plain = unshown(steps);
  return (branches) => reached(plain, branches);
}

const unshown = (steps: readonly Step[]): readonly PlannedStep[] =>
  steps.map(({ then = [] }, branch) => ({ branch, plans: null, then: unshown(then) }));
