/** `npm start`: builds where needed, then becomes the service. No second process, so signals need no passing on. */
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt, MAIN } from './built.mjs';

if (!isBuilt()) {
  process.stderr.write('govorg: building …\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: dirname(dirname(fileURLToPath(import.meta.url))),
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('govorg: the build failed, see above; nothing was started\n');
    process.exit(1);
  }
}

process.argv.splice(1, 1, MAIN, 'serve');
module.runMain();
