/**
 * Prints what of schema/schema.graphql a client that worked before may fail on now: `scripts/breaking-changes.ts [COMMIT]`.
 * It compares with that commit, else with the one at which this branch left the main one, else with the commit before.
 * It only tells: whether a break is meant, those decide who read it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const CONTRACT = 'schema/schema.graphql';
const ROOT = join(__dirname, '..');

/** What breaks clients between two versions of the contract, a line each. */
export async function breakingChanges(before: string, after: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  return breaking.map(({ path, message }) => `${path ?? 'schema'}: ${message}`).sort();
}

/** What git prints; null where it has no answer, such as in a clone of one commit. */
function git(...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

function earlierCommit(): string | null {
  const head = git('rev-parse', 'HEAD')?.trim();
  const left = git('merge-base', 'HEAD', 'origin/main')?.trim();
  return left && left !== head ? left : (git('rev-parse', 'HEAD~1')?.trim() ?? null);
}

async function main(): Promise<void> {
  const commit = process.argv[2] ?? earlierCommit();
  const before = commit && git('show', `${commit}:${CONTRACT}`);
  if (!before) {
    process.stdout.write(`${CONTRACT}: there is no earlier version to compare with\n`);
    return;
  }
  const broken = await breakingChanges(before, readFileSync(join(ROOT, CONTRACT), 'utf8'));
  const since = commit.slice(0, 12);
  process.stdout.write(`${CONTRACT}: ${broken.length === 0 ? 'no' : broken.length} breaking changes since ${since}\n`);
  for (const line of broken) process.stdout.write(`  ${line}\n`);
}

if (require.main === module) void main();
