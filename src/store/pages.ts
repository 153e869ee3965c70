/** Everything of a list, a page at a time. */
import type { GraphNode, Kind } from '../domain/model';
import type { GraphStore, ListQuery, NodeList, Position } from './graph-store';
import { positionOf } from './position';

/**
 * Pages with something in them; one call of the store each. What is written meanwhile repeats and loses nothing that
 * stays, as keyset pages do.
 * @param query reads the properties of its order; without one the order is that of ids
 * @param size of a page
 */
export async function* pagesOf<K extends Kind>(
  store: Pick<GraphStore, 'list'>,
  kind: K,
  { order = [], ...query }: Omit<ListQuery, 'page' | 'count'>,
  size: number,
): AsyncGenerator<NodeList<K>['nodes']> {
  for (let after: Position | null = null; ;) {
    const { nodes } = await store.list(kind, { ...query, order, page: { limit: size, ...(after && { after }) } });
    const last = nodes.at(-1);
    if (last) yield nodes;
    if (!last || nodes.length < size) return;
    // Each of the kinds is a node.
    after = positionOf(order, last as unknown as GraphNode);
  }
}
