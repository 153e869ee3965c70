/**
 * A process of our own that does one task after another. Code that computes cannot be interrupted in its own process, and
 * memory that runs out ends the process it runs out in: here that costs the task at hand and nothing else.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { extname } from 'node:path';

/** How a task ended that got no answer. */
export type Ending =
  | { readonly kind: 'exceeded'; readonly what: 'milliseconds' | 'megabytes' }
  | { readonly kind: 'ended'; readonly how: string };

/** The first message of a process is that it is ready. */
export interface Ready {
  readonly kind: 'ready';
}

export interface WorkerOptions {
  /** The script that it runs, with its extension: what the parent needs to run TypeScript, the child needs too. */
  readonly script: string;
  /** What it needs to know for its whole life, as JSON in its first argument. */
  readonly setup: unknown;
  /** Of its heap. */
  readonly megabytes: number;
}

/** It cannot run at all: no task is to blame. */
export class WorkerStartFailure extends Error {}

/** What V8 says when the heap is full, at the end of what the process writes. */
const OUT_OF_MEMORY = /heap out of memory|Allocation failed|invalid (?:array|table|string) (?:length|size)/i;
/** Of the last words of a process, this much is kept. */
const MOST_KEPT = 8192;
/** Far more than a start takes on a machine that does ten other things. */
const START_MS = 60_000;
const TYPESCRIPT = ['--require', 'ts-node/register/transpile-only'];

/** A process that is started when it is needed, replaced when it ended, and never keeps its parent from ending. */
export class WorkerProcess<Task extends object, Answer extends { readonly kind: string }> {
  private child: ChildProcess | null = null;
  private lastWords = '';
  private isClosed = false;

  constructor(private readonly options: WorkerOptions) {}

  /** Whether it runs, and so knows what it was told before. */
  get isRunning(): boolean {
    return this.child?.connected ?? false;
  }

  /** @throws WorkerStartFailure */
  async perform(task: Task, milliseconds: number): Promise<Exclude<Answer, Ready> | Ending> {
    if (this.isClosed) throw new Error('a worker that is closed does no more');
    const child = this.child?.connected ? this.child : await this.start();
    const outcome = await this.outcomeOf(child, milliseconds, task);
    if (outcome.kind === 'ready') throw new Error('a worker has started twice');
    return outcome as Exclude<Answer, Ready> | Ending;
  }

  /** Ends the process; the next task starts another. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGKILL');
    await ended;
  }

  async end(): Promise<void> {
    this.isClosed = true;
    await this.kill();
  }

  private async start(): Promise<ChildProcess> {
    this.lastWords = '';
    const { script, setup, megabytes } = this.options;
    const loaders = extname(script) === '.ts' ? TYPESCRIPT : [];
    const child = fork(script, [JSON.stringify(setup)], {
      execArgv: [...loaders, `--max-old-space-size=${megabytes}`],
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
    throw new WorkerStartFailure(this.lastWords.trim() || JSON.stringify(outcome));
  }

  /** Waits for the next answer, for the end of the process or of the time, whichever comes first. */
  private outcomeOf(child: ChildProcess, milliseconds: number, task: Task | null): Promise<Answer | Ready | Ending> {
    return new Promise((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, milliseconds);
      const settle = (outcome: Answer | Ready | Ending): void => {
        clearTimeout(timer);
        child.off('message', settle).off('close', onClose).off('error', onError);
        keepsParent(child, false);
        resolve(outcome);
      };
      const onError = (error: Error): void => settle({ kind: 'ended', how: error.stack ?? error.message });
      // Not at its exit: its last words come behind it.
      const onClose = (code: number | null, signal: string | null): void => {
        if (late) settle({ kind: 'exceeded', what: 'milliseconds' });
        // A system short of memory kills without a word.
        else if (signal === 'SIGKILL' || OUT_OF_MEMORY.test(this.lastWords))
          settle({ kind: 'exceeded', what: 'megabytes' });
        else settle({ kind: 'ended', how: `the process ended with ${signal ?? code}\n${this.lastWords.trim()}` });
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
