import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's own root, whatever the working directory is. */
export const PROJECT_ROOT = resolve(__dirname, '..', '..');

const SHARED = resolve(PROJECT_ROOT, '..', 'shared');

/** Whether the shared folder (documents and gold) lies beside the checkout; it does not on a stranger's machine. */
export const hasShared = existsSync(join(SHARED, 'gold')) && existsSync(join(SHARED, 'documents'));

export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/** Paths of the shared documents, sorted; none where the folder is absent. */
export function sharedDocuments(): readonly string[] {
  return hasShared ? textFilesOf(sharedPath('documents')) : [];
}

/** Paths of the seed documents: the same five texts, always there. */
export function seedDocuments(): readonly string[] {
  return textFilesOf(join(PROJECT_ROOT, 'seed', 'documents'));
}

function textFilesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Says in the test report which tests are left out here and why, and stays green: a machine without ../shared or
 * without a browser is no failure. Under CI_FULL=1, as .ci/run sets it, nothing may be left out and the test fails.
 */
export function leftOut(reason: string): void {
  test(`left out: ${reason}`, () => {
    if (process.env['CI_FULL'] === '1') throw new Error(`left out under CI_FULL=1: ${reason}`);
    process.stderr.write(`  left out: ${reason}\n`);
  });
}
