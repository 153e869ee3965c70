import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../../src/domain/identifier';
import { ingest } from '../../src/ingest/ingest';
import type { OpenLibrary } from '../../src/ingest/library';
import type { SourceFile } from '../../src/ingest/source';
import { GOVORG, newHome, temporaryFolder } from '../cli/govorg';
import { openWith } from '../harness/library';
import { proofLength } from '../harness/proof-length';
import { smallDocument } from '../harness/small-documents';
import { storeUnderTest } from '../harness/store-under-test';

/** Enough for several batches, so that a kill finds some done and some not; small, so that most of a run is writing. */
const DOCUMENTS = 300;
const LENGTH = { test: 2, ci: 6 };
const { count: ROUNDS, note } = proofLength(LENGTH);

const folder = temporaryFolder();
const files = Array.from({ length: DOCUMENTS }, (_, i) => smallDocument(i));
const source = join(folder, 'documents');

/** When and by what a document was read: two readings never agree on it. */
const OF_THE_READING: readonly string[] = ['readAt', 'readBy', 'readVersion'];

/** Everything that a store holds of what documents say, as one hash. */
async function fingerprint({ store }: OpenLibrary): Promise<string> {
  const hash = createHash('sha256');
  const said = (key: string, value: unknown): unknown => (OF_THE_READING.includes(key) ? undefined : value);
  for await (const item of store.scan()) hash.update(JSON.stringify(item, said)).update('\n');
  return hash.digest('hex');
}

async function documentsIn({ store }: OpenLibrary): Promise<ReadonlySet<string>> {
  const { nodes } = await store.list('Document', { page: { limit: DOCUMENTS + 1 } });
  return new Set(nodes.map(({ properties }) => properties.sha256));
}

const clean = new Map<string, string>();
/**
 * The fingerprint of a store into which just these documents were read, without any accident. It is an embedded one
 * whatever store is under test: what is asked of all of them is the same graph.
 */
async function cleanFingerprint(taken: readonly SourceFile[]): Promise<string> {
  const key = taken.map(({ name }) => name).join();
  let known = clean.get(key);
  if (known === undefined) {
    const library = await openWith({ DATA_DIR: join(folder, `clean-${clean.size}`) });
    await ingest(taken, library);
    known = await fingerprint(library);
    await library.close();
    clean.set(key, known);
  }
  return known;
}

/** In milliseconds, into an empty store. */
async function timeOfWholeRun(): Promise<number> {
  const { run } = await newHome(folder);
  const started = Date.now();
  await run(['ingest', source]);
  return Date.now() - started;
}

beforeAll(() => {
  mkdirSync(source);
  for (const { name, bytes } of files) writeFileSync(join(source, name), bytes);
});

test(
  `killed at ${ROUNDS} random moments, a document is wholly there or not at all, and a rerun equals a clean run${note}`,
  async () => {
    // The first run of all is slow, most of all on a server that has planned nothing yet: kills timed by it come late.
    await timeOfWholeRun();
    const duration = await timeOfWholeRun();
    const partial = new Set<number>();

    for (let round = 0; round < ROUNDS; round++) {
      const { settings, run } = await newHome(folder);
      const child = spawn(process.execPath, [GOVORG, 'ingest', source], {
        env: { PATH: process.env['PATH'], ...settings },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      // A moment of its own in each part of the run.
      await sleep(((round + Math.random()) / ROUNDS) * duration);
      child.kill('SIGKILL');
      await ended;
      await storeUnderTest().settled();

      const library = await openWith(settings);
      const there = await documentsIn(library);
      const taken = files.filter(({ bytes }) => there.has(sha256(bytes)));
      expect({ round, taken: taken.length }).toEqual({ round, taken: there.size });
      if (there.size > 0) expect(await fingerprint(library)).toBe(await cleanFingerprint(taken));
      for (const { bytes } of taken) expect(await library.archive.get(sha256(bytes))).toEqual(Buffer.from(bytes));
      await library.close();
      partial.add(there.size);

      const { code } = await run(['ingest', source]);
      expect(code).toBe(0);
      const again = await openWith(settings);
      expect(await fingerprint(again)).toBe(await cleanFingerprint(files));
      await again.close();
    }
    // Many kills met different moments: before, between and behind the batches.
    if (ROUNDS >= LENGTH.ci) expect(partial.size).toBeGreaterThan(1);
  },
  15 * 60_000,
);
