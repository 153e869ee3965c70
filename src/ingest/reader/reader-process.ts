/**
 * Reads documents in a process of its own. Code that computes cannot be interrupted in its own process, and memory that
 * runs out ends the process it runs out in: here that costs the document at hand and nothing else.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { extname, join } from 'node:path';
import { GovorgError } from '../../domain/errors';
import type { SourceFile } from '../source';
import type { Answer, Results, Setup, Task } from './messages';
import { type DocumentReader, type OnFailure, stackOf } from './reader';
import { BUDGET, type Budget, internal, tooComplex } from './rejections';

export interface ReaderOptions extends Setup {
  readonly onFailure: OnFailure;
  readonly budget?: Budget;
}

/** From src/ as from dist/: what the parent needs to run TypeScript, the child needs too. */
const EXTENSION = extname(__filename);
const CHILD = join(__dirname, `child${EXTENSION}`);
const LOADERS = EXTENSION === '.ts' ? ['--require', 'ts-node/register/transpile-only'] : [];

/** How a task came to its end. */
type Outcome =
  | Exclude<Answer, { readonly kind: 'ready' }>
  | { readonly kind: 'exceeded'; readonly what: keyof Budget }
  | { readonly kind: 'ended'; readonly how: string };

/** Reads one document at a time; those that come meanwhile wait for their turn. */
export function readerProcess(options: ReaderOptions): DocumentReader {
  const { budget = BUDGET, onFailure } = options;
  const process = new ReadingProcess(options, budget);
  let last: Promise<unknown> = Promise.resolve();

  async function read<W extends keyof Results>(
    want: W,
    file: SourceFile,
    more: Pick<Task, 'picture'> = {},
  ): Promise<Results[W]> {
    // prettier-ignore
    const outcome = await process.perform({ want, file, ...more });
    switch (outcome.kind) {
      case 'done':
        return outcome.result as Results[W];
      case 'failed':
        return internal(file, outcome.stack, onFailure);
      case 'exceeded':
        return tooComplex(file, outcome.what, budget);
      case 'ended':
        return internal(file, outcome.how, onFailure);
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    facts: (file) => inTurn(() => read('facts', file)),
    change: (file) => inTurn(() => read('change', file)),
    plainText: (file) => inTurn(() => read('plainText', file)),
    picture: (file, picture) => inTurn(() => read('picture', file, { picture })),
    close: () => process.end(),
  };
}

/** What V8 says when the heap is full, at the end of what the process writes. */
const OUT_OF_MEMORY = /heap out of memory|Allocation failed|invalid (?:array|table|string) (?:length|size)/i;
/** Of the last words of a process, this much is kept. */
const MOST_KEPT = 8192;

/** Far more than a start takes on a machine that does ten other things. */
const START_MS = 60_000;

/** A process that is started when it is needed, replaced when it ended, and never keeps its parent from ending. */
class ReadingProcess {
  private child: ChildProcess | null = null;
  private lastWords = '';
  private isClosed = false;

  constructor(
    private readonly setup: Setup,
    private readonly budget: Budget,
  ) {}

  async perform(task: Task): Promise<Outcome> {
    if (this.isClosed) throw new Error('a reader that is closed reads no more');
    const child = this.child?.connected ? this.child : await this.start();
    const outcome = await this.outcomeOf(child, this.budget.milliseconds, task);
    if (outcome.kind === 'ready') throw new Error('a reading process has started twice');
    return outcome;
  }

  async end(): Promise<void> {
    const { child } = this;
    this.isClosed = true;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGKILL');
    await ended;
  }

  /** @throws GovorgError where it cannot run at all: then no document is to blame */
  private async start(): Promise<ChildProcess> {
    this.lastWords = '';
    const setup: Setup = { seedDir: this.setup.seedDir };
    const child = fork(CHILD, [JSON.stringify(setup)], {
      execArgv: [...LOADERS, `--max-old-space-size=${this.budget.megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.lastWords = (this.lastWords + words).slice(-MOST_KEPT);
    });
    const outcome = await this.outcomeOf(child, START_MS, null);
    if (outcome.kind === 'ready') return child;
    child.kill('SIGKILL');
    const why = this.lastWords.trim() || JSON.stringify(outcome);
    throw new GovorgError('DOCUMENT_REJECTED', `no document can be read, since the reader does not start: ${why}`);
  }

  /** Waits for the next answer, for the end of the process or of the time, whichever comes first. */
  private outcomeOf(child: ChildProcess, milliseconds: number, task: Task | null): Promise<Outcome | Answer> {
    return new Promise((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, milliseconds);
      const settle = (outcome: Outcome | Answer): void => {
        clearTimeout(timer);
        child.off('message', settle).off('close', onClose).off('error', onError);
        keepsParent(child, false);
        resolve(outcome);
      };
      const onError = (error: Error): void => settle({ kind: 'ended', how: stackOf(error) });
      // Not at its exit: its last words come behind it.
      const onClose = (code: number | null, signal: string | null): void => {
        if (late) settle({ kind: 'exceeded', what: 'milliseconds' });
        // A system short of memory kills without a word.
        else if (signal === 'SIGKILL' || OUT_OF_MEMORY.test(this.lastWords))
          settle({ kind: 'exceeded', what: 'megabytes' });
        else settle({ kind: 'ended', how: `the reader ended with ${signal ?? code}\n${this.lastWords.trim()}` });
      };
      child.on('message', settle).on('close', onClose).on('error', onError);
      keepsParent(child, true);
      if (task) child.send(task, (error) => error && onError(error));
    });
  }
}

/** Whether the parent waits for it: an idle one ends with its parent. */
function keepsParent(child: ChildProcess, keeps: boolean): void {
  const change = keeps ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
  if (child.stderr instanceof Socket) child.stderr[change]();
}
