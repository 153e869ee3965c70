/** What stands around many things, read along with them by the names of `domain/neighbours.ts`. */
import type { Kind } from '../../domain/model';
import { NEIGHBOURS, type Step } from '../../domain/neighbours';
import type { Branched, BranchedNode, ExpandQuery, Selection } from '../../store/graph-store';

/** The branches of a thing that lead to its neighbours of one name, and the neighbours in what was read. */
export interface Around {
  readonly branches: readonly ExpandQuery[];
  /** Each once. @param node read with the branches, from this place among its branches on */
  readonly of: (node: Branched, from: number) => readonly BranchedNode[];
}

/** @param selection what to read of the neighbours */
export function around(kind: Kind, name: string, selection: Selection): Around {
  const neighbours = NEIGHBOURS[kind][name];
  if (!neighbours) throw new Error(`${kind} has no neighbours by the name of ${name}.`);
  // A way without a step stays at the thing itself, which is at hand.
  const ways = neighbours.ways.filter((way) => way.length > 0);
  return {
    branches: ways.map((way) => branch(way, selection)),
    of: (node, from) => {
      const found = ways.flatMap((way, index) => ends(node, from + index, way.length));
      return found.length < 2 ? found : [...new Map(found.map((one) => [one.id, one])).values()];
    },
  };
}

function branch([step, ...rest]: readonly Step[], selection: Selection): ExpandQuery {
  if (!step) throw new Error('A way without a step leads nowhere.');
  const { relation, direction, kind } = step;
  const read = rest.length === 0 ? selection : { properties: [], branches: [branch(rest, selection)] };
  return { relation, direction, kinds: [kind], relationProperties: [], ...read };
}

/** What stands at the end of a branch of so many steps. */
function ends({ branches = [] }: Branched, place: number, steps: number): readonly BranchedNode[] {
  const reached = branches[place]?.neighbours.map(({ node }) => node) ?? [];
  return steps === 1 ? reached : reached.flatMap((node) => ends(node, 0, steps - 1));
}
