/** What an expansion comes down to once it is checked against the model, with all its branches. */
import type { Kind, Relation } from '../../domain/model';
import {
  checkFilter,
  checkOrder,
  checkProperties,
  checkRelation,
  checkRelationProperties,
  neighbourKinds,
  startKinds,
  type CheckedOrder,
  type Predicate,
} from '../check-query';
import type { ExpandQuery } from '../graph-store';
import { checkPage, totalOrder, type CheckedPage } from '../keyset';
import { checkRequirements, type CheckedRequirement } from '../requirements';
import { relationIdentity } from '../schema/sqlite';
import { nodeBody, relationBody, type Body, type RelationBody } from './layout';

export interface ExpansionPlan {
  readonly relation: Relation;
  readonly out: boolean;
  readonly starts: readonly Kind[];
  readonly kinds: readonly Kind[];
  readonly predicates: readonly Predicate[];
  readonly requires: readonly CheckedRequirement[];
  /** Of the total order. */
  readonly terms: readonly CheckedOrder[];
  readonly page: CheckedPage | null;
  readonly isCounted: boolean;
  /** Whether a neighbour that is reached in several places is kept at the first alone. */
  readonly distinct: boolean;
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
  const relation = checkRelation(query.relation);
  const kinds = neighbourKinds(relation, query.direction, query.kinds);
  const branches = query.branches?.map(planExpansion) ?? null;
  const own = {
    relation,
    out: query.direction === 'out',
    starts: startKinds(relation, query.direction),
    kinds,
    isCounted: query.count === true,
    relationBody: relationBody(relation, checkRelationProperties(relation, query.relationProperties)),
    branches,
  };
  if (kinds.length === 0) {
    return { ...own, predicates: [], requires: [], terms: [], page: null, distinct: false, bodies: [], rows: 0 };
  }
  const asked = checkProperties(kinds, query.properties);
  const terms = totalOrder(checkOrder(kinds, query.order, relation), relation);
  const page = query.page ? checkPage(query.page, terms) : null;
  return {
    ...own,
    predicates: checkFilter(kinds, query.filter),
    requires: checkRequirements(query.requires),
    terms,
    page,
    distinct: query.distinct === true && relationIdentity(relation).length > 0,
    bodies: kinds.map((kind) => nodeBody(kind, asked)),
    rows: (page?.limit ?? FEW) * (1 + (branches ?? []).reduce((sum, { rows }) => sum + rows, 0)),
  };
}

/** The same without what is read along with the neighbours. */
export const withoutBranches = (plan: ExpansionPlan): ExpansionPlan => ({
  ...plan,
  branches: null,
  rows: plan.page?.limit ?? FEW,
});
