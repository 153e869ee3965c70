/** `npm start`: builds where needed, then becomes the service. No second process, so signals need no passing on. */
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt, MAIN } from './built.mjs';

const PARENT_CHECK_MS = 200;

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

// npm runs us under a shell: a signal to npm ends npm and the shell, and would leave the service behind.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), PARENT_CHECK_MS).unref();
}

process.argv.splice(1, 1, MAIN, 'serve');
module.runMain();
