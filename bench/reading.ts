/** How fast documents are read, whether memory stays flat, and what a service costs to start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../src/ingest/ingest';
import { openLibrary } from '../src/ingest/library';
import { readDocument } from '../src/ingest/pipeline';
import { generate } from './generator';
import type { Row } from './row';

const SEED = join(__dirname, '..', 'seed');

/** Documents until the compiler has settled. */
const WARM_UP = 200;
const DOCUMENTS = 10_000;
/** How often memory is sampled. */
const SAMPLE_EVERY = 1000;
const MB = 1024 * 1024;

export async function reading(): Promise<Row[]> {
  return [...readOnly(), ...(await readAndApply())];
}

function readOnly(): Row[] {
  for (const file of generate(WARM_UP)) readDocument(file);
  const files = [...generate(2 * WARM_UP)].slice(WARM_UP);
  const times = files.map((file) => {
    const start = performance.now();
    const read = readDocument(file);
    if (!read.ok) throw new Error(`${file.name} was rejected: ${read.rejection.message}`);
    return performance.now() - start;
  });
  const total = times.reduce((sum, time) => sum + time, 0);
  const slowest = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  return [
    rate('read → check, nothing stored', files.length / (total / 1000), 150),
    { name: 'read → check, 99th percentile', value: slowest, unit: 'ms' },
  ];
}

/** The whole way of 10,000 documents into a store on disk, with the memory after each thousand. */
async function readAndApply(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'govorg-bench-'));
  const library = await openLibrary({ dataDir, storeUri: null, seedDir: SEED }, () => undefined);
  const heap: number[] = [];
  const resident: number[] = [];
  let sampled = 0;
  try {
    const start = performance.now();
    const summary = await ingest(generate(DOCUMENTS), library, {
      onProgress: ({ read }) => {
        if (read - sampled < SAMPLE_EVERY) return;
        sampled = read;
        globalThis.gc?.();
        const { heapUsed, rss } = process.memoryUsage();
        heap.push(heapUsed / MB);
        resident.push(rss / MB);
      },
    });
    const seconds = (performance.now() - start) / 1000;
    if (summary.read !== DOCUMENTS) throw new Error(`${DOCUMENTS - summary.read} documents were not taken`);
    return [
      rate('read → apply, archive and SQLite on disk', DOCUMENTS / seconds, 150),
      flat('heap growth over 1,000 documents', slope(heap)),
      flat('resident memory growth over 1,000 documents', slope(resident)),
      { name: 'resident memory at the end', value: resident.at(-1) ?? Number.NaN, unit: 'MB' },
    ];
  } finally {
    await library.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const rate = (name: string, value: number, least: number): Row => ({
  name,
  value,
  unit: 'documents/s',
  target: `>= ${least}`,
  met: value >= least,
});

/** Growth that would add up to something over 10,000 documents. */
const FLAT_MB = 2;
const flat = (name: string, value: number): Row => ({
  name,
  value,
  unit: 'MB',
  target: `< ${FLAT_MB}`,
  met: value < FLAT_MB,
});

/** Least squares, the first two samples left out: caches fill there. */
function slope(samples: readonly number[]): number {
  const points = samples.slice(2).map((y, x) => ({ x, y }));
  const mean = (pick: (p: { x: number; y: number }) => number): number =>
    points.reduce((sum, p) => sum + pick(p), 0) / points.length;
  const [x0, y0] = [mean(({ x }) => x), mean(({ y }) => y)];
  const over = points.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0);
  return over / points.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
}
