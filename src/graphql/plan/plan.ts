/** Where in what was read ahead each field finds its own. */
import type { FieldNode } from 'graphql';
import type { BranchedNode, Expansion } from '../../store/graph-store';
import type { Plan, PlannedField, PlannedStep, Reach } from './path';

export class FieldPlans implements Plan {
  readonly #fields = new Map<FieldNode | undefined, (readonly [readonly FieldNode[], PlannedField])[]>();

  add(nodes: readonly FieldNode[], planned: PlannedField): void {
    const [first] = nodes;
    const alike = this.#fields.get(first);
    if (alike) alike.push([nodes, planned]);
    else this.#fields.set(first, [[nodes, planned]]);
  }

  find(nodes: readonly FieldNode[]): PlannedField | undefined {
    const alike = this.#fields.get(nodes[0]);
    return alike?.find(
      ([own]) => own.length === nodes.length && own.every((node, place) => node === nodes[place]),
    )?.[1];
  }
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
