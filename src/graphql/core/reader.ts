import { kindOfId } from '../../domain/identifier';
import type { GraphNode, Kind, NodeOf } from '../../domain/model';
import type {
  Branched,
  BranchedNode,
  ClosureQuery,
  ExpandQuery,
  Expansion,
  Reached,
  Selection,
} from '../../store/graph-store';
import { ALL_OPTIMISATIONS } from '../optimisations';
import type { ReadStore } from '../limits/read-budget';
import { Batch } from './batch';
import { isKind } from './entity';

const EVERYTHING: Selection = {};

/** The store as one request sees it: equal questions of one level travel together, and none is asked twice. */
export class GraphReader {
  /** By the very selection or query, which whoever plans ahead keeps, or else by its shape. */
  private readonly nodes = new Map<Selection, Batch<BranchedNode | null>>();
  private readonly expansions = new Map<ExpandQuery | string, Batch<Expansion>>();
  private readonly closures = new Map<string, Batch<readonly Reached[]>>();

  /**
   * @param store for what has no batch: lists, searches and sums
   * @param optimisations that those who read along a request may use
   */
  constructor(
    readonly store: ReadStore,
    readonly optimisations = ALL_OPTIMISATIONS,
  ) {}

  node(id: string, selection = EVERYTHING): Promise<BranchedNode | null> {
    return batchOf(this.nodes, selection, (ids) => this.store.nodes(ids, selection)).load(id);
  }

  /** The node of this id when it is of this kind, else null. */
  async nodeOf<K extends Kind>(kind: K, id: string, selection?: Selection): Promise<(NodeOf<K> & Branched) | null> {
    // A thing of another kind lacks what is selected here: it is not even read.
    if (kindOfId(id) !== kind) return null;
    const node: GraphNode | null = await this.node(id, selection);
    return node !== null && isKind(node, kind) ? node : null;
  }

  expand(id: string, query: ExpandQuery): Promise<Expansion> {
    return batchOf(this.expansions, JSON.stringify(query), (ids) => this.store.expand(ids, query)).load(id);
  }

  /** Expands many at once; the answers come in order. */
  expandAll(ids: readonly string[], query: ExpandQuery): Promise<readonly Expansion[]> {
    return Promise.all(ids.map((id) => this.expand(id, query)));
  }

  /** All branches of a selection in one call; whoever asks for the same gives the same object. */
  async branches(id: string, selection: Selection): Promise<readonly Expansion[]> {
    const [only, ...others] = selection.branches ?? [];
    if (only && others.length === 0)
      return [await batchOf(this.expansions, only, (ids) => this.store.expand(ids, only)).load(id)];
    return (await this.node(id, selection))?.branches ?? [];
  }

  closure(id: string, query: ClosureQuery): Promise<readonly Reached[]> {
    return batchOf(this.closures, JSON.stringify(query), (ids) => this.store.closure(ids, query)).load(id);
  }
}

function batchOf<Key, T>(
  batches: Map<Key, Batch<T>>,
  key: Key,
  ask: (ids: readonly string[]) => Promise<readonly T[]>,
): Batch<T> {
  let batch = batches.get(key);
  if (!batch) {
    batch = new Batch(ask);
    batches.set(key, batch);
  }
  return batch;
}
