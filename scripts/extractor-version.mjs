/** A step of the build: what was built keeps the version of the sources by which it reads (src/ingest/extractor). */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'dist', 'ingest', 'extractor');
const load = createRequire(import.meta.url);

const { versionOfSources } = load(join(FOLDER, 'sources.js'));
const { VERSION_FILE } = load(join(FOLDER, 'extractor.js'));
writeFileSync(join(FOLDER, VERSION_FILE), versionOfSources(join(ROOT, 'src')));
