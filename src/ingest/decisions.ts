/**
 * Decisions of people, names that they give, and reforms that they try, kept so that none that was acknowledged is lost: in the log beside the
 * graph first, durably, then in the graph. Whatever stops the process in between, the next start completes it.
 */
import type { Kept } from '../domain/kept';
import { GovorgError } from '../domain/errors';
import { scenarioId } from '../domain/scenario-change';
import type { GraphStore } from '../store/graph-store';
import type { RecordedMutation } from '../store/access/change-log';
import { changeOf } from './kept-change';
import type { OpenLibrary } from './library';
import { recorded, type About, type Bearer } from './recorded';
import { settleNames } from './settle-names';
import { Turns } from './turns';

/** What it goes into, and what tells whether anything may. */
type Keeps = Pick<OpenLibrary, 'store' | 'registers' | 'decisionLog' | 'namingLog' | 'scenarioLog' | 'holdings'>;

/** Each reads a few nodes and writes a line. */
const MOST_WAITING = 256;

/** What was found when the turn came: what to keep, or that there is nothing new to say. */
export interface Deciding {
  readonly toKeep: Kept | null;
}

export type Saying = Exclude<RecordedMutation, 'ingestDocument' | 'retractDocument' | 'restoreDocument'>;

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
    change: Saying,
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

  #recorded(change: Saying, kept: Kept, bearer: Bearer | null, signal: AbortSignal): Promise<void> {
    const about: About = { change, documentId: null, source: null, ...saidIn(kept) };
    const { changes } = this.library.registers;
    return recorded({ changes, bearer, about, outcomeOf: () => 'ADDED', signal }, () => this.#keep(kept));
  }

  async #keep({ about, node }: Kept): Promise<void> {
    const { store, decisionLog, namingLog, scenarioLog } = this.library;
    if (node.kind === 'ScenarioChange') {
      // The store first: of two entries that two replicas make of one place it takes one, and the log must not know the other.
      await store.apply([{ nodes: [node], relations: [] }]);
      await scenarioLog.add([{ about, node }]);
      return;
    }
    await (node.kind === 'Decision' ? decisionLog.add([{ about, node }]) : namingLog.add([{ about, node }]));
    await store.apply([changeOf(node, about, node.properties.replaces)]);
    if (node.kind === 'Naming') await settleNames(store, [about]);
  }
}

/** What the record of changes says it is about. */
function saidIn({ about, node: { kind, id } }: Kept): Pick<About, 'decisionId' | 'namingId' | 'scenarioId'> {
  if (kind === 'ScenarioChange') return { scenarioId: scenarioId(about) };
  return kind === 'Decision' ? { decisionId: id } : { namingId: id };
}
