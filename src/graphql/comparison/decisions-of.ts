/** Decisions about the things of a body, read along with them. */
import type { DecisionNode } from '../../domain/decision';
import { isKind } from '../core/entity';
import { linksOf } from '../core/paths';
import { Decision } from '../decision/decision.type';
import type { Place, Plan, Step, StepResult } from '../plan/path';

/** What people decided about the things of a body, and how a decision is shown. */
export interface DecisionsOf {
  readonly all: readonly DecisionNode[];
  readonly shown: (decision: DecisionNode) => Decision | null;
}

/** Nothing has taken their place, and none of them undoes another. */
export const IN_FORCE = [
  { not: { some: { relation: 'REPLACES', direction: 'in' } } },
  { own: { verdict: { in: ['SAME', 'DIFFERENT'] } } },
] as const;

/**
 * The step from the body to what was decided about its things.
 * @param at where a decision stands in the answer
 */
export const decisionsStep = (at: readonly Place[]): Step => ({
  relation: 'DECIDED_FOR',
  direction: 'in',
  kinds: ['Decision'],
  requires: IN_FORCE,
  at,
  reads: ['subject', 'verdict', 'at', 'decidedKind', 'earlier', 'later'],
});

export function decisionsOf(result: StepResult | undefined): DecisionsOf {
  const plans = new Map<DecisionNode, Plan | null>();
  for (const { node, plan } of linksOf(result)) if (isKind(node, 'Decision')) plans.set(node, plan);
  return {
    all: [...plans.keys()],
    shown: (decision) => new Decision(decision, plans.get(decision) ?? null),
  };
}
