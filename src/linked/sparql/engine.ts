/**
 * Answers SPARQL in a process of its own, which is started by the first query and started again where it died. Before each
 * query its dataset is brought to the version of the store: by the things that changed, where they are known.
 */
import { extname, join } from 'node:path';
import { WorkerProcess, WorkerStartFailure, type Ending } from '../../ops/worker-process';
import type { ChangeFeed } from '../../store/change-feed';
import { allFacts, factsOfThings, type Fact } from './facts';
import type { Answer, AskedGraphs, QueryForm, Setup, Task } from './messages';

export interface SparqlOptions {
  readonly feed: ChangeFeed;
  /** Of the service, without a slash at its end. */
  readonly base: string;
  /** What the process may take. */
  readonly megabytes: number;
  /** Told of what is a bug, or a machine that is too small. */
  readonly onFailure: (message: string) => void;
}

export interface SparqlQuestion extends AskedGraphs {
  readonly query: string;
}

/** Why there is no answer, where it does not lie with the query. */
export type Unanswered = 'BUSY' | 'TOO_SLOW' | 'TOO_LARGE' | 'DOES_NOT_FIT' | 'FAILED';

export type Outcome<T> =
  | ({ readonly kind: 'answered' } & T)
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unanswered'; readonly why: Unanswered };

/** In which way an answer is written, once it is known of which form it is. */
export type MediaTypeOf = (form: QueryForm) => string;

/** From src/ as from dist/. */
const SCRIPT = join(__dirname, `child${extname(__filename)}`);
/** Queries that wait for their turn. */
const MOST_WAITING = 16;
/** A batch of facts is taken in moments; the first ones of a dataset wait for the engine. */
const STEP_MS = 60_000;
/** How often a dataset is brought to the version of a store that changes all the time. */
const MOST_ROUNDS = 4;

type Told = Exclude<Answer, { readonly kind: 'ready' }> | Ending;

const unanswered = (why: Unanswered): Outcome<never> => ({ kind: 'unanswered', why });

export class SparqlEngine {
  private readonly worker: WorkerProcess<Task, Answer>;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  /** Of the dataset; null where the process holds none. */
  private version: number | null = null;
  private doesNotFit = false;

  constructor(private readonly options: SparqlOptions) {
    const setup: Setup = { base: options.base, megabytes: options.megabytes };
    this.worker = new WorkerProcess({ script: SCRIPT, setup, megabytes: options.megabytes });
  }

  /** Looks at a query without evaluating it. */
  check(question: SparqlQuestion, signal: AbortSignal): Promise<Outcome<{ readonly form: QueryForm }>> {
    return this.inTurn(signal, async () => this.checked(question));
  }

  /** @param milliseconds that evaluating it may take */
  query(
    question: SparqlQuestion,
    mediaTypeOf: MediaTypeOf,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly form: QueryForm; readonly body: string }>> {
    return this.inTurn(signal, async () => {
      const checked = await this.checked(question);
      if (checked.kind !== 'answered') return checked;
      const { form } = checked;
      const mediaType = mediaTypeOf(form);
      const fault = await this.catchUp();
      if (fault) return unanswered(fault);
      if (signal.aborted) return unanswered('TOO_SLOW');
      const told = await this.tell({ kind: 'query', ...question, mediaType }, milliseconds);
      if (told.kind === 'answer') return { kind: 'answered', form, body: told.body };
      return this.refusal(told);
    });
  }

  /** @returns a patch from that version on; null where it is not remembered */
  changes(
    since: number | null,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly patch: string | null; readonly version: number }>> {
    return this.inTurn(signal, async () => {
      const fault = await this.catchUp();
      if (fault) return unanswered(fault);
      const version = this.version ?? 0;
      const told = await this.tell({ kind: 'changes', since: since ?? version }, STEP_MS);
      return told.kind === 'changes' ? { kind: 'answered', patch: told.patch, version } : this.refusal(told);
    });
  }

  stop(): Promise<void> {
    return this.worker.end();
  }

  private async inTurn<T>(signal: AbortSignal, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.waiting >= MOST_WAITING) return unanswered('BUSY');
    this.waiting += 1;
    const turn = this.last.then(() => (signal.aborted ? unanswered('BUSY') : work()));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      if (!(error instanceof WorkerStartFailure)) throw error;
      this.options.onFailure(`the process that answers SPARQL does not start: ${error.message}`);
      return unanswered('FAILED');
    } finally {
      this.waiting -= 1;
    }
  }

  private async checked(question: SparqlQuestion): Promise<Outcome<{ readonly form: QueryForm }>> {
    const told = await this.tell({ kind: 'check', ...question }, STEP_MS);
    return told.kind === 'checked' ? { kind: 'answered', form: told.form } : this.refusal(told);
  }

  /** Brings the dataset to the version of the store. @returns why it could not */
  private async catchUp(): Promise<Unanswered | null> {
    const { feed } = this.options;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (this.doesNotFit) return 'DOES_NOT_FIT';
      if (this.version === null) feed.start();
      const now = await feed.store.version();
      if (this.version === now) return null;
      const fault = await this.bringTo(now, this.version === null ? null : feed.changedIds(this.version, now));
      if (fault) return fault;
      this.version = now;
    }
    return null;
  }

  /** @param ids of what changed; null where that is not known */
  private async bringTo(version: number, ids: ReadonlySet<string> | null): Promise<Unanswered | null> {
    const { store } = this.options.feed;
    if (ids) {
      for await (const { ids: some, facts } of factsOfThings(store, ids)) {
        const fault = await this.step({ kind: 'replace', ids: some, facts: jsonOf(facts) });
        if (fault) return fault;
      }
    } else {
      for await (const facts of allFacts(store)) {
        const fault = await this.step({ kind: 'facts', facts: jsonOf(facts) });
        if (fault) return fault;
      }
    }
    return this.step({ kind: 'settle', version, isWhole: ids === null });
  }

  private async step(task: Task): Promise<Unanswered | null> {
    const told = await this.tell(task, STEP_MS);
    if (told.kind === 'done') return null;
    if (told.kind === 'full' || (told.kind === 'exceeded' && told.what === 'megabytes')) {
      this.doesNotFit = true;
      this.options.onFailure(
        `the dataset does not fit into SPARQL_MEMORY_MB=${this.options.megabytes}: SPARQL is not answered`,
      );
      await this.worker.kill();
      return 'DOES_NOT_FIT';
    }
    await this.worker.kill();
    this.version = null;
    this.refusal(told);
    return 'FAILED';
  }

  /** A process that died took its dataset along. */
  private async tell(task: Task, milliseconds: number): Promise<Told> {
    if (!this.worker.isRunning) this.version = null;
    const told = await this.worker.perform(task, milliseconds);
    if (told.kind === 'failed') await this.worker.kill();
    if (!this.worker.isRunning) this.version = null;
    return told;
  }

  private refusal(told: Told): Outcome<never> {
    if (told.kind === 'refused') return told;
    if (told.kind === 'exceeded') return unanswered(told.what === 'milliseconds' ? 'TOO_SLOW' : 'TOO_LARGE');
    const why =
      told.kind === 'failed' ? told.stack : told.kind === 'ended' ? told.how : `said ${told.kind} out of turn`;
    this.options.onFailure(`a query failed: ${why}`);
    return unanswered('FAILED');
  }
}

const jsonOf = (facts: readonly Fact[]): readonly string[] => facts.map((fact) => JSON.stringify(fact));
