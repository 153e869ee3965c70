/** What came of holding a graph against the logs of what people said, and writing into a log what it lacks. */
import { GovorgError } from '../domain/errors';
import type { AboutNode, Kept, KeptNode } from '../domain/kept';
import type { KeptLog } from '../store/access/kept-log';

export interface Restored {
  /** How many the graph lacked. */
  readonly restored: number;
  /** Those whose thing is not in the graph: they are kept, and hold again when it is. */
  readonly homeless: readonly AboutNode[];
  /** Lines of the log that hold none. */
  readonly unreadable: number;
  /** Those that are in the graph alone, because the disk does not take them. */
  readonly unlogged: number;
}

/** A folder that takes nothing is no reason not to start: what it lacks is in the graph. */
export async function logs<N extends KeptNode>(log: KeptLog<N>, said: readonly Kept<N>[]): Promise<boolean> {
  try {
    await log.add(said);
    return true;
  } catch (error) {
    if (error instanceof GovorgError && error.code === 'STORE_UNAVAILABLE') return false;
    throw error;
  }
}
