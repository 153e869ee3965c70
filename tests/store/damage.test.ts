/**
 * What is damaged while no process owns a store: after a crash, with the log beside the file, every changed bit is
 * seen by the next start or leaves the graph as it was.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { hashOf } from '../../src/store/graph-hash';
import type { GraphStore } from '../../src/store/graph-store';
import { openOrRecover, openStore } from '../../src/store/open';
import { openSqliteStore } from '../../src/store/sqlite';
import { numberedDocument } from './numbered';

/** Documents written before the crash: some folded into the file, the last ones only in the log. */
const DOCUMENTS = 15;

let folder: string;
let crashed: string;

/** A child writes and is killed: no test may close this store for it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-damage-'));
  crashed = join(folder, 'crashed');
  mkdirSync(crashed);
  const file = join(crashed, 'graph.db');
  const filled = await openSqliteStore({ file });
  await filled.apply(SETTLED);
  await filled.close();
  const child = spawn(
    process.execPath,
    ['--require', 'ts-node/register/transpile-only', join(__dirname, 'child.ts'), 'write', file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) if (line === String(DOCUMENTS - 1)) break;
  child.kill('SIGKILL');
  await ended;
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Documents before the crash that were closed in order. */
const SETTLED = Array.from({ length: DOCUMENTS }, (_, i) => numberedDocument(1000 + i));

const clean = new Map<number, string>();
/** The hash of a graph of so many documents of the log, made without any accident. */
async function cleanHash(documents: number): Promise<string> {
  let hash = clean.get(documents);
  if (hash === undefined) {
    const store = await openSqliteStore({ file: join(folder, `clean-${documents}.db`) });
    await store.apply([...SETTLED, ...Array.from({ length: documents }, (_, i) => numberedDocument(i))]);
    ({ hash } = await hashOf(store.scan()));
    await store.close();
    clean.set(documents, hash);
  }
  return hash;
}

let copies = 0;
/** A copy of everything that the crash left. */
function copy(): string {
  const to = join(folder, `copy-${(copies += 1)}`);
  mkdirSync(to);
  for (const name of readdirSync(crashed)) copyFileSync(join(crashed, name), join(to, name));
  return join(to, 'graph.db');
}

const SEEN = 'seen and set aside';

/** @returns what a start makes of it: how many documents of the log are there, or that the damage was seen */
async function start(file: string): Promise<number | typeof SEEN> {
  const { store, setAside } = await openOrRecover(file, { expected: true, lockWaitMs: 0 });
  try {
    if (setAside !== null) return SEEN;
    return await documentsIn(store);
  } finally {
    await store.close();
    rmSync(join(file, '..'), { recursive: true });
  }
}

/** @returns how many documents of the log are there; the graph must be exactly what they make */
async function documentsIn(store: GraphStore): Promise<number> {
  const { total } = await store.list('Document', { page: { limit: 0 }, count: true });
  const documents = (total ?? 0) - DOCUMENTS;
  expect((await hashOf(store.scan())).hash).toBe(await cleanHash(documents));
  return documents;
}

function flip(path: string, at: number, bit: number): void {
  const bytes = readFileSync(path);
  const place = Math.floor(at * bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const bit = fc.nat({ max: 7 });

test('undamaged, it holds all that was acknowledged', async () => {
  expect(await start(copy())).toBeGreaterThanOrEqual(DOCUMENTS);
});

test('a bit flipped anywhere in the file is seen, or lies where nothing is read', async () => {
  await fc.assert(
    fc.asyncProperty(place, bit, async (at, which) => {
      const file = copy();
      flip(file, at, which);
      const found = await start(file);
      // Pages that the log writes anew are read from the log.
      expect(found === SEEN || found >= DOCUMENTS).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a log that is cut or flipped leaves whole documents only', async () => {
  await fc.assert(
    fc.asyncProperty(place, bit, fc.boolean(), async (at, which, cut) => {
      const file = copy();
      const log = `${file}-wal`;
      if (cut) truncateSync(log, Math.floor(at * readFileSync(log).length));
      else flip(log, at, which);
      await start(file);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('a log cut behind what is in the file already does not put old pages over new ones', async () => {
  const file = join(folder, 'folded', 'graph.db');
  mkdirSync(join(folder, 'folded'));
  const store = await openSqliteStore({ file });
  // More than one lap of the log.
  for (let i = 0; i < 12; i += 1) await store.apply(Array.from({ length: 40 }, (_, j) => numberedDocument(i * 40 + j)));
  for (const name of readdirSync(join(file, '..'))) copyFileSync(join(file, '..', name), join(crashedFolded(), name));
  await store.close();
  const whole = join(crashedFolded(), 'graph.db');
  const length = readFileSync(`${whole}-wal`).length;
  for (const part of [0.2, 0.5, 0.8]) {
    const to = join(folder, `cut-${part}`);
    mkdirSync(to);
    for (const name of readdirSync(crashedFolded())) copyFileSync(join(crashedFolded(), name), join(to, name));
    truncateSync(join(to, 'graph.db-wal'), Math.floor(length * part));
    const { store: opened, setAside } = await openOrRecover(join(to, 'graph.db'), { expected: true });
    if (setAside === null) {
      const { nodes } = await opened.list('Document', { page: { limit: 9999 } });
      const facts = await opened.expand(nodes.map(({ id }) => id), { relation: 'STATED_IN', direction: 'in' }); // prettier-ignore
      expect(new Set(facts.map(({ neighbours }) => neighbours.length))).toEqual(new Set([40]));
    }
    await opened.close();
  }
}, 60_000);

function crashedFolded(): string {
  const to = join(folder, 'folded-crash');
  mkdirSync(to, { recursive: true });
  return to;
}

test.each(['graph.db.sums', 'graph.db-wal', 'graph.db'])('%s lost: is seen, or costs nothing', async (name) => {
  const file = copy();
  rmSync(join(file, '..', name));
  const { store, recovered } = await openOrRecover(file, { expected: true });
  if (!recovered) await documentsIn(store);
  await store.close();
});

test('without anything that vouches for it, and without an archive, it is read by a child first', async () => {
  const file = copy();
  const whole = await openSqliteStore({ file });
  await whole.close();
  for (const beside of ['seal', 'sums']) rmSync(`${file}.${beside}`);
  await (await openStore(file)).close();
  for (const beside of ['seal', 'sums']) rmSync(`${file}.${beside}`);
  const bytes = readFileSync(file);
  bytes.fill(0x55, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.6));
  writeFileSync(file, bytes);
  await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
});
