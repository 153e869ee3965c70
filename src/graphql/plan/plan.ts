/** What is read ahead for a selection of fields, and where in it each field finds its own. */
import type { Kind } from '../../domain/model';
import type { BranchedNode, Expansion } from '../../store/graph-store';
import type { Path, Reach } from './path';

/** For the things of one type at one place of a request. */
export interface Plan {
  /** By response key. Fields that are no paths, and paths that could not be planned, are missing. */
  readonly fields: ReadonlyMap<string, PlannedField>;
}

export type Plans = ReadonlyMap<Kind, Plan>;

export interface PlannedField {
  readonly path: Path;
  readonly steps: readonly PlannedStep[];
  /** Of the thing itself, where it is part of the answer. */
  readonly itself: Plans | null;
}

export interface PlannedStep {
  /** Place among the branches of the node; null where the request has no use for it. */
  readonly branch: number | null;
  /** Of its neighbours; null where nothing is read along with them. */
  readonly plans: Plans | null;
  readonly then: readonly PlannedStep[];
}

/** The answer of a field out of what was read from the node. */
export function answerOf({ path, steps, itself }: PlannedField, node: BranchedNode, branches = node.branches): unknown {
  return path.answer(reached(steps, branches), { node, plan: itself?.get(node.kind) ?? null });
}

function reached(steps: readonly PlannedStep[], branches: readonly Expansion[] = []): readonly Reach[] {
  return steps.map(({ branch, plans, then }) => {
    if (branch === null) return { links: [], total: null };
    const expansion = branches[branch];
    if (!expansion) throw new Error('a node was read by another plan than its own');
    return {
      links: expansion.neighbours.map(({ relation, node }) => ({
        relation,
        node,
        plan: plans?.get(node.kind) ?? null,
        then: then.length === 0 ? NOTHING : reached(then, node.branches),
      })),
      total: expansion.total,
    };
  });
}

const NOTHING: readonly Reach[] = [];
