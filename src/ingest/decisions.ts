/**
 * Decisions of people, kept so that none that was acknowledged is lost: in the log beside the graph first, durably, then
 * in the graph in one transaction. Whatever stops the process in between, the next start completes it.
 */
import { randomUUID } from 'node:crypto';
import type { KeptDecision } from '../domain/decision';
import { GovorgError } from '../domain/errors';
import type { GraphStore } from '../store/graph-store';
import { changeOf } from './decision-change';
import type { Bearer } from './intake';
import type { OpenLibrary } from './library';
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
      if (deciding.toKeep) await this.#recorded(change, deciding.toKeep, bearer);
      return deciding;
    });
  }

  /** Resolves when nothing is under way: no store may be closed before. */
  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  /** With an entry that is there before anything changes, and complete before anybody hears of it. */
  async #recorded(change: 'decide' | 'undo', kept: KeptDecision, bearer: Bearer | null): Promise<void> {
    if (!bearer) return this.#keep(kept);
    const { changes } = this.library.registers;
    const about = { documentId: null, source: null, decisionId: kept.decision.id };
    const id = randomUUID();
    const at = new Date().toISOString();
    await changes.begin({ id, at, keyId: bearer.id, keyName: bearer.name, change, ...about });
    try {
      await this.#keep(kept);
    } catch (error) {
      // What failed first is what the client is told; the entry stays open where it cannot be closed either.
      await changes.end(id, 'FAILED').catch(() => undefined);
      throw error;
    }
    return changes.end(id, 'ADDED');
  }

  async #keep(kept: KeptDecision): Promise<void> {
    await this.library.decisionLog.add([kept]);
    await this.library.store.apply([changeOf(kept, kept.agency, kept.decision.properties.replaces)]);
  }
}
