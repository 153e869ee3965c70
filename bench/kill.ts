/**
 * `npm run bench kill`: kills of `ingest` and of the service while they write, and damages of everything that lies in a
 * data folder, each followed by a start. Nothing acknowledged may be lost, the graph must be that of a clean run, and
 * what is lost must be said. KILLS, DAMAGES and SEED choose another length or another course; needs `npm run build`.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf } from '../src/store/graph-hash';
import { ingest } from '../src/ingest/ingest';
import { openLibrary, type OpenLibrary } from '../src/ingest/library';
import { smallDocument } from './small-documents';
import type { Row } from './row';

const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const KILLS = count('KILLS', 200);
const DAMAGES = count('DAMAGES', 200);
/** Documents of a run that is killed: more than one batch, so that some are acknowledged before the end. */
const RUN = Array.from({ length: 80 }, (_, i) => smallDocument(i));
/** Documents of a store that is damaged. */
const STORED = RUN.slice(0, 12);
const ROOT = process.cwd();
const MAIN = join(ROOT, 'dist', 'main.js');

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const open = (dataDir: string, said: string[] = []): Promise<OpenLibrary> =>
  openLibrary({ dataDir, storeUri: null, seedDir: join(ROOT, 'seed') }, (message) => said.push(message));

const graphOf = async ({ store }: OpenLibrary): Promise<string> => (await hashOf(store.scan())).hash;

const documentsIn = async ({ store }: OpenLibrary): Promise<number> =>
  (await store.list('Document', { page: { limit: 0 }, count: true })).total ?? 0;

function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

export async function kill(): Promise<Row[]> {
  const seed = count('SEED', Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'govorg-bench-kill-'));
  try {
    const killing = performance.now();
    const killed = await killRuns(folder, random);
    const damaging = performance.now();
    const damaged = await damageStores(folder, random);
    const end = performance.now();
    return [
      ...rowsOf('kills of ingest and of the service', KILLS, killed, (damaging - killing) / 1000),
      ...rowsOf('damages', DAMAGES, damaged, (end - damaging) / 1000),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(what: string, cycles: number, faults: readonly string[], seconds: number): Row[] {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return [
    { name: `${what}: wrong, lost or unsaid in ${cycles}`, value: faults.length, unit: '', target: '< 1', met: faults.length === 0 }, // prettier-ignore
    { name: `${what}: a cycle`, value: seconds / Math.max(cycles, 1), unit: 's' },
  ];
}

/** The fault of a cycle, if it had one. */
async function faultOf(name: string, cycle: () => Promise<void>): Promise<readonly string[]> {
  try {
    await cycle();
    return [];
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function killRuns(folder: string, random: () => number): Promise<readonly string[]> {
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const { name, bytes } of RUN) writeFileSync(join(source, name), bytes);
  const archived = join(folder, 'archived');
  const first = await open(archived);
  await ingest(RUN, first);
  const clean = await graphOf(first);
  await first.close();
  for (const name of readdirSync(archived)) if (name !== 'archive') rmSync(join(archived, name));

  const faults: string[] = [];
  let longest = 1_000;
  for (let round = 0; round < KILLS; round += 1) {
    const dataDir = join(folder, `kill-${round}`);
    // The service writes at its start, when its archive holds what its graph lacks.
    const isService = round % 4 === 3;
    if (isService) cpSync(archived, dataDir, { recursive: true });
    const started = performance.now();
    const child = spawn(process.execPath, [MAIN, ...(isService ? ['serve'] : ['ingest', source])], {
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdout.resume();
    const ended = new Promise((resolve) => child.once('close', resolve));
    await Promise.race([sleep(random() * longest), ended]);
    if (child.exitCode !== null) longest = performance.now() - started;
    child.kill('SIGKILL');
    await ended;
    const acknowledged = Number([...said.matchAll(/read (\d+) of/g)].at(-1)?.[1] ?? 0);
    const fault = await faultOf(`kill ${round}, ${acknowledged} acknowledged`, async () => {
      const library = await open(dataDir);
      assert((await documentsIn(library)) >= acknowledged, 'acknowledged documents are lost');
      await ingest(RUN, library);
      assert((await graphOf(library)) === clean, 'the graph is not that of a clean run');
      await library.close();
    });
    faults.push(...fault);
    rmSync(dataDir, { recursive: true, force: true });
  }
  return faults;
}

async function damageStores(folder: string, random: () => number): Promise<readonly string[]> {
  const closed = join(folder, 'closed');
  const crashed = join(folder, 'crashed');
  const library = await open(closed);
  await ingest(STORED.slice(0, 6), library);
  await library.close();
  const again = await open(closed);
  for (const file of STORED.slice(6)) await ingest([file], again);
  // As a kill leaves it: the log beside the file.
  cpSync(closed, crashed, { recursive: true });
  const clean = await graphOf(again);
  await again.close();

  const faults: string[] = [];
  for (let round = 0; round < DAMAGES; round += 1) {
    const dataDir = join(folder, `damage-${round}`);
    cpSync(round % 2 === 0 ? closed : crashed, dataDir, { recursive: true });
    const what = damage(dataDir, random);
    faults.push(...(await faultOf(`damage ${round}, ${what}`, () => startDamaged(dataDir, clean))));
    rmSync(dataDir, { recursive: true, force: true });
  }
  return faults;
}

async function startDamaged(dataDir: string, clean: string): Promise<void> {
  const said: string[] = [];
  const library = await open(dataDir, said);
  await library.check(new AbortController().signal);
  const { lost, lostFacts, readAgain, recovered } = library.holdings();
  if ((await graphOf(library)) !== clean) assert(lostFacts > 0, `the graph is wrong: ${said.join('; ')}`);
  if (lost + readAgain > 0 || recovered) assert(said.length > 0, 'nothing was said');
  if (lost > 0) assert(said.some((line) => line.includes('lost from the archive')), 'what is lost was not named'); // prettier-ignore
  await ingest(STORED, library);
  assert((await graphOf(library)) === clean, 'the graph cannot be made whole again');
  await library.close();
  const after: string[] = [];
  const whole = await open(dataDir, after);
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
