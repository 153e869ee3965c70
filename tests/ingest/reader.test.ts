import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readHere } from '../../src/ingest/reader/reader';
import { readerProcess } from '../../src/ingest/reader/reader-process';
import type { SourceFile } from '../../src/ingest/source';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';

const seeds: readonly SourceFile[] = seedDocuments().map((path) => ({
  name: basename(path),
  bytes: readFileSync(path),
}));

const unexpected = (message: string): never => {
  throw new Error(message);
};

/** A child that compiles the sources first is slow to start beside other work. */
const START_FROM_SOURCES_MS = 180_000;

test(
  'another process reads what this one reads, from the sources too',
  async () => {
    const reader = readerProcess({ seedDir: join(PROJECT_ROOT, 'seed'), onFailure: unexpected });
    const here = readHere(null, unexpected);
    try {
      for (const seed of seeds) expect(await reader.facts(seed)).toEqual(await here.facts(seed));
      expect(await reader.change(seeds[0]!)).toHaveProperty('change.nodes');
    } finally {
      await reader.close();
    }
  },
  START_FROM_SOURCES_MS,
);

test('a failure is a rejection with a reference that stands in the log beside its stack', async () => {
  const said: string[] = [];
  // Linking throws here: the lists that it needs are missing.
  const reader = readHere(null, (message) => void said.push(message));
  const rejection = await reader.change(seeds[0]!);
  expect(rejection).toMatchObject({ source: seeds[0]!.name, reason: 'INTERNAL' });
  const reference = /the reference ([0-9a-f]{8})/.exec((rejection as { message: string }).message)?.[1] ?? '?';
  expect(said).toEqual([expect.stringMatching(new RegExp(`^failure ${reference} while reading .*\n +at `, 's'))]);
  // Whoever reports it and whoever looks for it see one reference.
  expect(await reader.change(seeds[0]!)).toEqual(rejection);
});

/** Reads a document without end, as far as its parent can tell, and says who it is before. */
const BUSY = `
  require(${JSON.stringify(join(PROJECT_ROOT, 'src', 'ingest', 'reader', 'parent'))}).endWithParent();
  require('node:fs').writeSync(1, String(process.pid));
  for (;;);
`;
const PARENT = `
  require('node:child_process').spawn(
    process.execPath, ['--require', 'ts-node/register/transpile-only', '--eval', process.argv[1]],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
`;

test(
  'a reader that is busy ends with its parent',
  async () => {
    const parent = spawn(process.execPath, ['--eval', PARENT, BUSY], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Both hold its other end: it closes when neither is left.
    const closed = once(parent.stdout, 'close', { signal: AbortSignal.timeout(START_FROM_SOURCES_MS / 2) });
    const [reader] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
    parent.kill('SIGKILL');
    try {
      await closed;
    } finally {
      if (!parent.stdout.closed) process.kill(Number(reader), 'SIGKILL');
    }
  },
  START_FROM_SOURCES_MS,
);
