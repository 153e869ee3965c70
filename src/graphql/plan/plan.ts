/** Where in what was read ahead each field finds its own. */
import type { FieldNode } from 'graphql';
import type { BranchedNode, Expansion } from '../../store/graph-store';
import type { Plan, PlannedField, PlannedStep, StepResult } from './path';

interface Entry {
  readonly nodes: readonly FieldNode[];
  readonly planned: PlannedField;
}

export class FieldPlans implements Plan {
  /** By their first node: seldom more than one begins with it. */
  readonly #fields = new Map<FieldNode | undefined, Entry[]>();

  add(nodes: readonly FieldNode[], planned: PlannedField): void {
    const [first] = nodes;
    const alike = this.#fields.get(first);
    if (alike) alike.push({ nodes, planned });
    else this.#fields.set(first, [{ nodes, planned }]);
  }

  find(nodes: readonly FieldNode[]): PlannedField | undefined {
    const alike = this.#fields.get(nodes[0]);
    if (!alike) return undefined;
    for (const entry of alike) if (isSame(entry.nodes, nodes)) return entry.planned;
    return undefined;
  }
}

function isSame(nodes: readonly FieldNode[], others: readonly FieldNode[]): boolean {
  if (nodes.length !== others.length) return false;
  for (let place = 1; place < nodes.length; place += 1) if (nodes[place] !== others[place]) return false;
  return nodes[0] === others[0];
}

/** The answer of a field out of what was read from the node. */
export function answerOf({ path, steps, itself }: PlannedField, node: BranchedNode, branches = node.branches): unknown {
  return path.answer(reached(steps, branches), { node, plan: itself?.get(node.kind) ?? null });
}

/** What each of the steps came upon, in their order. */
export function reached(steps: readonly PlannedStep[], branches: readonly Expansion[] = []): readonly StepResult[] {
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

const NOTHING: readonly StepResult[] = [];
