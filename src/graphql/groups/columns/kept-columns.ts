/** Columns of the kinds that are put into groups, as long as the graph stays what it is. */
import type { Kind } from '../../../domain/model';
import { assertGoing, untilCancelled } from '../../../store/cancelled';
import type { GraphStore } from '../../../store/graph-store';
import { KeptReading } from '../../../store/kept-reading';
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

export class KeptColumns {
  readonly #kept = new Map<Kind, KeptReading<GroupColumns | null>>();
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
    return this.#kept.get(kind)?.isRead(version) === true || this.limits.always === true ? this.limits.few : null;
  }

  /**
   * Everything that could be put into groups when the graph had this version, or later.
   * @returns null where that is more than is kept
   */
  of<D extends string>(grouping: Grouping<D>, version: number, signal: AbortSignal): Promise<GroupColumns<D> | null> {
    const { kind } = grouping;
    const read = (goesOn: AbortSignal): Promise<GroupColumns | null> =>
      readColumns(this.store, grouping, this.limits.most, goesOn);
    const kept = this.#kept.get(kind) ?? new KeptReading(this.store, read);
    this.#kept.set(kind, kept);
    // The columns of a kind have the dimensions of its grouping.
    return kept.of(version, signal);
  }

  /** One question at a time: each takes room of its own for all rows. */
  inTurn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const turn = this.#counting.then(() => {
      assertGoing(signal);
      return work();
    });
    this.#counting = turn.catch(() => undefined);
    return untilCancelled(turn, signal);
  }
}
