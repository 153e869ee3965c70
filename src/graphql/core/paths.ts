/** The paths that many fields share: pages, lists and single things along one relation. */
import type { Kind, NodeOf, Relation } from '../../domain/model';
import type { Branched, Direction, Filter, Order } from '../../store/graph-store';
import type { Path, Plan, Read, StepResult } from '../plan/path';
import type { Connection } from './connection';
import { isKind } from './entity';
import { ListPage } from './list-page';
import type { ListArgs } from '../where/list.args';
import { orderOf } from '../where/order-by';
import { requirementsOf } from '../where/where';
import { statedBy } from './requirements';

/** How the things of a kind are shown. */
export interface Shown<K extends Kind, E> {
  readonly kind: K;
  readonly type: new (node: NodeOf<K> & Branched, plan?: Plan | null) => E;
}

export interface Traversal {
  readonly relation: Relation;
  readonly direction: Direction;
  readonly filter?: Filter;
  readonly order?: readonly Order[];
  /** Each neighbour once, at the first of its places. */
  readonly distinct?: boolean;
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

export const linksOf = (result: StepResult | undefined): StepResult['links'] => result?.links ?? [];

/** @param document keep only what a document of this description states */
export function connectionPath<K extends Kind, E>(
  shown: Shown<K, E>,
  traversal: Traversal,
  args: ListArgs,
  document?: Filter,
): Path<Connection<E>> {
  const order = orderOf(args.orderBy, traversal.order ?? []);
  const requires = [...(document ? [statedBy(document)] : []), ...requirementsOf(shown.kind, args.where)];
  const step = { ...traversal, order, kinds: [shown.kind], ...(requires.length > 0 && { requires }) };
  const list = new ListPage(args, { of: step, order });
  return {
    steps: [{ ...step, ...IN_PAGE, page: list.page }],
    answer: ([result], { node }) =>
      list.connection(linksOf(result), (link) => things(shown, [link]), result?.total ?? null, node.id),
  };
}

/** Everything a relation leads to, where that stays few. */
export function listPath<K extends Kind, E>(
  shown: Shown<K, E>,
  traversal: Traversal,
  document?: Filter,
): Path<readonly E[]> {
  const requires = document ? { requires: [statedBy(document)] } : {};
  return {
    steps: [{ ...traversal, kinds: [shown.kind], ...requires, at: ITSELF }],
    answer: ([result]) => things(shown, linksOf(result)),
  };
}

/** The one at the end of a relation that has one at most. */
export function singlePath<K extends Kind, E>(shown: Shown<K, E>, traversal: Traversal): Path<E | null> {
  const { steps, answer } = listPath(shown, traversal);
  return { steps, answer: (found, itself) => answer(found, itself)[0] ?? null };
}

/** What a document states, in reading order, each once. */
export function statedInPath<K extends Kind, E>(
  shown: Shown<K, E>,
  args: ListArgs,
  filter: Filter = {},
): Path<Connection<E>> {
  return connectionPath(
    shown,
    { relation: 'STATED_IN', direction: 'in', filter, order: IN_READING_ORDER, distinct: true },
    args,
  );
}

const IN_READING_ORDER = [{ by: 'relation.start' }] as const;
