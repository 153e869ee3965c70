/** Ends this process with its parent, also while a document keeps it busy: then no event reaches it, 'disconnect' included. */
import { Worker } from 'node:worker_threads';

/** How long an orphan may go on. */
const ASKED_EVERY_MS = 500;

/** An orphan is given another parent. As text, since a thread of its own does not read TypeScript. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, workerData.every);
`;

export function endWithParent(): void {
  process.on('disconnect', () => process.exit());
  new Worker(WATCH, { eval: true, workerData: { parent: process.ppid, every: ASKED_EVERY_MS } }).unref();
}
