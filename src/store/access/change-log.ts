import type { RejectionReason } from '../../domain/errors';
import type { Page } from '../graph-store';

/** How a change ended. What is FAILED or GIVEN_UP was not acknowledged; after a failure it may be made all the same. */
export type ChangeOutcome = 'ADDED' | 'KNOWN' | 'REMOVED' | `REJECTED ${RejectionReason}` | 'FAILED' | 'GIVEN_UP';

/** The mutations that are recorded. */
export const RECORDED_MUTATIONS = [
  'ingestDocument',
  'retractDocument',
  'restoreDocument',
  'decide',
  'undo',
  'nameTopic',
  'addAlias',
  'undoNaming',
  'createScenario',
  'copyScenario',
  'addScenarioStep',
  'reviseScenario',
  'setScenarioTargets',
  'commentScenario',
] as const;
export type RecordedMutation = (typeof RECORDED_MUTATIONS)[number];

/** A change that is about to be made. */
export interface BegunChange {
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Whose key it was made with. */
  readonly keyId: string;
  readonly keyName: string;
  readonly change: RecordedMutation;
  /** Id of the document that it is about, which tells its bytes too; null where it is about none. */
  readonly documentId: string | null;
  /** Name that the document came under; null where it is about none. */
  readonly source: string | null;
  /** Id of the decision that it makes, where it makes one. */
  readonly decisionId?: string;
  /** Id of the naming that it makes, where it makes one. */
  readonly namingId?: string;
  /** Id of the scenario that it changes, where it changes one. */
  readonly scenarioId?: string;
  /** Why, where whoever changes something has to say so. */
  readonly reason?: string;
}

export interface RecordedChange extends BegunChange {
  /** Null where the process ended before it could tell: whether the change was made, the graph says. */
  readonly outcome: ChangeOutcome | null;
}

/** Which changes are asked for; all of what is given has to hold. */
export interface ChangeFilter {
  readonly changes?: readonly RecordedMutation[];
  /** Id of the key, or issuer of the token. */
  readonly keyId?: string;
  /** Name of the key, or subject of the token. */
  readonly keyName?: string;
  /** Id of what it is about, of whatever sort. */
  readonly about?: string;
  /** As `endOf` tells it; null for those of which it is not known. */
  readonly ends?: readonly (ChangeEnd | null)[];
  /** ISO 8601: from here on, and before there. */
  readonly from?: string;
  readonly before?: string;
}

/** How a change ended, without the reason of a rejection. */
export const CHANGE_ENDS = ['ADDED', 'KNOWN', 'REMOVED', 'REJECTED', 'FAILED', 'GIVEN_UP'] as const;
export type ChangeEnd = (typeof CHANGE_ENDS)[number];

export const endOf = (outcome: ChangeOutcome | null): ChangeEnd | null =>
  CHANGE_ENDS.find((end) => end === outcome?.split(' ')[0]) ?? null;

/** A page of the record, the latest first: by time, then by id. Positions are of both. */
export interface ChangesQuery {
  readonly filter: ChangeFilter;
  readonly page: Page;
  /** Whether the number of all that fit is asked for. */
  readonly count: boolean;
}

export interface ChangesPage {
  readonly changes: readonly RecordedChange[];
  /** Null when not asked for. */
  readonly total: number | null;
}

/**
 * The record of changes: on the disk before a change begins, and completed before it is acknowledged. So no change is
 * made, and none acknowledged, of which there is no entry. Entries are never changed or removed.
 */
export interface ChangeLog {
  begin(change: BegunChange): Promise<void>;

  end(id: BegunChange['id'], outcome: ChangeOutcome): Promise<void>;

  page(query: ChangesQuery): Promise<ChangesPage>;
}
