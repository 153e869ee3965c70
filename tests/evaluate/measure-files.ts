/** Files as publishers offer them, with gold in the form of `govorg extract`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { prepareToRead } from '../../src/ingest/formats/read-text';
import { sharedPath } from '../harness/shared';
import { evaluate } from './evaluate';
import { fromExtractForm } from './extract-gold';
import { differences, table } from './report';
import type { Result } from './results';

const FOLDER = sharedPath('files');

/** A row for each file that has gold; nothing where the files are not here. */
export async function measureFiles(verbose: boolean): Promise<number> {
  if (!existsSync(FOLDER)) {
    process.stderr.write('evaluate: ../shared/files is absent\n');
    return 2;
  }
  const results: Result[] = [];
  for (const name of readdirSync(join(FOLDER, 'gold')).sort()) {
    const { source, expected } = fromExtractForm(JSON.parse(readFileSync(join(FOLDER, 'gold', name), 'utf8')));
    const bytes = readFileSync(join(FOLDER, extname(source).slice(1), source));
    await prepareToRead({ name: source, bytes });
    results.push(evaluate({ set: 'folder', name: source, bytes, expected }));
  }
  if (verbose) process.stdout.write(`${results.map(differences).filter(Boolean).join('\n\n')}\n\n`);
  process.stdout.write(`${table(results)}\n`);
  return 0;
}
