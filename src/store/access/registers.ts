import type { ChangeLog } from './change-log';
import type { KeyRing } from './key-ring';
import type { SharedRetractions } from './shared-retractions';

/** What is kept beside the graph: who may change it, and who did. It is no fact, and moves with no copy of the graph. */
export interface Registers {
  readonly keys: KeyRing;
  readonly changes: ChangeLog;
  /** Null where one archive alone stands behind the graph: it knows what was taken out. */
  readonly retractions: SharedRetractions | null;
}
