/** One graph with every kind, relation and null: the seed, the corpus, and the agencies of the example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../../src/ingest/ingest';
import type { OpenLibrary } from '../../../src/ingest/library';
import type { SourceFile } from '../../../src/ingest/source';
import { exampleAgency } from '../../harness/example-graph';
import { openWith } from '../../harness/library';
import { PROJECT_ROOT } from '../../harness/shared';

const FOLDERS = ['seed/documents', 'tests/corpus'].map((folder) => join(PROJECT_ROOT, folder));
const EXAMPLES = 4;

/** @param settings that lead to an empty store */
export async function fullGraph(settings: Readonly<Record<string, string>>): Promise<OpenLibrary> {
  const library = await openWith(settings);
  await ingest(FOLDERS.flatMap(textsOf), library);
  await library.store.apply(Array.from({ length: EXAMPLES }, (_, n) => exampleAgency(n)));
  return library;
}

const textsOf = (folder: string): readonly SourceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, path: join(folder, name), bytes: readFileSync(join(folder, name)) }));
