/** The service lives in a small heap, whatever clients send: a process with 256 MB is asked for what would fill it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { proofLength } from '../../harness/proof-length';
import { PROJECT_ROOT } from '../../harness/shared';
import type { Measured } from './flood';

const MEGABYTE = 1024 * 1024;
/** All of it takes minutes: `npm test` asks a part of it. */
const { count: PERCENT, note } = proofLength({ test: 2, ci: 100 });

/** Name for people, name in `flood.ts`, requests. */
const FLOODS: readonly (readonly [string, string, number])[] = [
  ['distinct operations with a comment of 0.9 MB each', 'comments', 4_725],
  ['undeclared variables of 1 MB', 'undeclared', 1_073],
  ['small distinct operations', 'operations', 6_100],
  ['distinct operations of 100 aliases', 'aliases', 2_500],
  ['distinct conditions, 140 each', 'conditions', 1_500],
  ['distinct names of unknown topics', 'topics', 6_000],
];
const share = (requests: number): number => Math.ceil((requests * PERCENT) / 100);

/** One process for all of them, for half of what each took was to load the program. */
let measured: Readonly<Record<string, Measured>>;
beforeAll(() => {
  const script = join(PROJECT_ROOT, 'tests', 'graphql', 'limits', 'flood.ts');
  const node = ['--max-old-space-size=256', '--expose-gc', '--require', 'ts-node/register/transpile-only'];
  const wished = FLOODS.map(([, flood, requests]) => `${flood}=${share(requests)}`);
  const printed = execFileSync(process.execPath, [...node, script, ...wished], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  measured = JSON.parse(printed) as Readonly<Record<string, Measured>>;
}, 3_000_000);

test.each(FLOODS)(
  `%s: all are answered, and less than 100 MB are held afterwards; ${PERCENT} %% of them${note}`,
  (_, flood, requests) => {
    expect(measured[flood]?.answered).toBe(share(requests));
    expect(measured[flood]?.growth).toBeLessThan(100 * MEGABYTE);
  },
);
