import type { GraphQLResolveInfo } from 'graphql';
import { listOrder, type Kind, type NodeOf } from '../../domain/model';
import type { Branched, BranchedNode, Filter, Order, Requirement } from '../../store/graph-store';
import { positionProperties } from '../../store/position';
import type { Plan } from '../plan/path';
import { nodesPlan } from '../plan/reading';
import type { Connection } from './connection';
import { ListPage } from './list-page';
import { IN_PAGE, things } from './paths';
import type { GraphReader } from './reader';
import { orderOf } from '../where/order-by';
import type { ListArgs } from '../where/list.args';
import { requirementsOf } from '../where/where';
import { selects } from './selection';

export interface FactsQuery<K extends Kind, E> {
  readonly kind: K;
  readonly type: new (node: NodeOf<K> & Branched, plan?: Plan | null) => E;
  readonly filter?: Filter;
  readonly requires?: readonly Requirement[];
  /** What an argument leads to as the graph is now. Cursors hold the argument: they stay good when that changes. */
  readonly lookedUp?: { readonly from: string; readonly requires: readonly Requirement[] };
  /** Only what search finds by these words. */
  readonly words?: string | null | undefined;
  /** Where the request asks for no other; that of lists of the kind where it is left out. */
  readonly order?: readonly Order[];
}

/** One page of all facts of a kind that fit: the store chooses, orders, cuts and counts them. */
export async function factsPage<K extends Kind, E>(
  reader: GraphReader,
  { kind, type, filter = {}, words, lookedUp, ...query }: FactsQuery<K, E>,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<E>> {
  const requires = [...(query.requires ?? []), ...requirementsOf(kind, args.where)];
  const order = orderOf(args.orderBy, query.order ?? listOrder(kind));
  const list = new ListPage(args, { of: [kind, filter, requires, words, lookedUp?.from], order });
  const { selection, plans } = nodesPlan(reader, info, [kind], IN_PAGE.at);
  const { properties } = selection;
  const isPageAsked = ['edges', 'nodes', 'pageInfo'].some((field) => selects(info, field));
  const { nodes, total } = await reader.store.list(kind, {
    filter,
    requires: lookedUp ? [...requires, ...lookedUp.requires] : requires,
    ...(typeof words === 'string' && { words }),
    order,
    page: isPageAsked ? list.page : { limit: 0 },
    count: selects(info, 'totalCount'),
    ...selection,
    ...(properties && { properties: [...new Set([...properties, ...positionProperties(order, null).ofNode])] }),
  });
  const plan = plans.get(kind) ?? null;
  const show = ({ node }: { readonly node: BranchedNode }): readonly E[] => things({ kind, type }, [{ node, plan }]);
  const branched = nodes as readonly unknown[] as readonly BranchedNode[];
  return list.connection(branched.map((node) => ({ node })), show, total); // prettier-ignore
}
