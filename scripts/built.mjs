/** Last step of the build: makes the command line executable, and leaves the time stamp that `npm start` looks at. */
import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const MAIN = join(ROOT, 'dist', 'main.js');
const STAMP = join(ROOT, 'dist', '.built');

/** What the build is made of. */
const INPUTS = ['src', 'web', 'scripts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Time of the newest file under a path, in milliseconds; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files removed.
  return Math.max(
    found.mtimeMs,
    ...readdirSync(path)
      .filter((name) => name !== 'node_modules' && name !== 'dist')
      .map((name) => newest(join(path, name))),
  );
}

/** Whether dist is there and younger than everything it is made of. */
export function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(MAIN)) return false;
  const built = statSync(STAMP).mtimeMs;
  return INPUTS.every((input) => newest(join(ROOT, input)) <= built);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  chmodSync(MAIN, 0o755);
  writeFileSync(STAMP, '');
}
