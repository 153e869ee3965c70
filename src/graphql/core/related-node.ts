import type { GraphRelation } from '../../domain/model';
import type { BranchedNode } from '../../store/graph-store';
import type { Read } from '../plan/path';
import type { Plan } from '../plan/path';

/** What stands for a node and the relation that leads to it, an edge of the graph: its paths start at the node. */
export abstract class RelatedNode<R extends GraphRelation> implements Read {
  constructor(
    protected readonly edge: R,
    readonly node: BranchedNode,
    readonly plan: Plan | null = null,
  ) {}
}
