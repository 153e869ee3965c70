/** kill -9 of `ingest` and of the service while they write to the embedded store. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ingest } from '../../src/ingest/ingest';
import { assert, runCycles, type Finding } from './cycles';
import { cleanRun, DOCUMENTS, documentsIn, graphOf, openIn } from './libraries';
import { startWriter } from './writer';

/** Milliseconds in which the first kill falls; later ones fall in as long as a whole run was seen to take. */
const FIRST_RUN = 1_000;

export async function killWriters(folder: string, cycles: number, random: () => number): Promise<Finding> {
  const clean = await cleanRun(folder);
  let longest = FIRST_RUN;
  return runCycles(cycles, async (round, describe) => {
    const dataDir = join(folder, `kill-${round}`);
    const started = performance.now();
    const writer = startWriter(round, clean, {}, dataDir);
    await Promise.race([sleep(random() * longest), writer.ended]);
    if (writer.hasEnded()) longest = performance.now() - started;
    writer.kill();
    await writer.ended;
    const acknowledged = writer.acknowledged();
    describe(`kill of ${writer.isService ? 'a service' : 'an ingest'}, ${acknowledged} acknowledged`);

    const library = await openIn({ DATA_DIR: dataDir });
    assert((await documentsIn(library)) >= acknowledged, 'acknowledged documents are lost');
    await ingest(DOCUMENTS, library);
    assert((await graphOf(library)) === clean.hash, 'the graph is not that of a clean run');
    await library.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
}
