/**
 * One graph with every kind, relation and null: the seed, a part of the corpus, and the agencies of the example. What
 * groups and lists reckon grows with it, and is asked thousands of times: a greater one finds no more.
 */
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

/** Folders, and how many of their documents are taken: each, every fourth. */
const FOLDERS = { 'seed/documents': 1, 'tests/corpus': 4 } as const;
const EXAMPLES = 4;

/** @param settings that lead to an empty store */
export async function fullGraph(settings: Readonly<Record<string, string>>): Promise<OpenLibrary> {
  const library = await openWith(settings);
  const texts = Object.entries(FOLDERS).flatMap(([folder, step]) =>
    textsOf(join(PROJECT_ROOT, folder)).filter((_, place) => place % step === 0),
  );
  await ingest(texts, library);
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
