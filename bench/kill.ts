/**
 * `npm run bench kill`: kills of `ingest` and of the service while they write and take out, damages of everything that lies in a
 * data folder, and kills and stops of a Neo4j server, each followed by a start. Nothing acknowledged may be lost, the
 * graph must be that of a clean run, what is lost must be said, and a client is answered in time. KILLS, RETRACTIONS, DAMAGES,
 * SERVER_KILLS, SERVER_STOPS and SEED choose another length or another course; needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingForNeo4j } from '../tests/harness/neo4j';
import { randomFrom, type Finding } from './kills/cycles';
import { damageStores } from './kills/damages';
import { killRetractions } from './kills/killed-retractions';
import { killWriters } from './kills/killed-writers';
import { disturbServer } from './kills/neo4j';
import { LATEST_ALLOWED } from './kills/questions';
import type { Row } from './row';

const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const KILLS = count('KILLS', 200);
const RETRACTIONS = count('RETRACTIONS', 100);
const DAMAGES = count('DAMAGES', 200);
const OF_SERVER = { kills: count('SERVER_KILLS', 30), stops: count('SERVER_STOPS', 60) };

export async function kill(): Promise<Row[]> {
  const seed = count('SEED', Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'govorg-bench-kill-'));
  const part = (name: string): string => mkdtempSync(join(folder, `${name}-`));
  try {
    return [
      ...rowsOf('kills of ingest and of the service', await killWriters(part('kills'), KILLS, random)),
      ...rowsOf('kills of what takes documents out', await killRetractions(part('retractions'), RETRACTIONS, random)),
      ...rowsOf('damages', await damageStores(part('damages'), DAMAGES, random)),
      ...(OF_SERVER.kills + OF_SERVER.stops > 0 ? await serverRows(part('server'), random) : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serverRows(folder: string, random: () => number): Promise<Row[]> {
  const missing = missingForNeo4j();
  if (missing !== null) throw new Error(`Neo4j cannot be started here (SERVER_KILLS=0 SERVER_STOPS=0 leave it out): ${missing}`); // prettier-ignore
  const { kills, stops, latest, latestOf } = await disturbServer(folder, OF_SERVER, random);
  if (latest >= LATEST_ALLOWED) process.stderr.write(`after ${latest.toFixed(1)} s: ${latestOf}\n`);
  return [
    ...rowsOf('kills of the Neo4j server', kills),
    ...rowsOf('stops of the Neo4j server', stops),
    { name: 'the latest answer meanwhile', value: latest, unit: 's', target: `< ${LATEST_ALLOWED}`, met: latest < LATEST_ALLOWED }, // prettier-ignore
  ];
}

function rowsOf(what: string, { cycles, seconds, faults }: Finding): Row[] {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return [
    { name: `${what}: wrong, lost or unsaid in ${cycles}`, value: faults.length, unit: '', target: '< 1', met: faults.length === 0 }, // prettier-ignore
    { name: `${what}: a cycle`, value: seconds / Math.max(cycles, 1), unit: 's' },
  ];
}
