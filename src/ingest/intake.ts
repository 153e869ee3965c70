/**
 * Takes in single documents while the service answers: the way of `govorg ingest`, one document after the other. A
 * document that came twice at once is then known the second time, and whoever gave up waiting costs nothing.
 */
import { randomUUID } from 'node:crypto';
import type { AccessKey } from '../domain/access-key';
import { GovorgError, type Rejection } from '../domain/errors';
import { nodeId, sha256 } from '../domain/identifier';
import type { ChangeOutcome } from '../store/access/change-log';
import type { FactCounts } from './counts';
import { isRejection } from './formats/format';
import { ingest, type Library } from './ingest';
import type { OpenLibrary } from './library';
import type { SourceFile } from './source';
import { Turns } from './turns';

/** Whose key a change is made with. */
export type Bearer = Pick<AccessKey, 'id' | 'name'>;

/** A document that is in the graph now. */
export interface TakenIn {
  readonly documentId: string;
  /** What was read from it; null where it was in the graph before. */
  readonly counts: FactCounts | null;
}

/** What it goes into, and what tells whether anything may. */
type Takes = Library & Pick<OpenLibrary, 'registers' | 'holdings' | 'tookIn'>;

/** With the longest text that a body holds, far below the memory of a small machine. */
const MOST_WAITING = 64;

export class Intake {
  readonly #turns = new Turns(MOST_WAITING, 'documents');

  constructor(private readonly library: Takes) {}

  /**
   * @param signal aborted when nobody waits any more: what has not begun to be written is then left alone, and what has is
   *   brought to its end
   * @throws GovorgError RATE_LIMITED where too many wait, STORE_UNAVAILABLE where nothing can be written now, CANCELLED or
   *   TIMEOUT as the signal says
   */
  async take(file: SourceFile, bearer: Bearer, signal: AbortSignal): Promise<TakenIn | Rejection> {
    return this.#turns.take(() => this.#recorded(file, bearer, signal));
  }

  /** Resolves when nothing is under way: no store may be closed before. */
  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  /** With an entry that is there before anything changes, and complete before anybody hears of it. */
  async #recorded(
    file: SourceFile,
    { id: keyId, name: keyName }: Bearer,
    signal: AbortSignal,
  ): Promise<TakenIn | Rejection> {
    signal.throwIfAborted();
    const { readOnly } = this.library.holdings();
    if (readOnly !== null) throw new GovorgError('STORE_UNAVAILABLE', readOnly);
    const { changes } = this.library.registers;
    const [id, at, documentId] = [randomUUID(), new Date().toISOString(), documentIdOf(file)];
    await changes.begin({ id, at, keyId, keyName, change: 'ingestDocument', documentId, source: file.name });
    let outcome: TakenIn | Rejection;
    try {
      outcome = await this.#take(file, signal);
    } catch (error) {
      // What failed first is what the client is told; the entry stays open where it cannot be closed either.
      await changes.end(id, error === signal.reason ? 'GIVEN_UP' : 'FAILED').catch(() => undefined);
      throw error;
    }
    await changes.end(id, outcomeOf(outcome));
    if (isTakenIn(outcome) && outcome.counts !== null) this.library.tookIn();
    return outcome;
  }

  async #take(file: SourceFile, signal: AbortSignal): Promise<TakenIn | Rejection> {
    const summary = await ingest([file], this.library, { signal });
    // Read, and not written.
    if (summary.interrupted) signal.throwIfAborted();
    const [rejection] = summary.rejected;
    if (rejection) return rejection;
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
