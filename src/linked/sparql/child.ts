/** The process that holds the dataset and evaluates queries: one task after the other. Started by `dataset-process.ts`. */
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { endWithParent } from '../../ingest/reader/parent';
import { stackOf } from '../../ingest/reader/reader';
import { Names } from '../namespaces';
import { checkQuery } from './check';
import { Dataset } from './dataset';
import { evaluate } from './evaluate';
import type { Answer, Setup, Task } from './messages';

/** Behind whoever answers the other questions. */
const LOW_PRIORITY = 10;
/** Of the memory, what the dataset may take; the rest is for the query at hand. */
const DATASET_SHARE = 0.75;
const BYTES_IN_MB = 1024 * 1024;

const { base, megabytes } = JSON.parse(process.argv[2] ?? '') as Setup;
const most = megabytes * BYTES_IN_MB;

/** Neither the heap's own limit nor the engine's counts what the engine takes. In a thread, since a query blocks this one. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.most) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;

setPriority(LOW_PRIORITY);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
endWithParent();
new Worker(WATCH, { eval: true, workerData: { most } }).unref();

let dataset: Dataset | null = null;
const loaded = (): Dataset => (dataset ??= new Dataset(new Names(base)));

process.on('message', (task: Task) => {
  const answer = perform(task);
  process.send?.(answer, () => {
    // An engine that failed once answers nothing rightly any more.
    if (answer.kind === 'failed') process.exit(1);
  });
});
process.send?.({ kind: 'ready' } satisfies Answer);

function perform(task: Task): Answer {
  try {
    return performed(task);
  } catch (error) {
    return { kind: 'failed', stack: stackOf(error) };
  }
}

function performed(task: Task): Answer {
  switch (task.kind) {
    case 'check': {
      const checked = checkQuery(base, task.query, task);
      return 'refused' in checked
        ? { kind: 'refused', message: checked.refused }
        : { kind: 'checked', form: checked.form };
    }
    case 'facts':
      loaded().read(task.facts);
      return fitting();
    case 'replace':
      loaded().replace(task.ids, task.facts);
      return fitting();
    case 'settle':
      loaded().settle(task.version, task.isWhole);
      return fitting();
    case 'query':
      return evaluate(loaded().store, base, task);
    case 'changes':
      return { kind: 'changes', patch: loaded().patches.since(task.since) };
  }
}

const fitting = (): Answer => ({ kind: process.memoryUsage.rss() > most * DATASET_SHARE ? 'full' : 'done' });
