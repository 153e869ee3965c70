/**
 * One graph with every kind, relation and null: the seed, a part of the corpus, and the agencies of the example. What
 * groups and lists reckon grows with it, and is asked thousands of times: a greater one finds no more.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, undo, type Decided } from '../../../src/graphql/decision/deciding';
import { reviewsOf } from '../../../src/graphql/decision/reviews';
import * as changing from '../../../src/graphql/scenario/changing';
import { Decisions } from '../../../src/ingest/decisions';
import { ingest } from '../../../src/ingest/ingest';
import type { OpenLibrary } from '../../../src/ingest/library';
import type { SourceFile } from '../../../src/ingest/source';
import type { GraphStore } from '../../../src/store/graph-store';
import { exampleAgency } from '../../harness/example-graph';
import { openWith } from '../../harness/library';
import { PROJECT_ROOT } from '../../harness/shared';
import { NO_DETAILS } from '../../planning/scenario/world';

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
  await planSome(library);
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

/** Two scenarios of the same bodies: with steps, targets and a comment, and a copy of it that is locked. */
async function planSome(library: OpenLibrary): Promise<void> {
  const { signal } = new AbortController();
  const decisions = new Decisions(library);
  const change = async (make: (planning: changing.Planning) => Promise<changing.ScenarioChanged>): Promise<string> =>
    (await decisions.take('addScenarioStep', (store) => make({ store, rules: [], by: '甲某' }), null, signal)).id;
  const { nodes } = await library.store.list('Agency', { filter: { name: { startsWith: '盘锦市兴隆台区' } }, page: { limit: 2 } }); // prettier-ignore
  const agencies = nodes.map(({ id }) => id);
  const [one = '', other = ''] = agencies;
  const scope = { asOf: 2022, agencies, rule: null };
  const scenario = await change((planning) => changing.createScenario(planning, { name: '合并', scope }));
  const steps = [
    { kind: 'MERGE', things: [one, other], name: '区政务服务和数据中心', reason: '职责相近' },
    { kind: 'SET_QUOTA', things: ['new:1'], staffingType: '事业编制', count: 30, wave: 1 },
    { kind: 'FOUND', name: '综合科', to: 'new:1', founds: 'SECTION', date: '2023-01-01' },
    { kind: 'RENAME', things: ['new:1'], name: '区政务服务中心' },
  ] as const;
  for (const [index, step] of steps.entries())
    await change((planning) => changing.addStep(planning, { scenario, version: index + 1, step: { ...NO_DETAILS, ...step } })); // prettier-ignore
  const seen = { scenario, version: steps.length + 1 };
  const targets = [
    { measure: 'AUTHORISED_POSTS', of: null, bound: 'AT_LEAST', value: 5, isForEachBody: true },
  ] as const;
  await change((planning) => changing.setTargets(planning, { ...seen, targets }));
  await change((planning) => changing.comment(planning, { scenario, text: '待议' }));
  const copy = await change((planning) => changing.copyScenario(planning, { scenario, name: '合并（二）' }));
  await change((planning) => changing.revise(planning, { scenario: copy, version: 1, revision: 'REMOVE_STEP', step: 1, to: null })); // prettier-ignore
  await change((planning) => changing.revise(planning, { scenario: copy, version: 2, revision: 'LOCK', step: null, to: null })); // prettier-ignore
}

const textsOf = (folder: string): readonly SourceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, path: join(folder, name), bytes: readFileSync(join(folder, name)) }));
