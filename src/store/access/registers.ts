import type { ChangeLog } from './change-log';
import type { KeyRing } from './key-ring';

/** What is kept beside the graph: who may change it, and who did. It is no fact, and moves with no copy of the graph. */
export interface Registers {
  readonly keys: KeyRing;
  readonly changes: ChangeLog;
}
