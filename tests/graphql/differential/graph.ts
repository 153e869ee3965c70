/** One graph with every kind, relation and null: the seed, the corpus, and the agencies of the example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, undo, type Decided } from '../../../src/graphql/decision/deciding';
import { reviewsOf } from '../../../src/graphql/decision/reviews';
import { Decisions } from '../../../src/ingest/decisions';
import { ingest } from '../../../src/ingest/ingest';
import type { OpenLibrary } from '../../../src/ingest/library';
import type { SourceFile } from '../../../src/ingest/source';
import type { GraphStore } from '../../../src/store/graph-store';
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
  await decideSome(library);
  return library;
}

/** Some hold, one took the place of another, one is undone, and what is left stays in doubt. */
async function decideSome(library: OpenLibrary): Promise<void> {
  const { signal } = new AbortController();
  const decisions = new Decisions(library);
  const { reviews } = await reviewsOf(library.store, [], signal);
  const verdicts = [['SAME'], ['DIFFERENT', 'SAME'], ['DIFFERENT'], ['SAME', 'DIFFERENT', 'UNDONE']] as const;
  for (const [index, given] of verdicts.entries()) {
    const { earlier, later } = reviews[index] ?? {};
    if (!earlier || !later) throw new Error('there is too little in doubt');
    const said = { by: '甲某', note: index % 2 === 0 ? null : '见三定规定' };
    let id = '';
    for (const verdict of given) {
      const made = (store: GraphStore): Promise<Decided> =>
        verdict === 'UNDONE'
          ? undo(store, { id, ...said })
          : decide(store, { earlier: earlier.id, later: later.id, verdict, ...said });
      ({ decision: { id } } = await decisions.take('decide', made, null, signal)); // prettier-ignore
    }
  }
}

const textsOf = (folder: string): readonly SourceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, path: join(folder, name), bytes: readFileSync(join(folder, name)) }));
