import type { KeyRing } from './key-ring';

/** What is kept beside the graph: who may change it. It is no fact, and moves with no copy of the graph. */
export interface Registers {
  readonly keys: KeyRing;
}
