/**
 * How a field of the schema is answered: which relations lead there, and what is made of what stands at their ends. And
 * what of it was read ahead for a request: plans hold paths, and what a path comes upon carries its plan.
 */
import type { FieldNode } from 'graphql';
import type { GraphRelation, Kind } from '../../domain/model';
import type { BranchedNode } from '../../store/graph-store';
import type { BranchQuery } from './selection-builder';

/** Names of fields, one below the other, from the field that a path answers; none for that field itself. */
export type Place = readonly string[];

/** One step along a relation. */
export interface Step extends BranchQuery {
  /** Where its neighbours stand in the answer. Left out where they only lead on. */
  readonly at?: readonly Place[];
  /** Fields right below the one answered for which the neighbours are needed though they are not shown there. */
  readonly alsoFor?: readonly string[];
  /** Field right below the one answered that tells how many there are: counted where it is asked for. */
  readonly counted?: string;
  /** Properties of the relation that `answer` looks at, whether they are asked for or not. */
  readonly looksAt?: readonly string[];
  /** Properties of the neighbours that `answer` looks at, whether they are asked for or not. */
  readonly reads?: readonly string[];
  readonly then?: readonly Step[];
}

export interface Path<T = unknown> {
  /** All taken from the thing that has the field. */
  readonly steps: readonly Step[];
  /** Whether the thing itself is, or is part of, the answer. */
  readonly itself?: boolean;
  /** Properties of the thing itself that `answer` looks at, where its kind has them, whether they are asked for or not. */
  readonly reads?: readonly string[];
  /** @param found what each of the steps came upon, in their order */
  readonly answer: (found: readonly StepResult[], itself: Read) => T;
}

/** A node as it was read, and the plan by which; null where only its properties were. */
export interface Read {
  readonly node: BranchedNode;
  readonly plan: Plan | null;
}

export interface Link extends Read {
  readonly relation: GraphRelation;
  readonly then: readonly StepResult[];
}

export interface StepResult {
  readonly links: readonly Link[];
  /** Null where it was not asked for. */
  readonly total: number | null;
}

/** What was read ahead for the things of one type at one place of a request. */
export interface Plan {
  /**
   * The plan of a field that is a path; undefined where it could not be planned.
   * @param nodes all nodes of the request that make the field up. They tell it apart from every other: the same response
   *   key may stand for different fields under two aliases of what leads there.
   */
  find(nodes: readonly FieldNode[]): PlannedField | undefined;
}

export type Plans = ReadonlyMap<Kind, Plan>;

export interface PlannedField {
  readonly path: Path;
  readonly steps: readonly PlannedStep[];
  /** Of the thing itself, where it is part of the answer. */
  readonly itself: Plans | null;
}

export interface PlannedStep {
  /** Place among the branches of the node; null where the request has no use for it. */
  readonly branch: number | null;
  /** Of its neighbours; null where nothing is read along with them. */
  readonly plans: Plans | null;
  readonly then: readonly PlannedStep[];
}
