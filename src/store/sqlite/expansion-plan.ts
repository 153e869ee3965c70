/** What an expansion comes down to once it is checked against the model, with all its branches. */
import type { Kind } from '../../domain/model';
import { checkProperties, checkRelationProperties, startKinds } from '../check-query';
import { checkStep, type Step } from '../check-step';
import type { ExpandQuery } from '../graph-store';
import { nodeBody, relationBody, type Body, type RelationBody } from './layout';

export interface ExpansionPlan extends Step {
  readonly starts: readonly Kind[];
  readonly relationBody: RelationBody;
  /** How the neighbours of each kind are read. */
  readonly bodies: readonly Body[];
  /** What is read along with the neighbours in the same statement; null where nothing is. */
  readonly branches: readonly ExpansionPlan[] | null;
  /** Rows that one start brings at most, as far as the pages tell. */
  readonly rows: number;
}

/** Neighbours expected where no page bounds them: what is read whole is what stays few. */
const FEW = 4;

/** @throws GovorgError BAD_USER_INPUT where the query does not fit the model */
export function planExpansion(query: ExpandQuery): ExpansionPlan {
  const step = checkStep(query);
  const { relation, kinds, page } = step;
  const branches = query.branches?.map(planExpansion) ?? null;
  const asked = kinds.length === 0 ? null : checkProperties(kinds, query.properties);
  return {
    ...step,
    starts: startKinds(relation, query.direction),
    relationBody: relationBody(relation, checkRelationProperties(relation, query.relationProperties)),
    bodies: kinds.map((kind) => nodeBody(kind, asked)),
    branches,
    rows:
      kinds.length === 0 ? 0 : (page?.limit ?? FEW) * (1 + (branches ?? []).reduce((sum, { rows }) => sum + rows, 0)),
  };
}

/** The same without what is read along with the neighbours. */
export const withoutBranches = (plan: ExpansionPlan): ExpansionPlan => ({
  ...plan,
  branches: null,
  rows: plan.page?.limit ?? FEW,
});
