import type { RejectionReason } from '../../domain/errors';

/** How a change ended. What is FAILED or GIVEN_UP was not acknowledged; after a failure it may be made all the same. */
export type ChangeOutcome = 'ADDED' | 'KNOWN' | `REJECTED ${RejectionReason}` | 'FAILED' | 'GIVEN_UP';

/** A change that is about to be made. */
export interface BegunChange {
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Whose key it was made with. */
  readonly keyId: string;
  readonly keyName: string;
  /** The mutation. */
  readonly change: 'ingestDocument' | 'decide' | 'undo';
  /** Id of the document that it is about, which tells its bytes too; null where it is about none. */
  readonly documentId: string | null;
  /** Name that the document came under; null where it is about none. */
  readonly source: string | null;
  /** Id of the decision that it makes, where it makes one. */
  readonly decisionId?: string;
}

export interface RecordedChange extends BegunChange {
  /** Null where the process ended before it could tell: whether the change was made, the graph says. */
  readonly outcome: ChangeOutcome | null;
}

/**
 * The record of changes: on the disk before a change begins, and completed before it is acknowledged. So no change is
 * made, and none acknowledged, of which there is no entry. Entries are never changed or removed.
 */
export interface ChangeLog {
  begin(change: BegunChange): Promise<void>;

  end(id: BegunChange['id'], outcome: ChangeOutcome): Promise<void>;

  /** The latest, in the order in which they were made. */
  latest(limit: number): Promise<readonly RecordedChange[]>;
}
