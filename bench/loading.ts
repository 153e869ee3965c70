/**
 * `npm run bench loading`: a million facts and more through `govorg load`, into the embedded store and into Neo4j where
 * a server can be started. Its memory must not grow with what it loads.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingForNeo4j, startNeo4j } from '../scripts/neo4j/server';
import { storeVariables } from '../tests/harness/neo4j';
import { writeProvince } from './province';
import type { Row } from './row';

/** Agencies of a graph of more than a million nodes and relations. */
const AGENCIES = 12_000;
const MOST_RSS_MB = 300;
const SAMPLED_MS = 100;
const LEAST_PER_SECOND = { embedded: 50_000, neo4j: 20_000 } as const;

export async function benchLoading(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'govorg-loading-'));
  try {
    const file = join(folder, 'facts.ndjson');
    const facts = await writeProvince(file, AGENCIES);
    const embedded = await load(file, facts, { STORE_URI: `sqlite:${join(folder, 'graph.db')}` });
    const rows = rowsOf('embedded', embedded, LEAST_PER_SECOND.embedded);
    const missing = missingForNeo4j();
    if (missing !== null) return [...rows, { name: `into Neo4j: left out, ${missing}`, value: Number.NaN, unit: '' }];
    const server = await startNeo4j({ pageCache: '512m' });
    try {
      return [...rows, ...rowsOf('Neo4j', await load(file, facts, storeVariables(server)), LEAST_PER_SECOND.neo4j)];
    } finally {
      await server.remove();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Loaded {
  readonly facts: number;
  readonly perSecond: number;
  /** The most that was resident in the second tenth of the time, and at any time. */
  readonly early: number;
  readonly most: number;
}

async function load(file: string, facts: number, store: Readonly<Record<string, string>>): Promise<Loaded> {
  const started = performance.now();
  const child = spawn(process.execPath, [join('dist', 'main.js'), 'load', file], {
    env: { ...process.env, ...store, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const samples: number[] = [];
  const sampling = setInterval(() => {
    const mb = residentMb(child.pid ?? 0);
    if (mb !== null) samples.push(mb);
  }, SAMPLED_MS);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(sampling);
  if (code !== 0) throw new Error(`govorg load ended with ${String(code)}`);
  const seconds = (performance.now() - started) / 1_000;
  const tenth = Math.ceil(samples.length / 10);
  return {
    facts,
    perSecond: facts / seconds,
    early: Math.max(...samples.slice(tenth, 2 * tenth)),
    most: Math.max(...samples),
  };
}

function residentMb(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}

function rowsOf(where: string, { facts, perSecond, early, most }: Loaded, least: number): readonly Row[] {
  const name = `${facts} facts by govorg load, ${where}`;
  return [
    { name, value: perSecond, unit: '/s', target: `>= ${least}`, met: perSecond >= least },
    { name: `${name}: resident memory early on`, value: early, unit: 'MB' },
    {
      name: `${name}: most resident memory`,
      value: most,
      unit: 'MB',
      target: `< ${MOST_RSS_MB}`,
      met: most < MOST_RSS_MB,
    },
  ];
}
