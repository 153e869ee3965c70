/** The paths that many fields share: pages, lists and single things along one relation. */
import type { Kind, NodeOf, Relation } from '../../domain/model';
import type { Branched, Direction, Filter, Order } from '../../store/graph-store';
import type { Path, Plan, Read, Reach, Step } from '../plan/path';
import { connection, connectionOfAll, type Connection } from './connection';
import { isKind } from './entity';
import { pageOf, type PageArgs } from './page.args';

/** How the things of a kind are shown. */
export interface Shown<K extends Kind, E> {
  readonly kind: K;
  readonly type: new (node: NodeOf<K> & Branched, plan?: Plan | null) => E;
}

export interface Way {
  readonly relation: Relation;
  readonly direction: Direction;
  readonly filter?: Filter;
  readonly order?: readonly Order[];
}

/** Where the things of a page stand, what else tells of them, and where their number. */
export const IN_PAGE = { at: [['edges', 'node']], alsoFor: ['pageInfo'], counted: 'totalCount' } as const;

export function things<K extends Kind, E>({ kind, type }: Shown<K, E>, reads: readonly Read[]): readonly E[] {
  const shown: E[] = [];
  for (const { node, plan } of reads) if (isKind(node, kind)) shown.push(new type(node, plan));
  return shown;
}

/** The place of what is the answer of a field itself. */
export const ITSELF = [[]] as const;

export const linksOf = (reach: Reach | undefined): Reach['links'] => reach?.links ?? [];

/** @param statedBy keep only what a document of this description states */
export function pageAlong<K extends Kind, E>(
  shown: Shown<K, E>,
  way: Way,
  args: PageArgs,
  statedBy?: Filter,
): Path<Connection<E>> {
  const kinds = [shown.kind];
  if (statedBy) {
    const then: readonly Step[] = [{ ...STATED_IN, filter: statedBy, page: { limit: 1 } }];
    return {
      steps: [
        { ...way, kinds, at: IN_PAGE.at, alsoFor: [...IN_PAGE.alsoFor, IN_PAGE.counted], chosenLater: true, then },
      ],
      answer: ([reach]) => {
        const stated = linksOf(reach).filter((link) => linksOf(link.then[0]).length > 0);
        return connectionOfAll(things(shown, stated), args);
      },
    };
  }
  return {
    steps: [{ ...way, kinds, ...IN_PAGE, page: pageOf(args) }],
    answer: ([reach]) => connection(things(shown, linksOf(reach)), reach?.total ?? null, args),
  };
}

/** All along a relation, where they stay few. */
export function allAlong<K extends Kind, E>(shown: Shown<K, E>, way: Way): Path<readonly E[]> {
  return {
    steps: [{ ...way, kinds: [shown.kind], at: ITSELF }],
    answer: ([reach]) => things(shown, linksOf(reach)),
  };
}

/** The one at the end of a relation that has one at most. */
export function oneAlong<K extends Kind, E>(shown: Shown<K, E>, way: Way): Path<E | null> {
  const { steps, answer } = allAlong(shown, way);
  return { steps, answer: (found, itself) => answer(found, itself)[0] ?? null };
}

/** What a document states, in reading order, each once. */
export function pageStatedIn<K extends Kind, E>(
  shown: Shown<K, E>,
  args: PageArgs,
  filter: Filter = {},
): Path<Connection<E>> {
  const order = [{ by: 'relation.start' }];
  return {
    steps: [
      {
        ...STATED_IN,
        direction: 'in',
        kinds: [shown.kind],
        filter,
        order,
        at: IN_PAGE.at,
        // Of what stands in several places one is kept, so that all have to be there to be counted.
        alsoFor: [...IN_PAGE.alsoFor, IN_PAGE.counted],
        chosenLater: true,
      },
    ],
    answer: ([reach]) => {
      const unique = new Map(linksOf(reach).map((link) => [link.node.id, link]));
      return connectionOfAll(things(shown, [...unique.values()]), args);
    },
  };
}

const STATED_IN = { relation: 'STATED_IN', direction: 'out' } as const;
