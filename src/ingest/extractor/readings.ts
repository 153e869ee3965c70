/** By what the documents of a graph were read. */
import type { GraphStore } from '../../store/graph-store';
import { extractor, type Extractor } from './extractor';

export interface Readings {
  /** Null where neither is known: an older program read them, or they were loaded. */
  readonly by: Extractor | null;
  readonly documents: number;
  /** Whether this program reads by the same rules. */
  readonly isOurs: boolean;
}

/** One entry for each version there is. */
export async function readingsOf(store: GraphStore): Promise<readonly Readings[]> {
  const own = extractor();
  const groups = await store.aggregate({ kind: 'Document', groupBy: ['readBy', 'readVersion'] });
  return groups.map(({ key: { readBy, readVersion }, count }) => ({
    by: typeof readBy === 'string' && typeof readVersion === 'string' ? { name: readBy, version: readVersion } : null,
    documents: count,
    isOurs: readBy === own.name && readVersion === own.version,
  }));
}

/** How many were read by other rules than those of this program, or by unknown ones. */
export const readOtherwise = async (store: GraphStore): Promise<number> =>
  (await readingsOf(store)).reduce((sum, { isOurs, documents }) => sum + (isOurs ? 0 : documents), 0);
