/**
 * Columns as long as the graph stays what it is. Reading them takes seconds where there are a million things; whoever asks
 * meanwhile waits for the same reading, which goes on though everybody hangs up: the next one finds it done.
 */
import type { Kind } from '../../../domain/model';
import { assertGoing, untilCancelled } from '../../../store/cancelled';
import type { GraphStore } from '../../../store/graph-store';
import type { Grouping } from '../grouping';
import type { GroupColumns } from './group-columns';
import { readColumns } from './read-columns';

export interface ColumnLimits {
  /** So many things of a question are read one by one though there are columns. */
  readonly few: number;
  /** Whether columns are read even for what is little enough to be read one by one. */
  readonly always?: true;
  /** Of a kind, which are kept: some hundred bytes each. */
  readonly most: number;
}

const LIMITS: ColumnLimits = { few: 2_000, most: 2_000_000 };

interface Kept {
  readonly version: number;
  readonly columns: Promise<GroupColumns | null>;
  isRead: boolean;
}

const GOES_ON = new AbortController().signal;

export class KeptColumns {
  readonly #kept = new Map<Kind, Kept>();
  /** Ends with the question that was let in last. */
  #counting: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: GraphStore,
    private readonly limits: ColumnLimits = LIMITS,
  ) {}

  get most(): number {
    return this.limits.most;
  }

  /** How many things of a question are read one by one; null where there are no columns of the kind. */
  few(kind: Kind, version: number): number | null {
    const kept = this.#kept.get(kind);
    const isRead = kept?.isRead === true && kept.version >= version;
    return isRead || this.limits.always === true ? this.limits.few : null;
  }

  /**
   * Everything that could be put into groups when the graph had this version, or later.
   * @returns null where that is more than is kept
   */
  async of<D extends string>(grouping: Grouping<D>, version: number, signal: AbortSignal): Promise<GroupColumns<D> | null> {
    for (;;) {
      const kept = this.#kept.get(grouping.kind);
      // The columns of a kind have the dimensions of its grouping.
      if (kept && kept.version >= version) return untilCancelled(kept.columns as Promise<GroupColumns<D> | null>, signal);
      // One reading at a time: what is read of an older graph ends first, and whoever waits for it is answered.
      if (kept) await untilCancelled(kept.columns.catch(() => null), signal);
      const current = await this.store.version();
      if (this.#kept.get(grouping.kind) === kept) this.#read(grouping, Math.max(current, version));
    }
  } // prettier-ignore

  /** One question at a time: each takes room of its own for all rows. */
  inTurn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const turn = this.#counting.then(() => {
      assertGoing(signal);
      return work();
    });
    this.#counting = turn.catch(() => undefined);
    return untilCancelled(turn, signal);
  }

  #read<D extends string>(grouping: Grouping<D>, version: number): void {
    const columns = readColumns(this.store, grouping, this.limits.most, GOES_ON);
    const kept: Kept = { version, columns, isRead: false };
    this.#kept.set(grouping.kind, kept);
    columns.then(
      () => (kept.isRead = true),
      () => this.#kept.get(grouping.kind) === kept && this.#kept.delete(grouping.kind),
    );
  }
}
