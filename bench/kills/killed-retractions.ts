/** kill -9 of a service while it takes documents out of the embedded store and brings some of them back. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeKey } from '../../src/domain/access-key';
import { nodeId, sha256 } from '../../src/domain/identifier';
import { ingest } from '../../src/ingest/ingest';
import { folderRegisters } from '../../src/store/access/folder-registers';
import { change } from '../../tests/harness/changing';
import { startService } from '../../tests/harness/service';
import { assert, runCycles, type Finding } from './cycles';
import { DOCUMENTS, graphOf, openIn } from './libraries';

const STORED = DOCUMENTS.slice(0, 24);
const IDS = STORED.map(({ bytes }) => nodeId('Document', sha256(bytes)));
const RETRACT = 'mutation ($id: ID!) { retractDocument(id: $id, reason: "a kill") { isNew } }';
const RESTORE = 'mutation ($id: ID!) { restoreDocument(id: $id) { isNew } }';
/** Every third that is taken out comes back. */
const COMES_BACK = 3;
/** Milliseconds behind the first change in which the kill falls: as long as all of them take. */
const LONGEST = 1_500;

export async function killRetractions(folder: string, cycles: number, random: () => number): Promise<Finding> {
  const filled = join(folder, 'filled');
  const library = await openIn({ DATA_DIR: filled });
  await ingest(STORED, library);
  await library.close();
  const { token, key } = makeKey('bench', ['retract'], 1);
  await folderRegisters(filled).keys.add(key);

  return runCycles(cycles, async (round, describe) => {
    const dataDir = join(folder, `retract-${round}`);
    cpSync(filled, dataDir, { recursive: true });
    const service = await startService({ dataDir });
    /** Of what was acknowledged, whether the document is there. */
    const acknowledged = new Map<string, boolean>();
    const client = changing(service.url, token, acknowledged).catch(() => undefined);
    await Promise.race([sleep(random() * LONGEST), client]);
    await service.stop('SIGKILL');
    await client;
    describe(`kill of a service that takes documents out, ${acknowledged.size} acknowledged`);
    await judge(dataDir, join(folder, `clean-${round}`), acknowledged);
  });
}

async function changing(url: string, token: string, acknowledged: Map<string, boolean>): Promise<void> {
  for (const [index, id] of IDS.entries()) {
    acknowledged.delete(id);
    if ((await change(url, { query: RETRACT, variables: { id } }, token)).status === 200) acknowledged.set(id, false);
    if (index % COMES_BACK > 0) continue;
    acknowledged.delete(id);
    if ((await change(url, { query: RESTORE, variables: { id } }, token)).status === 200) acknowledged.set(id, true);
  }
}

/** What was acknowledged is so, and the graph is that of the documents that are there, now and after another start. */
async function judge(dataDir: string, clean: string, acknowledged: ReadonlyMap<string, boolean>): Promise<void> {
  const library = await openIn({ DATA_DIR: dataDir });
  const there = new Set((await library.store.nodes(IDS)).flatMap((node) => node?.id ?? []));
  for (const [id, isThere] of acknowledged) assert(there.has(id) === isThere, `${id} is ${isThere ? 'lost' : 'back'}`);
  const hash = await graphOf(library);
  assert(library.holdings().lost === 0, 'the archive lost a document');
  await library.close();
  const untouched = await openIn({ DATA_DIR: clean });
  await ingest(STORED.filter((_, index) => there.has(IDS[index] ?? '')), untouched); // prettier-ignore
  assert((await graphOf(untouched)) === hash, 'the graph is not that of the documents that are there');
  await untouched.close();
  const said: string[] = [];
  const again = await openIn({ DATA_DIR: dataDir }, said);
  assert((await graphOf(again)) === hash && said.length === 0, `the next start is not quiet: ${said.join('; ')}`);
  await again.close();
  for (const folder of [dataDir, clean]) rmSync(folder, { recursive: true, force: true });
}
