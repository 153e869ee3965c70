/** How a field of the schema is answered: which relations lead there, and what is made of what stands at their ends. */
import type { GraphRelation } from '../../domain/model';
import type { BranchedNode } from '../../store/graph-store';
import type { Plan } from './plan';
import type { BranchQuery } from './selection-builder';

/** One step along a relation. */
export interface Step extends BranchQuery {
  /**
   * The fields below the one answered at which its neighbours stand, such as `edges` and `node`; none for the field
   * itself. Left out where they only lead on.
   */
  readonly at?: readonly string[];
  /** Name of the field below the one answered that tells how many there are: counted where it is asked for. */
  readonly counted?: string;
  /** Whether `answer` keeps only some: what hangs on them is then read for those that are left. */
  readonly chosenLater?: boolean;
  readonly then?: readonly Step[];
}

export interface Path<T = unknown> {
  /** All taken from the thing that has the field. */
  readonly steps: readonly Step[];
  /** Whether the thing itself is, or is part of, the answer. */
  readonly itself?: boolean;
  /** @param found what each of the steps came upon, in their order */
  readonly answer: (found: readonly Reach[], itself: Read) => T;
}

/** A node as it was read, and the plan by which; null where only its properties were. */
export interface Read {
  readonly node: BranchedNode;
  readonly plan: Plan | null;
}

export interface Link extends Read {
  readonly relation: GraphRelation;
  readonly then: readonly Reach[];
}

export interface Reach {
  readonly links: readonly Link[];
  /** Null where it was not asked for. */
  readonly total: number | null;
}
