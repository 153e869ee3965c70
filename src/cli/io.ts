import { once } from 'node:events';
import { fitForTerminal } from './terminal';

/** What a command may touch of the outside, so that a test can give it another one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Results; what a pipe reads. One line: a line feed inside it is shown and not obeyed. */
  out(line: string): void;
  /** Results that are a file: text or bytes as they are, no faster than they are read. */
  file(chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): Promise<void>;
  /** Complaints and progress; what a person reads. One line likewise. */
  err(line: string): void;
  /** Whether a person watches `err` on a terminal. */
  readonly interactive: boolean;
}

export function processIo(): Io {
  let printsResults = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    // A reader that has seen enough, as `| head` has, ends the command whose results it reads without a word. The
    // service prints none: it only says once that it is ready, and goes on whether anybody reads that or not.
    if (printsResults) process.exit(EXIT.done);
  });
  return {
    stdin: process.stdin,
    out: (line) => {
      printsResults = true;
      process.stdout.write(`${fitForTerminal(line)}\n`);
    },
    file: async (chunks) => {
      printsResults = true;
      for await (const chunk of chunks) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    },
    err: (line) => void process.stderr.write(`${fitForTerminal(line)}\n`),
    interactive: process.stderr.isTTY,
  };
}

/** 0 done, 1 something was rejected or failed (named on stderr), 2 usage. */
export const EXIT = { done: 0, rejected: 1, usage: 2 } as const;

/** Prints a text of several lines, such as a stack. */
export function eachLine(text: string, print: (line: string) => void): void {
  for (const line of text.trimEnd().split('\n')) print(line);
}
