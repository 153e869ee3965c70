/** Names that a document lists as those of sections: where one of them heads a line, what stands behind it is about that section. */
import type { Outline, OutlineNode } from '../../outline.types';
import { wordsOf } from '../words';
import { type RunIn, runInLists } from './run-in';

const cache = new WeakMap<Outline, Map<OutlineNode, readonly RunIn[]>>();

/** The lists that run inside a node; three rules ask for them. */
export function listsOf(outline: Outline, node: OutlineNode): readonly RunIn[] {
  const known = cache.get(outline) ?? new Map<OutlineNode, readonly RunIn[]>();
  cache.set(outline, known);
  const lists = known.get(node) ?? runInLists(wordsOf(outline, node).text);
  known.set(node, lists);
  return lists;
}

const names = new WeakMap<Outline, ReadonlySet<string>>();

/** The members of lists that words such as 内设 or 科室包括 open; a list of one shows nothing. */
export function listedNames(outline: Outline): ReadonlySet<string> {
  let known = names.get(outline);
  if (known === undefined) {
    known = new Set(
      outline.nodes
        .filter(({ subject }) => !SILENT.has(subject ?? ''))
        .flatMap((node) => listsOf(outline, node))
        .filter(({ opening, members, isCut }) => opening.length > 1 && members.length > 1 && !isCut)
        .flatMap(({ members }) => members.map(({ name }) => name)),
    );
    names.set(outline, known);
  }
  return known;
}

const SILENT: ReadonlySet<string> = new Set(['DEFINITIONS', 'TABLES', 'MONEY', 'WORK']);
