import type { GraphQLResolveInfo } from 'graphql';
import { relationSpec, type GraphNode, type Kind, type NodeOf, type Relation } from '../../domain/model';
import type { Branched, Direction, Filter, Order } from '../../store/graph-store';
import { connection, connectionOfAll, type Connection } from './connection';
import { entitiesOf } from './entity';
import { nodesPlan } from '../plan/reading';
import type { Plan } from '../plan/path';
import { pageOf, type PageArgs } from './page.args';
import { IN_PAGE, things } from './paths';
import type { GraphReader } from './reader';
import { selects } from './selection';

/** The neighbours of one node along a relation. */
export interface Scope {
  readonly id: string;
  readonly relation: Relation;
  readonly direction: Direction;
}

export interface FactsQuery<K extends Kind, E> {
  readonly kind: K;
  readonly type: new (node: NodeOf<K> & Branched, plan?: Plan | null) => E;
  /** The facts lie in every one of these; with none, everywhere. */
  readonly scopes: readonly Scope[];
  readonly filter?: Filter;
  readonly order: readonly Order[];
}

/** One page of facts. The store pages where it can; facts of several scopes are brought together here. */
export async function factsPage<K extends Kind, E>(
  reader: GraphReader,
  query: FactsQuery<K, E>,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<E>> {
  const { kind, type, scopes, filter, order } = query;
  const [scope, ...others] = scopes;
  const paged = { ...(filter && { filter }), order, page: pageOf(args), count: selects(info, 'totalCount') };
  const { selection, plans } = nodesPlan(reader, info, [kind], IN_PAGE.at);
  if (!scope) {
    const { nodes, total } = await reader.store.list(kind, { ...paged, ...selection });
    return connection(nodes.map((node) => new type(node, plans.get(kind))), total, args); // prettier-ignore
  }
  if (others.length === 0 && !repeats(scope.relation)) {
    const { id, ...along } = scope;
    const { neighbours, total } = await reader.expand(id, { ...along, kinds: [kind], ...paged, ...selection });
    const reads = neighbours.map(({ node }) => ({ node, plan: plans.get(kind) ?? null }));
    return connection(things({ kind, type }, reads), total, args);
  }
  return connectionOfAll(entitiesOf(kind, type, await inAll(reader, query)), args);
}

/** Whether one node may be reached twice along it: a document states an agency in many places. */
function repeats(relation: Relation): boolean {
  return relationSpec(relation).identity !== undefined;
}

async function inAll<K extends Kind, E>(
  reader: GraphReader,
  { kind, scopes, filter, order }: FactsQuery<K, E>,
): Promise<readonly GraphNode[]> {
  const [first = [], ...rest] = await Promise.all(
    scopes.map(async ({ id, relation, direction }) => {
      const { neighbours } = await reader.expand(id, {
        relation,
        direction,
        kinds: [kind],
        ...(filter && { filter }),
        order,
      });
      return neighbours.map(({ node }) => node);
    }),
  );
  const others = rest.map((nodes) => new Set(nodes.map(({ id }) => id)));
  const unique = new Map(first.map((node) => [node.id, node]));
  return [...unique.values()].filter(({ id }) => others.every((ids) => ids.has(id)));
}

/** Those of the nodes that a document of this description states. */
export async function keepStated<N extends { readonly id: string }>(
  reader: GraphReader,
  nodes: readonly N[],
  document: Filter,
): Promise<readonly N[]> {
  const places = await reader.expandAll(
    nodes.map(({ id }) => id),
    { relation: 'STATED_IN', direction: 'out', filter: document },
  );
  return nodes.filter((_, index) => (places[index]?.neighbours.length ?? 0) > 0);
}
