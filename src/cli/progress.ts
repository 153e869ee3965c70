import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './io';

/** How far long work has come. */
export interface Progress {
  at(done: number): void;
  /** May be called more than once. */
  end(): void;
}

/** Below this many files the work is over before a bar is read. */
const WORTH_SHOWING = 20;

/** A bar where a person watches, a plain line a batch otherwise; nothing for a handful of files. */
export function showProgress(total: number, io: Io): Progress {
  if (total < WORTH_SHOWING) return { at: () => undefined, end: () => undefined };
  return io.interactive ? bar(total) : lines(total, io);
}

function bar(total: number): Progress {
  const shown = new SingleBar(
    { format: 'reading {bar} {value}/{total} | {eta_formatted} left', hideCursor: true },
    Presets.shades_classic,
  );
  shown.start(total, 0);
  return { at: (done) => shown.update(done), end: () => shown.stop() };
}

const lines = (total: number, io: Io): Progress => ({
  at: (done) => io.err(`read ${done} of ${total}`),
  end: () => undefined,
});

/** Facts between two lines of progress. */
const FACTS_A_LINE = 100_000;

/** Counts facts whose number nobody knows before the end; call it once for each. */
export function countFacts(verb: string, io: Io): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count % FACTS_A_LINE === 0) io.err(`${verb} ${count} facts`);
  };
}
