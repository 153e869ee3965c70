/** The JSON of an expansion, read back. */
import type { PropertyValue } from '../../domain/model';
import type { BranchedNode, Expansion, Neighbour } from '../graph-store';
import type { ExpansionPlan } from './expansion-plan';
import { isCountedApart } from './expansion-sql';

type Values = readonly PropertyValue[];
type Row = readonly [kind: number, relation: Values, node: Values, ...branches: readonly unknown[]];

/** @param value what the expression of the plan yielded for this start, parsed */
export function readExpansion(plan: ExpansionPlan, start: string, value: unknown): Expansion {
  const [rows, total] = isCountedApart(plan) ? (value as [Row[], number]) : [value as Row[], null];
  const neighbours = rows.map((row) => readNeighbour(plan, start, row));
  if (plan.page?.fromEnd === true) neighbours.reverse();
  return { neighbours, total: plan.count ? (total ?? neighbours.length) : null };
}

export const noExpansion = ({ count }: ExpansionPlan): Expansion => ({
  neighbours: [],
  total: count ? 0 : null,
});

function readNeighbour(plan: ExpansionPlan, start: string, [kind, relation, values, ...along]: Row): Neighbour {
  const body = plan.bodies[kind];
  if (!body) throw new Error('The store holds a neighbour of a kind that was not asked for.');
  const node: BranchedNode = body.node(values);
  const [from, to] = plan.out ? [start, node.id] : [node.id, start];
  return {
    relation: plan.relationBody.relation(from, to, relation),
    node: plan.branches
      ? { ...node, branches: plan.branches.map((branch, i) => readExpansion(branch, node.id, along[i])) }
      : node,
  };
}
