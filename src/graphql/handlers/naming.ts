/** What names a topic: the offices that state it, and the money for it. */
import { LATEST_FIRST } from '../budget/budget.args';
import { BudgetLine } from '../budget/budget-line.type';
import { Document } from '../document/document.type';
import { linksOf, things } from '../core/paths';
import type { Link, Path } from '../plan/path';
import { MOST_DIRECT_FIRST } from '../topic/naming';
import { StatedHandler } from './handlers.type';
import { linesThrough } from './infer';
import type { KnownStatement } from './in-force';
import { JUDGING, WORDS } from './statements';

export interface Naming {
  /** What names the topic, as far as it was gone through. */
  readonly naming: readonly Link[];
  /**
   * The most direct statement first: a duty that speaks of little else says more than one that names it among others.
   * @param inForce those that hold, in that order
   */
  readonly stated: (inForce: readonly KnownStatement[]) => readonly StatedHandler[];
  readonly budgetLines: readonly BudgetLine[];
  /** Of the whole list, null where the request has no use for it. */
  readonly totalOfLines: number | null;
}

export interface NamingBounds {
  /** How many budget lines. */
  readonly first: number;
  /** How many statements are gone through, in force or not. */
  readonly reach: number;
  readonly asOf: number | null;
  /** Whether what tells which statements are in force is read along with them. */
  readonly isJudged: boolean;
}

/** From a topic. */
export function namingPath({ first, reach, asOf, isJudged }: NamingBounds): Path<Naming> {
  const naming = { relation: 'CONCERNS', direction: 'in' } as const;
  const documents = { relation: 'STATED_IN', direction: 'out', distinct: true, at: [['stated', 'document']] } as const;
  return {
    steps: [
      {
        ...naming,
        kinds: ['Responsibility', 'Section'],
        order: MOST_DIRECT_FIRST,
        page: { limit: reach },
        at: [['stated']],
        ...(isJudged
          ? { alsoFor: ['message'], looksAt: ['mention'], reads: WORDS, then: [...JUDGING, documents] }
          : { then: [documents] }),
      },
      {
        ...naming,
        ...linesThrough(asOf),
        kinds: ['BudgetLine'],
        order: LATEST_FIRST,
        page: { limit: first },
        counted: 'message',
        at: [['budgetLines']],
      },
    ],
    answer: ([found, lines]) => ({
      naming: linksOf(found),
      stated: (inForce) => {
        const links = new Map(linksOf(found).map((link) => [link.node.id, link]));
        return inForce.flatMap(({ id, document }) => {
          const link = links.get(id);
          if (link?.relation.type !== 'CONCERNS') return [];
          const by = linksOf(link.then.at(-1)).filter(({ node }) => node.id === document);
          const [speaking = null] = things({ kind: 'Document', type: Document }, by);
          return [new StatedHandler(link.relation, link.node, link.plan, speaking)];
        });
      },
      budgetLines: things({ kind: 'BudgetLine', type: BudgetLine }, linksOf(lines)),
      totalOfLines: lines?.total ?? null,
    }),
  };
}
