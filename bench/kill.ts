/**
 * `npm run bench kill`: kills of `ingest` and of the service while they write, and damages of everything that lies in a
 * data folder, each followed by a start. Nothing acknowledged may be lost, the graph must be that of a clean run, and
 * what is lost must be said. KILLS, DAMAGES and SEED choose another length or another course; needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom, type Finding } from './kills/cycles';
import { damageStores } from './kills/damages';
import { killWriters } from './kills/killed-writers';
import type { Row } from './row';

const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const KILLS = count('KILLS', 200);
const DAMAGES = count('DAMAGES', 200);

export async function kill(): Promise<Row[]> {
  const seed = count('SEED', Date.now() % 1_000_000);
  process.stderr.write(`SEED=${seed}\n`);
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'govorg-bench-kill-'));
  const part = (name: string): string => mkdtempSync(join(folder, `${name}-`));
  try {
    return [
      ...rowsOf('kills of ingest and of the service', await killWriters(part('kills'), KILLS, random)),
      ...rowsOf('damages', await damageStores(part('damages'), DAMAGES, random)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(what: string, { cycles, seconds, faults }: Finding): Row[] {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return [
    { name: `${what}: wrong, lost or unsaid in ${cycles}`, value: faults.length, unit: '', target: '< 1', met: faults.length === 0 }, // prettier-ignore
    { name: `${what}: a cycle`, value: seconds / Math.max(cycles, 1), unit: 's' },
  ];
}
