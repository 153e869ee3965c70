/**
 * Search for what was mistyped: things that hold the words but for one mistake in one of them (text/one-mistake.ts), behind
 * all others and only where these are few.
 *
 * An engine looks up the parts that such a text holds, less than twice as many as there are characters, and gives at most
 * 500 things of a kind, or none of a kind that has more; their texts are compared here. What is found is in an order of
 * its own, the same on every engine.
 */
import type { GraphNode } from '../domain/model';
import { compareCodePoints } from './code-points';
import type { Hit } from './graph-store';
import { similarIn, type Mistake } from './mistakes';
import { hitOf, placeOf, searchRank, tierOf, type HitPlace } from './search-order';
import type { CheckedSearch } from './search-tiers';

/** Things of one kind that are compared. A kind with more has too much that is like it, and gives none. */
export const MOST_COMPARED = 500;

const SIMILAR = tierOf('SIMILAR');

/** Hits that are little: who finds no more may have mistyped something that others mistyped before. */
export const LITTLE = 3;

/** The page of a list of which the words found the first part, and what is similar is the rest. */
export function joinedPage(
  ofWords: readonly Hit[],
  similar: readonly GraphNode[],
  checked: CheckedSearch,
): readonly Hit[] {
  const { limit, fromEnd } = checked.page;
  const hits = [...ofWords, ...similarPage(similar, checked)];
  return fromEnd ? hits.slice(Math.max(0, hits.length - limit)) : hits.slice(0, limit);
}

/** All similar things among the candidates, in order. */
export const similarHits = (mistakes: readonly Mistake[], candidates: readonly GraphNode[]): readonly GraphNode[] =>
  candidates
    .filter((node) => similarIn(node, mistakes) !== null)
    .sort((a, b) => searchRank(a) - searchRank(b) || compareCodePoints(a.id, b.id));

/** Those of the page. */
function similarPage(all: readonly GraphNode[], { page }: CheckedSearch): readonly Hit[] {
  const [after, before] = [page.after, page.before].map((position) => position && placeOf(position));
  const within = all.filter((node) => (!after || isBehind(node, after) > 0) && (!before || isBehind(node, before) < 0));
  const cut = page.fromEnd ? within.slice(Math.max(0, within.length - page.limit)) : within.slice(0, page.limit);
  return cut.map((node) => hitOf(node, 'SIMILAR', null));
}

/** Positive behind the place, negative before it. */
const isBehind = (node: GraphNode, { tier, rank, id }: HitPlace): number =>
  SIMILAR - tier || searchRank(node) - rank || compareCodePoints(node.id, id);
