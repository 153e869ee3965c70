import type { GraphStore } from '../../store/graph-store';
import { GraphReader } from '../core/reader';

/** Bounds what is kept of all lists together: some 20 MB of reasons or texts at most. */
const MOST_KEPT = 20_000;

/**
 * Lists that are derived from the graph, kept for as long as it stays what it was: pure functions of the graph and of
 * what they are asked for, however a question is worded. Equal questions in flight share one derivation.
 */
export class KeptLists<T> {
  private entries = new Map<string, Promise<readonly T[]>>();
  private version = -1;
  private kept = 0;

  constructor(
    private readonly store: GraphStore,
    private readonly limit = MOST_KEPT,
  ) {}

  /** Whether the list is there, or about to be. */
  has(version: number, key: string): boolean {
    return version === this.version && this.entries.has(key);
  }

  /**
   * @param version of the graph as the request found it
   * @param key of what is asked for
   * @param derive reads with the reader that it is given: whoever asked may hang up while others wait
   */
  list(version: number, key: string, derive: (reader: GraphReader) => Promise<readonly T[]>): Promise<readonly T[]> {
    if (version !== this.version) this.restart(version);
    const known = this.entries.get(key);
    if (known) return known;
    const { entries } = this;
    const derived = derive(new GraphReader(this.store));
    entries.set(key, derived);
    derived.then(
      ({ length }) => {
        // Starting anew is rarer than a list's turn in an order of use would have to be kept.
        if (entries === this.entries && (this.kept += length + 1) > this.limit) this.restart(version);
      },
      () => entries.delete(key),
    );
    return derived;
  }

  private restart(version: number): void {
    this.entries = new Map();
    this.kept = 0;
    this.version = version;
  }
}
