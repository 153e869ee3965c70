/**
 * The store as one request may use it: what its answers hold is counted as they come in. The cost that is reckoned
 * beforehand goes by what lists usually hold; this is what holds where they hold more.
 */
import { GovorgError } from '../../domain/errors';
import type { Branched, Expansion, GraphStore } from '../../store/graph-store';
import { shown } from './refusal';

/** Nodes that one request may read: a few times what any cost that is allowed comes to on the graphs we know. */
export const MAX_NODES_READ = 50_000;

/** What a request asks of a store. */
export type ReadStore = Pick<GraphStore, 'nodes' | 'list' | 'expand' | 'closure' | 'search' | 'suggest' | 'aggregate'>;

/** @throws GovorgError QUERY_TOO_COMPLEX from the call on whose answer passes the bound */
export function withinBudget(store: GraphStore, limit = MAX_NODES_READ): ReadStore {
  let read = 0;
  const count = (nodes: number): void => {
    read += nodes;
    if (read > limit)
      throw new GovorgError(
        'QUERY_TOO_COMPLEX',
        `The request reads more than ${shown(limit)} things: ask for smaller pages, fewer levels or fewer lists.`,
      );
  };
  return {
    async nodes(...asked) {
      const nodes = await store.nodes(...asked);
      count(sizeOfNodes(nodes));
      return nodes;
    },
    async list(...asked) {
      const list = await store.list(...asked);
      count(sizeOfNodes(list.nodes));
      return list;
    },
    async expand(...asked) {
      const expansions = await store.expand(...asked);
      count(sizeOf(expansions));
      return expansions;
    },
    async closure(...asked) {
      const reached = await store.closure(...asked);
      count(reached.reduce((sum, { length }) => sum + length, 0));
      return reached;
    },
    async search(...asked) {
      const found = await store.search(...asked);
      const { agencies, documents } = found.facets ?? {};
      count(found.hits.length + (agencies?.counted.length ?? 0) + (documents?.counted.length ?? 0));
      return found;
    },
    async suggest(...asked) {
      const suggested = await store.suggest(...asked);
      count(suggested.length);
      return suggested;
    },
    async aggregate(...asked) {
      const groups = await store.aggregate(...asked);
      count(groups.length);
      return groups;
    },
  };
}

function sizeOfNodes(nodes: readonly (Branched | null)[]): number {
  let size = nodes.length;
  for (const node of nodes) if (node?.branches) size += sizeOf(node.branches);
  return size;
}

function sizeOf(expansions: readonly Expansion[]): number {
  let size = 0;
  for (const { neighbours } of expansions) {
    size += neighbours.length;
    for (const { node } of neighbours) if (node.branches) size += sizeOf(node.branches);
  }
  return size;
}
