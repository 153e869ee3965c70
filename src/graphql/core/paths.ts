/** The paths that many fields share: pages, lists and single things along one relation. */
import type { Kind, NodeOf, Relation } from '../../domain/model';
import type { Branched, Direction, Filter, Order } from '../../store/graph-store';
import type { Path, Plan, Read, Reach } from '../plan/path';
import type { Connection } from './connection';
import { isKind } from './entity';
import { ListPage } from './list-page';
import type { PageArgs } from './page.args';
import { statedBy } from './requirements';

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
export const IN_PAGE = { at: [['edges', 'node'], ['nodes']], alsoFor: ['pageInfo'], counted: 'totalCount' } as const;

export function things<K extends Kind, E>({ kind, type }: Shown<K, E>, reads: readonly Read[]): readonly E[] {
  const shown: E[] = [];
  for (const { node, plan } of reads) if (isKind(node, kind)) shown.push(new type(node, plan));
  return shown;
}

/** The place of what is the answer of a field itself. */
export const ITSELF = [[]] as const;

export const linksOf = (reach: Reach | undefined): Reach['links'] => reach?.links ?? [];

/** @param document keep only what a document of this description states */
export function pageAlong<K extends Kind, E>(
  shown: Shown<K, E>,
  way: Way,
  args: PageArgs,
  document?: Filter,
): Path<Connection<E>> {
  const { order = [] } = way;
  const step = { ...way, kinds: [shown.kind], ...(document && { requires: [statedBy(document)] }) };
  const list = new ListPage(args, { of: step, order });
  return {
    steps: [{ ...step, ...IN_PAGE, page: list.page }],
    answer: ([reach], { node }) =>
      list.connection(linksOf(reach), (link) => things(shown, [link]), reach?.total ?? null, node.id),
  };
}

/** All along a relation, where they stay few. */
export function allAlong<K extends Kind, E>(shown: Shown<K, E>, way: Way, document?: Filter): Path<readonly E[]> {
  const requires = document ? { requires: [statedBy(document)] } : {};
  return {
    steps: [{ ...way, kinds: [shown.kind], ...requires, at: ITSELF }],
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
  const list = new ListPage(args, { of: [shown.kind, filter], order });
  const kinds = [shown.kind];
  return {
    steps: [{ ...STATED_IN, direction: 'in', kinds, filter, order, distinct: true, ...IN_PAGE, page: list.page }],
    answer: ([reach], { node }) =>
      list.connection(linksOf(reach), (link) => things(shown, [link]), reach?.total ?? null, node.id),
  };
}

const STATED_IN = { relation: 'STATED_IN', direction: 'out' } as const;
