/** The graphs under attack: the documents of this repository, and a province of 20,000 agencies. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startNeo4j } from '../../scripts/neo4j/server';
import { storeVariables } from '../../tests/harness/neo4j';
import { PROJECT_ROOT } from '../../tests/harness/shared';
import { writeProvince } from '../province';

const CORPUS = join(PROJECT_ROOT, 'tests', 'corpus');

export const GRAPHS = ['documents', 'province'] as const;
export type GraphName = (typeof GRAPHS)[number];
export const STORES = ['sqlite', 'neo4j'] as const;
export type StoreName = (typeof STORES)[number];

const AGENCIES = 20_000;

export interface Prepared {
  /** What leads the program to it. */
  readonly settings: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** @param main the program that is attacked: it fills its store in its own way */
export async function prepare(graph: GraphName, store: StoreName, folder: string, main: string): Promise<Prepared> {
  const server = store === 'neo4j' ? await startNeo4j({ pageCache: '512m' }) : null;
  const settings = { DATA_DIR: folder, ...(server && storeVariables(server)) };
  const govorg = (...args: readonly string[]): number | null =>
    spawnSync(process.execPath, [main, ...args], { env: { ...process.env, ...settings }, stdio: 'ignore' }).status;
  if (graph === 'documents') {
    const corpus = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
    // Some passages are no whole disclosure and are refused, which the exit code tells: the others are read all the same.
    govorg('ingest', join(PROJECT_ROOT, 'seed', 'documents'), ...corpus.map((name) => join(CORPUS, name)));
  } else {
    const facts = join(folder, 'facts.ndjson');
    await writeProvince(facts, AGENCIES);
    if (govorg('load', facts) !== 0) throw new Error('the province cannot be loaded');
    await rm(facts);
  }
  return { settings, remove: async () => server?.remove() };
}
