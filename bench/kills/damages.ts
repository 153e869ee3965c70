/** Damage at random places of everything that lies in a data folder, once closed in order and once left by a kill. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../src/ingest/ingest';
import { assert, runCycles, type Finding } from './cycles';
import { DOCUMENTS, graphOf, openIn } from './libraries';

const STORED = DOCUMENTS.slice(0, 12);

export async function damageStores(folder: string, cycles: number, random: () => number): Promise<Finding> {
  const closed = join(folder, 'closed');
  const crashed = join(folder, 'crashed');
  const library = await openIn({ DATA_DIR: closed });
  await ingest(STORED.slice(0, 6), library);
  await library.close();
  const again = await openIn({ DATA_DIR: closed });
  for (const file of STORED.slice(6)) await ingest([file], again);
  // As a kill leaves it: the log beside the file.
  cpSync(closed, crashed, { recursive: true });
  const clean = await graphOf(again);
  await again.close();

  return runCycles(cycles, async (round, describe) => {
    const dataDir = join(folder, `damage-${round}`);
    cpSync(round % 2 === 0 ? closed : crashed, dataDir, { recursive: true });
    describe(damage(dataDir, random));
    await startDamaged(dataDir, clean);
    rmSync(dataDir, { recursive: true, force: true });
  });
}

async function startDamaged(dataDir: string, clean: string): Promise<void> {
  const said: string[] = [];
  const library = await openIn({ DATA_DIR: dataDir }, said);
  await library.check(new AbortController().signal);
  const { lost, lostFacts, readAgain, recovered } = library.holdings();
  if ((await graphOf(library)) !== clean) assert(lostFacts > 0, `the graph is wrong: ${said.join('; ')}`);
  if (lost + readAgain > 0 || recovered) assert(said.length > 0, 'nothing was said');
  if (lost > 0) assert(said.some((line) => line.includes('lost from the archive')), 'what is lost was not named'); // prettier-ignore
  await ingest(STORED, library);
  assert((await graphOf(library)) === clean, 'the graph cannot be made whole again');
  await library.close();
  const after: string[] = [];
  const whole = await openIn({ DATA_DIR: dataDir }, after);
  assert((await graphOf(whole)) === clean && after.length === 0, `the next start is not quiet: ${after.join('; ')}`);
  await whole.close();
}

/** One flipped bit, cut or deletion in a file of the store or of the archive. @returns what was done */
function damage(dataDir: string, random: () => number): string {
  const all = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map(({ parentPath, name }) => join(parentPath, name)).sort();
  // As often the store as the archive, which has more files.
  const ofArchive = random() < 0.3;
  const group = paths.filter((path) => path.includes('/archive/') === ofArchive);
  const path = group[Math.floor(random() * group.length)] ?? join(dataDir, 'govorg.db');
  const { size } = statSync(path);
  const place = Math.floor(random() * size);
  switch (Math.floor(random() * 3)) {
    case 0:
      rmSync(path);
      return `${path} deleted`;
    case 1:
      truncateSync(path, place);
      return `${path} cut at ${place} of ${size}`;
    default: {
      const bytes = readFileSync(path);
      // A file of nothing, as the lock is, gets foreign bytes.
      if (size === 0) writeFileSync(path, 'foreign bytes');
      else writeFileSync(path, bytes.fill((bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8)), place, place + 1));
      return `${path} flipped at ${place} of ${size}`;
    }
  }
}
