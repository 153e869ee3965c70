/**
 * What is read along with nodes: one statement a branch and level. A call into the file costs some microseconds, so
 * that nothing is won by more than one level in a statement.
 */
import type { Branched, ExpandQuery, Expansion, Selection } from '../graph-store';
import type { Steps } from './slices';

type Expand = (ids: readonly string[], query: ExpandQuery) => Steps<readonly Expansion[]>;

/** Queries are checked even where there is no node to start from. */
export function* withBranches<N extends { readonly id: string }>(
  nodes: readonly N[],
  { branches }: Selection,
  expand: Expand,
): Steps<readonly (N & Branched)[]> {
  if (!branches) return nodes;
  const ids = [...new Set(nodes.map(({ id }) => id))];
  const places = new Map(ids.map((id, place) => [id, place]));
  const found: (readonly Expansion[])[] = [];
  for (const query of branches) found.push(yield* expand(ids, query));
  return nodes.map((node) => {
    const place = places.get(node.id) ?? -1;
    return { ...node, branches: found.flatMap((expansions) => expansions[place] ?? []) };
  });
}
