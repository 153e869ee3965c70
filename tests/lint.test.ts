import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './harness/shared';

const BIN = join(PROJECT_ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');

/** Names of the rules that a text breaks when it stands in a file of src. */
function broken(text: string): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [BIN, '--stdin', '--stdin-filename', 'src/domain/money.ts', '--format', 'json'],
    { cwd: PROJECT_ROOT, input: text, encoding: 'utf8' },
  );
  const [file] = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
  return [...new Set((file?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse'))].sort();
}

test('the linter knows types and refuses what the code lives without', () => {
  expect(
    broken(`
      export async function save(): Promise<void> {}
      export function f(values: readonly string[], loose: any): number {
        save();
        console.log(loose);
        return values[0]!.length;
      }
      // @ts-ignore
      export const g: number = 'text';
    `),
  ).toEqual([
    '@typescript-eslint/ban-ts-comment',
    '@typescript-eslint/no-explicit-any',
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-non-null-assertion',
    'no-console',
  ]);
});
