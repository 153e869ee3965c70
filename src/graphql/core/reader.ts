import type { GraphNode, Kind, NodeOf } from '../../domain/model';
import type { ClosureQuery, ExpandQuery, Expansion, GraphStore, Reached } from '../../store/graph-store';
import { Batch } from './batch';
import { isKind } from './entity';

/** The store as one request sees it: equal questions of one level travel together, and none is asked twice. */
export class GraphReader {
  private readonly byId = new Batch<GraphNode | null>((ids) => this.store.nodes(ids));
  private readonly expansions = new Map<string, Batch<Expansion>>();
  private readonly closures = new Map<string, Batch<readonly Reached[]>>();

  /** @param store for what has no batch: lists, searches and sums */
  constructor(readonly store: GraphStore) {}

  node(id: string): Promise<GraphNode | null> {
    return this.byId.load(id);
  }

  /** The node of this id when it is of this kind, else null. */
  async nodeOf<K extends Kind>(kind: K, id: string): Promise<NodeOf<K> | null> {
    const node = await this.node(id);
    return node !== null && isKind(node, kind) ? node : null;
  }

  expand(id: string, query: ExpandQuery): Promise<Expansion> {
    const shape = JSON.stringify(query);
    let batch = this.expansions.get(shape);
    if (!batch) {
      batch = new Batch((ids) => this.store.expand(ids, query));
      this.expansions.set(shape, batch);
    }
    return batch.load(id);
  }

  /** Expands many at once; the answers come in order. */
  expandAll(ids: readonly string[], query: ExpandQuery): Promise<readonly Expansion[]> {
    return Promise.all(ids.map((id) => this.expand(id, query)));
  }

  closure(id: string, query: ClosureQuery): Promise<readonly Reached[]> {
    const shape = JSON.stringify(query);
    let batch = this.closures.get(shape);
    if (!batch) {
      batch = new Batch((ids) => this.store.closure(ids, query));
      this.closures.set(shape, batch);
    }
    return batch.load(id);
  }
}
