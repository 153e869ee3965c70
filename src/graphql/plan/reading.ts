/**
 * How resolvers read: with all that the request asks for below, in one call, or, where a reader does not plan, plainly,
 * each field for itself with every property. The second is what the first must be equal to; only tests read so.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../../domain/model';
import type { BranchedNode } from '../../store/graph-store';
import type { GraphReader } from '../core/reader';
import { KEPT_PLANS, NEW_PLANS, type Planning } from './kept-plans';
import type { Path, Place, Reach, Step } from './path';
import { answerOf } from './plan';
import type { PlannedNodes } from './planner';

/** What to read for nodes of these kinds that stand at these places below the field being resolved, or are its answer. */
export function nodesPlan(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  kinds: readonly Kind[],
  at?: readonly Place[],
): PlannedNodes {
  if (!isPlanning(reader)) return UNPLANNED;
  return planningOf(reader).nodesPlan(info, kinds, at);
}

const isPlanning = ({ optimisations }: GraphReader): boolean => optimisations.has('planning');

const planningOf = ({ optimisations }: GraphReader): Planning =>
  optimisations.has('kept plans') ? KEPT_PLANS : NEW_PLANS;

const UNPLANNED: PlannedNodes = { plans: new Map(), selection: {}, isAsked: true };

/**
 * Takes a path from a node, with all that the request asks for on it.
 * @param dependsOn whatever the path is made from, beside the field being resolved
 * @param at where below that field the answer stands
 */
export function follow<T>(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  node: BranchedNode,
  dependsOn: unknown,
  path: () => Path<T>,
  at?: Place,
): T | Promise<T> {
  if (!isPlanning(reader)) return followPlainly(reader, node, path());
  const { field, selection } = planningOf(reader).pathPlan(info, dependsOn, path, at);
  if (!selection.branches) return answerOf(field, node) as T;
  return reader.branches(node.id, selection).then((branches) => answerOf(field, node, branches) as T);
}

/** The same from a node of which nothing was read yet; null where nothing is asked of it, or it is not there. */
export async function followFrom<T>(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  id: string,
  dependsOn: unknown,
  path: () => Path<T>,
  at?: Place,
): Promise<T | null> {
  if (!isPlanning(reader)) {
    const node = await reader.node(id);
    return node && followPlainly(reader, node, path());
  }
  const { field, selection } = planningOf(reader).pathPlan(info, dependsOn, path, at);
  const node = selection.branches ? await reader.node(id, selection) : null;
  return node && (answerOf(field, node) as T);
}

async function followPlainly<T>(reader: GraphReader, node: BranchedNode, { steps, answer }: Path<T>): Promise<T> {
  const found = await Promise.all(steps.map((step) => reach(reader, node.id, step)));
  return answer(found, { node, plan: null });
}

async function reach(reader: GraphReader, id: string, step: Step): Promise<Reach> {
  const { at, alsoFor, looksAt, reads, chosenLater, counted, then = [], ...query } = step;
  const { neighbours, total } = await reader.expand(id, { ...query, count: counted !== undefined });
  const links = neighbours.map(async ({ relation, node }) => ({
    relation,
    node,
    plan: null,
    then: await Promise.all(then.map((next) => reach(reader, node.id, next))),
  }));
  return { links: await Promise.all(links), total };
}
