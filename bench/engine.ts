/**
 * `npm run bench engine`: what each optimisation of the engine gains, all in one process on the embedded store. Engines
 * with all of them and with one left out answer the same requests in turn, so that a machine that slows down slows all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type GraphqlEngine } from '../src/graphql/engine';
import { OPTIMISATIONS, type Optimisation } from '../src/graphql/optimisations';
import { listFiles, readFiles } from '../src/ingest/files';
import { openLibrary } from '../src/ingest/library';
import { ingest } from '../src/ingest/ingest';
import { openStore } from '../src/store/open';
import { HOTLINE } from './http';
import { OURS } from './neo4j';
import { provinceGraph } from './province';
import type { Row } from './row';

/** Requests in a row of one engine, and turns of all of them; those before the measured ones warm up. */
const REQUESTS = 25;
const TURNS = Number(process.env['BENCH_TURNS'] ?? 60);
const WARM_UP = 15;
/** What gains less on every question goes. */
const LEAST_GAIN = 1.15;

const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

interface Question {
  readonly name: string;
  readonly store: 'seed' | 'province';
  readonly body: () => unknown;
}

const QUESTIONS: readonly Question[] = [
  { name: "README's hotline", store: 'seed', body: () => ({ query: HOTLINE }) },
  { name: 'hotline', store: 'province', body: () => OURS.hotline() },
  { name: 'agency page', store: 'province', body: () => OURS.agency() },
  { name: 'list', store: 'province', body: () => OURS.list() },
];

export async function benchEngine(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-engine-'));
  const seed = await openLibrary({ dataDir: folder, storeUri: null, seedDir: 'seed' }, () => undefined);
  const province = await openStore(join(folder, 'province.db'));
  try {
    await ingest(readFiles(await listFiles(['seed/documents'])), seed);
    await province.load(provinceGraph());
    const stores = { seed: seed.store, province };
    const rows: Row[] = [];
    for (const question of QUESTIONS) {
      const store = stores[question.store];
      const engine = async (without: Optimisation | null): Promise<GraphqlEngine> =>
        createEngine({
          store,
          listedTopics: seed.reference.topics,
          answerCacheBytes: 0,
          optimisations: new Set(OPTIMISATIONS.filter((one) => one !== without)),
          log: { failed: console.error, warn: console.error },
        });
      const engines = new Map<Optimisation | null, GraphqlEngine>();
      for (const without of [null, ...OPTIMISATIONS]) engines.set(without, await engine(without));
      rows.push(...rowsOf(question.name, await measure(question, engines)));
    }
    return [...rows, ...gains(rows)];
  } finally {
    await province.close();
    await seed.close();
    rmSync(folder, { recursive: true });
  }
}

type Measured = ReadonlyMap<Optimisation | null, number>;

/** @returns median microseconds of processor time a request */
async function measure(
  question: Question,
  engines: ReadonlyMap<Optimisation | null, GraphqlEngine>,
): Promise<Measured> {
  const measured = new Map([...engines.keys()].map((without) => [without, [] as number[]]));
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    for (const [without, engine] of engines) {
      const started = process.cpuUsage();
      for (let request = 0; request < REQUESTS; request += 1) {
        const { status, body } = await engine.answer({
          method: 'POST',
          headers: HEADERS,
          search: '',
          body: question.body(),
        });
        if (status !== 200) throw new Error(`${question.name}: ${status} ${body}`);
      }
      const { user, system } = process.cpuUsage(started);
      if (turn >= WARM_UP) measured.get(without)?.push((user + system) / REQUESTS);
    }
  }
  return new Map([...measured].map(([without, times]) => [without, median(times)]));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function rowsOf(name: string, measured: Measured): readonly Row[] {
  const all = measured.get(null) ?? Number.NaN;
  return [
    { name: `${name}: answers on one core`, value: 1_000_000 / all, unit: '/s' },
    ...OPTIMISATIONS.map((without) => ({
      name: `${name}: gain of ${without}`,
      value: (measured.get(without) ?? Number.NaN) / all,
      unit: '×',
    })),
  ];
}

/** The best that each of them does. */
const gains = (rows: readonly Row[]): readonly Row[] =>
  OPTIMISATIONS.map((optimisation) => {
    const best = Math.max(
      ...rows.filter(({ name }) => name.endsWith(`gain of ${optimisation}`)).map(({ value }) => value),
    );
    const target = `>= ${LEAST_GAIN}`;
    return { name: `most that ${optimisation} gains`, value: best, unit: '×', target, met: best >= LEAST_GAIN };
  });
