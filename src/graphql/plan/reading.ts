/**
 * How resolvers read: with all that the request asks for below, in one call, or, where a reader does not plan, plainly,
 * each field for itself with every property. The second is what the first must be equal to.
 */
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../../domain/model';
import type { BranchedNode } from '../../store/graph-store';
import type { GraphReader } from '../core/reader';
import { KEPT_PLANS, NEW_PLANS, type Planning } from './kept-plans';
import type { Path, Place, StepResult, Step } from './path';
import { answerOf } from './plan';
import type { PlannedNodes } from './planner';

/** What to read for nodes of these kinds that stand at these places below the field being resolved, or are its answer. */
export function nodesPlan(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  kinds: readonly Kind[],
  at?: readonly Place[],
): PlannedNodes {
  return planned(reader, (planning) => planning.nodesPlan(info, kinds, at)) ?? UNPLANNED;
}

/**
 * What cannot be planned is read plainly: a directive far below may take a variable that is null. That is a failure where
 * the request gets there, and perhaps it never does.
 * @returns null for what is to be read plainly
 */
function planned<P>({ optimisations }: GraphReader, plan: (planning: Planning) => P): P | null {
  if (!optimisations.has('planning')) return null;
  try {
    return plan(optimisations.has('kept plans') ? KEPT_PLANS : NEW_PLANS);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

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
  const plan = planned(reader, (planning) => planning.pathPlan(info, dependsOn, path, at));
  if (!plan) return followPlainly(reader, node, path());
  const { field, selection } = plan;
  if (!selection.branches) return answerOf(field, node) as T;
  return reader.branches(node.id, selection).then((branches) => answerOf(field, node, branches) as T);
}

/**
 * The same from nodes of which nothing was read yet.
 * @returns what takes the path from the node of an id: null where nothing is asked of it, or it is not there
 */
export function pathFrom<T>(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  dependsOn: unknown,
  path: () => Path<T>,
  at?: Place,
): (id: string) => Promise<T | null> {
  const plan = planned(reader, (planning) => planning.pathPlan(info, dependsOn, path, at));
  if (!plan) {
    return async (id) => {
      const node = await reader.node(id);
      return node && followPlainly(reader, node, path());
    };
  }
  const { field, selection } = plan;
  return async (id) => {
    const node = selection.branches ? await reader.node(id, selection) : null;
    return node && (answerOf(field, node) as T);
  };
}

async function followPlainly<T>(reader: GraphReader, node: BranchedNode, { steps, answer }: Path<T>): Promise<T> {
  const found = await Promise.all(steps.map((step) => readStep(reader, node.id, step)));
  return answer(found, { node, plan: null });
}

async function readStep(reader: GraphReader, id: string, step: Step): Promise<StepResult> {
  const { at, alsoFor, looksAt, reads, counted, then = [], ...query } = step;
  const { neighbours, total } = await reader.expand(id, { ...query, count: counted !== undefined });
  const links = neighbours.map(async ({ relation, node }) => ({
    relation,
    node,
    plan: null,
    then: await Promise.all(then.map((next) => readStep(reader, node.id, next))),
  }));
  return { links: await Promise.all(links), total };
}
