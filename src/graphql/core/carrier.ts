import type { GraphRelation } from '../../domain/model';
import type { BranchedNode } from '../../store/graph-store';
import type { Read } from '../plan/path';
import type { Plan } from '../plan/path';

/** What stands for a node and the relation that leads to it: its paths start at the node. */
export abstract class Carrier<R extends GraphRelation> implements Read {
  constructor(
    protected readonly tie: R,
    readonly node: BranchedNode,
    readonly plan: Plan | null = null,
  ) {}
}
