/** Reads one hostile form at two lengths, in a process of its own so that its peak of memory is its own. Started by `hostile.ts`. */
import { join } from 'node:path';
import { loadReference } from '../src/ingest/link/seed-lists';
import { isRejection } from '../src/ingest/formats/format';
import { changeOf } from '../src/ingest/reader/reader';
import { HOSTILE_FORMS } from '../tests/ingest/hostile-forms';

/** What one form took. */
export interface Taken {
  /** Milliseconds of the processor at each length, the best of several readings. */
  readonly milliseconds: readonly number[];
  /** What the process grew by, at its highest. */
  readonly megabytes: number;
}

/** Until the compiler knows the form: short texts, so that a slow form is not slow here. */
const WARM_UP = 2_000;
const WARM_UPS = 12;
/** Of so many readings the best counts: what else the machine does only ever adds. */
const READINGS = 3;
/** A reading that takes this long is measured once: noise is small beside it. */
const LONG_MS = 3_000;

const [name, ...lengths] = process.argv.slice(2);
const form = HOSTILE_FORMS.find((candidate) => candidate.name === name);
if (!form) throw new Error(`no form is called ${name}`);
const reference = loadReference(join(__dirname, '..', 'seed'));

function read(length: number): number {
  const bytes = Buffer.from(form!.text(length));
  globalThis.gc?.();
  const start = process.cpuUsage();
  const change = changeOf({ name: 'form.txt', bytes }, reference);
  const { user, system } = process.cpuUsage(start);
  if (isRejection(change)) throw new Error(`${change.reason}: ${change.message}`);
  return (user + system) / 1000;
}

function best(length: number): number {
  let least = Infinity;
  for (let reading = 0; reading < READINGS; reading += 1) {
    least = Math.min(least, read(length));
    if (least > LONG_MS) break;
  }
  return least;
}

for (let reading = 0; reading < WARM_UPS; reading += 1) read(WARM_UP);
const before = process.memoryUsage().rss;
const milliseconds = lengths.map((length) => best(Number(length)));
const taken: Taken = { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 - before / 2 ** 20 };
process.stdout.write(JSON.stringify(taken));
