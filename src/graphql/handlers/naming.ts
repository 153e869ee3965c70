/** What names a topic: the offices that state it, and the money for it. */
import { LATEST_FIRST } from '../budget/budget.args';
import { BudgetLine } from '../budget/budget-line.type';
import { linksOf, things } from '../core/paths';
import type { Path } from '../plan/path';
import { MOST_DIRECT_FIRST } from '../topic/naming';
import { StatedHandler } from './handlers.type';

export interface Naming {
  /** The most direct statement first: a duty that speaks of little else says more than one that names it among others. */
  readonly stated: readonly StatedHandler[];
  readonly budgetLines: readonly BudgetLine[];
  /** Of the whole lists, null where the request has no use for them. */
  readonly totals: { readonly stated: number | null; readonly budgetLines: number | null };
}

/** From a topic. @param first how many of each list */
export function namingPath(first: number): Path<Naming> {
  const naming = { relation: 'CONCERNS', direction: 'in', page: { limit: first }, counted: 'message' } as const;
  return {
    steps: [
      { ...naming, kinds: ['Responsibility', 'Section'], order: MOST_DIRECT_FIRST, at: [['stated']] },
      { ...naming, kinds: ['BudgetLine'], order: LATEST_FIRST, at: [['budgetLines']] },
    ],
    answer: ([stated, lines]) => ({
      stated: linksOf(stated).flatMap(({ relation, node, plan }) =>
        relation.type === 'CONCERNS' ? [new StatedHandler(relation, node, plan)] : [],
      ),
      budgetLines: things({ kind: 'BudgetLine', type: BudgetLine }, linksOf(lines)),
      totals: { stated: stated?.total ?? null, budgetLines: lines?.total ?? null },
    }),
  };
}
