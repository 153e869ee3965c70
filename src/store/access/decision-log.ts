import type { KeptDecision } from '../../domain/decision';

/**
 * Decisions beside the graph, for no document states them: what is lost with a store is read again from here, as facts
 * are from the archive. They are in the graph too, so that replicas share them and a copy of the graph takes them along;
 * each start puts into either place what it lacks.
 */
export interface DecisionLog {
  /** On the disk when it resolves. Decisions are never changed or removed. */
  add(decisions: readonly KeptDecision[]): Promise<void>;

  /** Every decision once, in the order in which they were added. */
  read(): Promise<ReadDecisions>;
}

export interface ReadDecisions {
  readonly kept: readonly KeptDecision[];
  /** Lines that hold none: damaged, or cut short before anybody was told of the decision. */
  readonly unreadable: number;
}
