/** From what a person said to the change of the graph. */
import { ABOUT, type AboutNode } from '../domain/kept';
import type { GraphRelation } from '../domain/model';
import type { ChangeSet } from '../store/graph-store';

/**
 * @param about the thing that it is about, in the graph now; null where it is not there
 * @param replaced in the graph now; null where there is none
 */
export function changeOf(node: AboutNode, about: string | null, replaced: string | null): ChangeSet {
  const { kind, id } = node;
  const relations: GraphRelation[] = [];
  if (about !== null) relations.push({ type: ABOUT[kind], from: id, to: about, properties: {} });
  if (replaced !== null) relations.push({ type: 'REPLACES', from: id, to: replaced, properties: {} });
  return { nodes: [node], relations };
}
