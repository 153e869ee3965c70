/**
 * Decisions of people, kept so that none that was acknowledged is lost: in the log beside the graph first, durably, then
 * in the graph in one transaction. Whatever stops the process in between, the next start completes it.
 */
import type { KeptDecision } from '../domain/decision';
import { GovorgError } from '../domain/errors';
import type { GraphStore } from '../store/graph-store';
import { changeOf } from './decision-change';
import type { OpenLibrary } from './library';
import { recorded, type Bearer } from './recorded';
import { Turns } from './turns';

/** What it goes into, and what tells whether anything may. */
type Keeps = Pick<OpenLibrary, 'store' | 'registers' | 'decisionLog' | 'holdings'>;

/** Each reads a few nodes and writes a line. */
const MOST_WAITING = 256;

/** What was found when the turn came: a decision to keep, or that there is nothing new to decide. */
export interface Deciding {
  readonly toKeep: KeptDecision | null;
}

export class Decisions {
  readonly #turns = new Turns(MOST_WAITING, 'decisions');

  constructor(private readonly library: Keeps) {}

  /**
   * @param prepare looks what there is and says what to keep; no other decision is made meanwhile by this process
   * @param bearer whose key it is made with, for the record of changes; null on the command line
   * @throws GovorgError RATE_LIMITED where too many wait, STORE_UNAVAILABLE where nothing can be written now, and what
   *   `prepare` throws
   */
  take<D extends Deciding>(
    change: 'decide' | 'undo',
    prepare: (store: GraphStore) => Promise<D>,
    bearer: Bearer | null,
    signal: AbortSignal,
  ): Promise<D> {
    return this.#turns.take(async () => {
      signal.throwIfAborted();
      const { store, holdings } = this.library;
      const { readOnly } = holdings();
      if (readOnly !== null) throw new GovorgError('STORE_UNAVAILABLE', readOnly);
      const deciding = await prepare(store.cancellable(signal));
      signal.throwIfAborted();
      if (deciding.toKeep) await this.#recorded(change, deciding.toKeep, bearer, signal);
      return deciding;
    });
  }

  /** Resolves when nothing is under way: no store may be closed before. */
  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  #recorded(change: 'decide' | 'undo', kept: KeptDecision, bearer: Bearer | null, signal: AbortSignal): Promise<void> {
    const about = { change, documentId: null, source: null, decisionId: kept.decision.id };
    const { changes } = this.library.registers;
    return recorded({ changes, bearer, about, outcomeOf: () => 'ADDED', signal }, () => this.#keep(kept));
  }

  async #keep(kept: KeptDecision): Promise<void> {
    await this.library.decisionLog.add([kept]);
    await this.library.store.apply([changeOf(kept, kept.agency, kept.decision.properties.replaces)]);
  }
}
