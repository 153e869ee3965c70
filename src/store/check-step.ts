/** One step along a relation, checked against the model: what both stores write their statements from. */
import { relationSpec, type Kind, type Relation } from '../domain/model';
import { checkOrder, checkRelation, neighbourKinds, type CheckedOrder } from './check-query';
import type { ExpandQuery } from './graph-store';
import { checkPage, totalOrder, type CheckedPage } from './keyset';
import { checkConditions, type CheckedConditions } from './requirements';

export interface Step extends CheckedConditions {
  readonly relation: Relation;
  readonly out: boolean;
  readonly kinds: readonly Kind[];
  /** Of the total order. */
  readonly terms: readonly CheckedOrder[];
  /** Whether nothing but the ids tells the order. */
  readonly isUnordered: boolean;
  /** Whether a neighbour that is reached in several places is kept at the first alone. */
  readonly distinct: boolean;
  readonly page: CheckedPage | null;
  readonly count: boolean;
}

/** @throws GovorgError BAD_USER_INPUT where the query does not fit the model */
export function checkStep(query: ExpandQuery): Step {
  const relation = checkRelation(query.relation);
  const kinds = neighbourKinds(relation, query.direction, query.kinds);
  const repeats = relationSpec(relation).identity !== undefined;
  const order = kinds.length === 0 ? [] : checkOrder(kinds, query.order, relation);
  const terms = totalOrder(order, relation);
  const distinct = query.distinct === true && repeats;
  return {
    relation,
    out: query.direction === 'out',
    kinds,
    ...checkConditions(kinds, query),
    terms,
    isUnordered: order.length === 0 && (!repeats || distinct),
    distinct,
    // A position is of an order that nothing has where there are no neighbours.
    page: query.page && kinds.length > 0 ? checkPage(query.page, terms) : null,
    count: query.count === true,
  };
}
