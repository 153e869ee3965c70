import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the program. Read when asked for and not compiled in, so that dist/ and src/ find the same one. */
export const VERSION = (
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }
).version;
