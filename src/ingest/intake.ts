/**
 * Takes in single documents while the service answers: the way of `govorg ingest`, one document after the other. A
 * document that came twice at once is then known the second time, and whoever gave up waiting costs nothing.
 */
import { GovorgError, type Rejection } from '../domain/errors';
import { nodeId, sha256 } from '../domain/identifier';
import type { Retraction } from '../domain/retraction';
import type { ChangeOutcome } from '../store/access/change-log';
import type { FactCounts } from './counts';
import { isRejection } from './formats/format';
import { ingest, type Library } from './ingest';
import type { OpenLibrary } from './library';
import { recorded, type Bearer } from './recorded';
import { restoreKept } from './restore-kept';
import { retract, retractable, retractedFile, retractionOf } from './retract/retracting';
import type { SourceFile } from './source';
import { Turns } from './turns';

export type { Bearer } from './recorded';

/** A document that is in the graph now. */
export interface TakenIn {
  readonly documentId: string;
  /** What was read from it; null where it was in the graph before. */
  readonly counts: FactCounts | null;
}

export interface ToRetract {
  readonly documentId: string;
  readonly by: string;
  readonly reason: string;
}

/** A document that is out of the graph now. */
export interface TakenOut {
  /** Whether it was in the graph until now. */
  readonly isNew: boolean;
  readonly retraction: Retraction;
}

/** What it goes into, and what tells whether anything may. */
type Takes = Library &
  Pick<OpenLibrary, 'registers' | 'decisionLog' | 'namingLog' | 'scenarioLog' | 'holdings' | 'tookIn' | 'tookOut'>;

/** With the longest text that a body holds, far below the memory of a small machine. */
const MOST_WAITING = 64;

export class Intake {
  readonly #turns = new Turns(MOST_WAITING, 'documents');

  constructor(private readonly library: Takes) {}

  /**
   * @param bearer null on the command line
   * @param signal aborted when nobody waits any more: what has not begun to be written is then left alone, and what has is
   *   brought to its end
   * @throws GovorgError RATE_LIMITED where too many wait, STORE_UNAVAILABLE where nothing can be written now, CANCELLED or
   *   TIMEOUT as the signal says
   */
  async take(file: SourceFile, bearer: Bearer | null, signal: AbortSignal): Promise<TakenIn | Rejection> {
    return this.#turn(signal, () => this.#recorded('ingestDocument', file, bearer, signal));
  }

  /**
   * Takes a document out of the graph, with all that it alone states; the archive keeps it, with who, when and why.
   * @throws GovorgError BAD_USER_INPUT where there is no such document, and as `take`
   */
  async retract({ documentId, by, reason }: ToRetract, bearer: Bearer | null, signal: AbortSignal): Promise<TakenOut> {
    return this.#turn(signal, async () => {
      const found = await retractable(this.library, documentId);
      if ('known' in found) return { isNew: false, retraction: found.known };
      const retraction = { ...found.toRetract, by, at: new Date().toISOString(), reason };
      const about = { change: 'retractDocument', documentId, source: retraction.name, reason } as const;
      const { changes } = this.library.registers;
      await recorded({ changes, bearer, about, outcomeOf: () => 'REMOVED', signal }, () =>
        retract(this.library, retraction),
      );
      this.library.tookOut();
      return { isNew: true, retraction };
    });
  }

  /**
   * Takes a document that was taken out in again.
   * @throws GovorgError BAD_USER_INPUT where it was not taken out, or its bytes are not here, and as `take`
   */
  async restore(documentId: string, bearer: Bearer | null, signal: AbortSignal): Promise<TakenIn | Rejection> {
    return this.#turn(signal, async () => {
      const file = await retractedFile(this.library, documentId);
      return file ? this.#recorded('restoreDocument', file, bearer, signal) : { documentId, counts: null };
    });
  }

  /** Resolves when nothing is under way: no store may be closed before. */
  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  #turn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      signal.throwIfAborted();
      const { readOnly } = this.library.holdings();
      if (readOnly !== null) throw new GovorgError('STORE_UNAVAILABLE', readOnly);
      return work();
    });
  }

  async #recorded(
    change: 'ingestDocument' | 'restoreDocument',
    file: SourceFile,
    bearer: Bearer | null,
    signal: AbortSignal,
  ): Promise<TakenIn | Rejection> {
    const about = { change, documentId: documentIdOf(file), source: file.name };
    const { changes } = this.library.registers;
    const outcome = await recorded({ changes, bearer, about, outcomeOf, signal }, () => this.#take(file, signal));
    if (isTakenIn(outcome) && outcome.counts !== null) this.library.tookIn();
    return outcome;
  }

  async #take(file: SourceFile, signal: AbortSignal): Promise<TakenIn | Rejection> {
    const isBack = (await retractionOf(this.library, sha256(file.bytes))) !== null;
    const summary = await ingest([file], this.library, { signal });
    // Read, and not written.
    if (summary.interrupted) signal.throwIfAborted();
    const [rejection] = summary.rejected;
    if (rejection) return rejection;
    // What people decided about its bodies, and called them, hung on nothing as long as it was away.
    if (isBack) await restoreKept(this.library, true);
    const { facts, findings } = summary;
    return { documentId: documentIdOf(file), counts: summary.read > 0 ? { facts, findings } : null };
  }
}

const documentIdOf = ({ bytes }: SourceFile): string => nodeId('Document', sha256(bytes));

function outcomeOf(outcome: TakenIn | Rejection): ChangeOutcome {
  if (!isTakenIn(outcome)) return `REJECTED ${outcome.reason}`;
  return outcome.counts === null ? 'KNOWN' : 'ADDED';
}

export const isTakenIn = (outcome: TakenIn | Rejection): outcome is TakenIn => !isRejection(outcome);
