/**
 * Reads documents in a process of its own: one that takes too much time or memory costs that document and nothing else.
 */
import { extname, join } from 'node:path';
import { GovorgError } from '../../domain/errors';
import { WorkerProcess, WorkerStartFailure } from '../../ops/worker-process';
import type { SourceFile } from '../source';
import type { Answer, Results, Setup, Task } from './messages';
import { type DocumentReader, type OnFailure } from './reader';
import { BUDGET, type Budget, internal, tooComplex } from './rejections';

export interface ReaderOptions extends Setup {
  readonly onFailure: OnFailure;
  readonly budget?: Budget;
}

/** From src/ as from dist/. */
const SCRIPT = join(__dirname, `child${extname(__filename)}`);

/** Reads one document at a time; those that come meanwhile wait for their turn. */
export function readerProcess({ seedDir, onFailure, budget = BUDGET }: ReaderOptions): DocumentReader {
  const setup: Setup = { seedDir };
  const worker = new WorkerProcess<Task, Answer>({ script: SCRIPT, setup, megabytes: budget.megabytes });
  let last: Promise<unknown> = Promise.resolve();

  async function read<W extends keyof Results>(
    want: W,
    file: SourceFile,
    more: Pick<Task, 'picture'> = {},
  ): Promise<Results[W]> {
    const outcome = await worker.perform({ want, file, ...more }, budget.milliseconds).catch(notStarted);
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
    close: () => worker.end(),
  };
}

function notStarted(error: unknown): never {
  if (!(error instanceof WorkerStartFailure)) throw error;
  const why = `no document can be read, since the reader does not start: ${error.message}`;
  throw new GovorgError('DOCUMENT_REJECTED', why);
}
