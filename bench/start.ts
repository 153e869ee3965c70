/** What it costs to start the service: time until it is ready and memory then, with nothing in the store and with the seed in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../tests/harness/service';
import type { Row } from './row';

/** Starts measured of each kind; the middle one counts. */
const STARTS = 5;
const LEAST = { emptyMs: 3000, filledMs: 1000, residentMb: 200 } as const;

export async function start(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-bench-'));
  try {
    const empty: Started[] = [];
    const filled: Started[] = [];
    for (let i = 0; i < STARTS; i++) {
      const dataDir = join(folder, String(i));
      empty.push(await startIn(dataDir));
      filled.push(await startIn(dataDir));
    }
    return [
      under('start on an empty store, seed read', middle(empty, 'readyAfter'), 'ms', LEAST.emptyMs),
      under('start on a filled store', middle(filled, 'readyAfter'), 'ms', LEAST.filledMs),
      under('resident memory after the first start', middle(empty, 'residentMb'), 'MB', LEAST.residentMb),
      under('resident memory after a later start', middle(filled, 'residentMb'), 'MB', LEAST.residentMb),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly readyAfter: number;
  readonly residentMb: number;
}

async function startIn(dataDir: string): Promise<Started> {
  const service = await startService({ dataDir });
  const residentMb = residentMemory(service.process.pid ?? 0);
  await service.stop();
  return { readyAfter: service.readyAfter, residentMb };
}

/** Resident memory of a process in MB. */
function residentMemory(pid: number): number {
  if (process.platform === 'linux')
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

const middle = (all: readonly Started[], figure: keyof Started): number =>
  all.map((one) => one[figure]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

const under = (name: string, value: number, unit: string, most: number): Row => ({
  name,
  value,
  unit,
  target: `< ${most}`,
  met: value < most,
});
