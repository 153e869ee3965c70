/** Takes steps from many nodes at once, in one call, where no field of a request stands behind each of them. */
import type { BranchedNode, ExpandQuery, Expansion, GraphStore } from '../../store/graph-store';
import type { Step, StepResult } from './path';

/** @returns for each node that is there itself and what each step came upon, with every property */
export async function readAhead(
  store: Pick<GraphStore, 'nodes'>,
  ids: readonly string[],
  steps: readonly Step[],
): Promise<readonly { readonly node: BranchedNode; readonly found: readonly StepResult[] }[]> {
  const nodes = await store.nodes(ids, { branches: steps.map(branchOf) });
  return nodes.flatMap((node) => (node ? [{ node, found: foundOf(node.branches, steps) }] : []));
}

function branchOf({ at, alsoFor, looksAt, reads, counted, then = [], ...query }: Step): ExpandQuery {
  return { ...query, ...(then.length > 0 && { branches: then.map(branchOf) }) };
}

const foundOf = (branches: readonly Expansion[] = [], steps: readonly Step[]): readonly StepResult[] =>
  steps.map(({ then = [] }, index) => {
    const { neighbours = [], total = null } = branches[index] ?? {};
    return {
      links: neighbours.map(({ relation, node }) => ({
        relation,
        node,
        plan: null,
        then: foundOf(node.branches, then),
      })),
      total,
    };
  });
