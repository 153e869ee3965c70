/**
 * `npm run bench [name …] [-- options of the suite]`: measures what the project promises and prints one table. A suite runs in a process of
 * its own, so that none measures the garbage of another. The exit code tells whether every target was met.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row';

const SUITES = ['store', 'reading', 'http', 'start'] as const;

/** Stands before the line of rows that a suite prints for us. */
const MARK = 'rows:';

async function runSuite(name: string): Promise<void> {
  // Required by name, so that a process holds no suite but its own.
  const suite = createRequire(__filename)(join(__dirname, name)) as Record<string, unknown>;
  const measure = Object.values(suite).find((value) => typeof value === 'function') as () => Promise<readonly Row[]>;
  process.stdout.write(`${MARK}${JSON.stringify(await measure())}\n`);
}

function rowsOf(name: string, options: readonly string[]): readonly Row[] {
  process.stderr.write(`measuring ${name} …\n`);
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--require', 'ts-node/register/transpile-only', __filename, '--suite', name, ...options],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 },
  );
  const line = stdout.split('\n').find((printed) => printed.startsWith(MARK));
  if (status !== 0 || line === undefined) return [{ name: `${name}: failed`, value: Number.NaN, unit: '', met: false }];
  return JSON.parse(line.slice(MARK.length)) as readonly Row[];
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, target, met }) => [
    name,
    figure(value),
    unit,
    target ?? '',
    ratio(value, target),
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
  const header = ['what', 'value', 'unit', 'target', 'ratio', ''];
  const widths = header.map((title, i) => Math.max(title.length, ...cells.map((row) => (row[i] ?? '').length)));
  return [header, ...cells]
    .map((row) =>
      row.map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toString() : value.toPrecision(3);

/** How much better than the target: above 1 is met with that much to spare. */
function ratio(value: number, target = ''): string {
  const aim = Number(/[\d.]+/.exec(target)?.[0]);
  if (!(aim > 0) || !(value > 0)) return '';
  return `${(target.includes('<') ? aim / value : value / aim).toFixed(1)}×`;
}

function main(args: readonly string[]): void {
  // What begins with a dash, and all behind it, is for the suite.
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const names = firstOption < 0 ? args : args.slice(0, firstOption);
  const options = args.slice(names.length);
  const suites = names.length > 0 ? names : SUITES.filter((name) => existsSync(join(__dirname, `${name}.ts`)));
  const rows = suites.flatMap((name) => rowsOf(name, options));
  process.stdout.write(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n\n${table(rows)}\n`,
  );
  process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0;
}

const [first, second] = process.argv.slice(2);
if (first === '--suite' && second !== undefined) void runSuite(second);
else main(process.argv.slice(2));
