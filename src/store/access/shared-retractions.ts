import type { Retraction } from '../../domain/retraction';

/**
 * Which documents were taken out of a graph that replicas share. Each has an archive of its own, and learns from here what
 * another one took out or brought back. Entries are never removed.
 */
export interface SharedRetractions {
  /** What it says takes the place of what was said of the same document. */
  put(retraction: Retraction): Promise<void>;

  /** Those of these documents that are taken out are so no more. @param at ISO 8601 */
  restore(hashes: readonly string[], at: string): Promise<void>;

  /** Null where it is not taken out. */
  find(sha256: string): Promise<Retraction | null>;

  list(): Promise<readonly SharedRetraction[]>;
}

export interface SharedRetraction extends Retraction {
  /** Null as long as it is taken out. */
  readonly restoredAt: string | null;
}
