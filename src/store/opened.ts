import type { Registers } from './access/registers';
import type { GraphStore } from './graph-store';
import type { RemoteOptions } from './remote';

export interface OpenOptions {
  /** Whether documents are archived, so that a store that is gone or empty has lost its content. Default false. */
  readonly expected?: boolean;
  /** Told in one sentence when a damaged store is set aside. */
  readonly onRecovery?: (message: string) => void;
  /** How long to wait for another process that is just closing the store, in milliseconds. */
  readonly lockWaitMs?: number;
  /** For an address of a server. */
  readonly remote?: RemoteOptions;
}

/** A store that is open, and whether it has to be filled again from the archive. */
export interface OpenedStore {
  readonly store: GraphStore;
  /** Null where they lie in the data folder, as with the embedded store. */
  readonly registers: Registers | null;
  /** True where documents are archived and the store is empty: it was damaged, or gone, or is another one. */
  readonly recovered: boolean;
  /** Where the damaged file is kept, null where nothing was damaged. */
  readonly setAside: string | null;
  /** Why it takes no writes, null where it does. */
  readonly readOnly: string | null;
}
