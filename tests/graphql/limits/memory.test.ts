/** The service lives in a small heap, whatever clients send: a process with 256 MB is asked for what would fill it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { proofLength } from '../../harness/proof-length';
import { PROJECT_ROOT } from '../../harness/shared';

const MEGABYTE = 1024 * 1024;
/** All of it takes minutes: `npm test` asks a part of it. */
const { count: PERCENT, note } = proofLength({ test: 2, ci: 100 });

interface Measured {
  readonly answered: number;
  readonly growth: number;
}

function measure(flood: string, requests: number): Measured {
  const script = join(PROJECT_ROOT, 'tests', 'graphql', 'limits', 'flood.ts');
  const node = ['--max-old-space-size=256', '--expose-gc', '--require', 'ts-node/register/transpile-only'];
  const printed = execFileSync(process.execPath, [...node, script, flood, String(requests)], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Measured;
}

test.each([
  ['distinct operations with a comment of 0.9 MB each', 'comments', 4_725],
  ['undeclared variables of 1 MB', 'undeclared', 1_073],
  ['small distinct operations', 'operations', 6_100],
  ['distinct operations of 100 aliases', 'aliases', 2_500],
  ['distinct names of unknown topics', 'topics', 6_000],
])(
  `%s: all are answered, and less than 100 MB are held afterwards; ${PERCENT} %% of them${note}`,
  (_, flood, requests) => {
    const count = Math.ceil((requests * PERCENT) / 100);
    const { answered, growth } = measure(flood, count);
    expect(answered).toBe(count);
    expect(growth).toBeLessThan(100 * MEGABYTE);
  },
  600_000,
);
