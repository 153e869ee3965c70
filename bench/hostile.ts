/**
 * `npm run bench hostile`: texts of one form repeated, which once took time or memory that grew faster than the text. Each is
 * read and linked at two lengths; the exponent is what the time grows with: 1 where twice the text takes twice the time.
 *
 *     npm run bench hostile -- --only TEXT
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HOSTILE_FORMS } from '../tests/ingest/hostile-forms';
import type { Taken } from './hostile-reading';
import type { Row } from './row';

/** Characters, most of three bytes: the longer text is about a megabyte. */
const LENGTHS = [80_000, 320_000] as const;
/** Not 1: what sorts takes a little more than its length, and caches of the processor end somewhere between the lengths. */
const MOST_EXPONENT = 1.15;
const MOST_MS = 2_000;
/** A form that takes longer for both lengths is given up. */
const TIMEOUT_MS = 120_000;

const { values: options } = parseArgs({
  args: process.argv.slice(process.argv.indexOf('hostile') + 1),
  options: { only: { type: 'string', default: '' } },
});

export function hostile(): Promise<readonly Row[]> {
  const forms = HOSTILE_FORMS.filter(({ name }) => name.includes(options.only));
  return Promise.resolve(forms.map(({ name }) => rowOf(name, measure(name))));
}

function measure(name: string): Taken | null {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--require', 'ts-node/register/transpile-only', join(__dirname, 'hostile-reading.ts'), name, ...LENGTHS.map(String)], // prettier-ignore
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: TIMEOUT_MS },
  );
  return status === 0 ? (JSON.parse(stdout) as Taken) : null;
}

function rowOf(name: string, taken: Taken | null): Row {
  const target = `< ${MOST_MS}`;
  if (!taken) return { name, value: TIMEOUT_MS, unit: 'ms and more: given up, or failed', target, met: false };
  const [short = NaN, long = NaN] = taken.milliseconds;
  const exponent = Math.log(long / short) / Math.log(LENGTHS[1] / LENGTHS[0]);
  process.stderr.write(`${name}: ${Math.round(short)}, ${Math.round(long)} ms, exponent ${exponent.toFixed(2)}\n`);
  return {
    name,
    value: long,
    unit: `ms, exponent ${exponent.toFixed(2)}, ${Math.round(taken.megabytes)} MB`,
    target: `${target}, ${MOST_EXPONENT}`,
    met: exponent <= MOST_EXPONENT && long < MOST_MS,
  };
}
