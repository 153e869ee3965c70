/** What a command may touch of the outside, so that a test can give it another one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Results; what a pipe reads. */
  out(line: string): void;
  /** Complaints and progress; what a person reads. */
  err(line: string): void;
  /** Whether a person watches `err` on a terminal. */
  readonly interactive: boolean;
}

export function processIo(): Io {
  // A reader that has seen enough, as `| head` has, ends the command without a word.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  return {
    stdin: process.stdin,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    interactive: process.stderr.isTTY,
  };
}

/** 0 done, 1 something was rejected or failed (named on stderr), 2 usage. */
export const EXIT = { done: 0, rejected: 1, usage: 2 } as const;
