/** From a decision to the change of the graph. */
import type { KeptDecision } from '../domain/decision';
import type { RelationOf } from '../domain/model';
import type { ChangeSet } from '../store/graph-store';

/**
 * @param agency in the graph now; null where it is not there
 * @param replaced in the graph now; null where there is none
 */
export function changeOf(
  { decision }: Pick<KeptDecision, 'decision'>,
  agency: string | null,
  replaced: string | null,
): ChangeSet {
  const { id } = decision;
  const relations: (RelationOf<'DECIDED_FOR'> | RelationOf<'REPLACES'>)[] = [];
  if (agency !== null) relations.push({ type: 'DECIDED_FOR', from: id, to: agency, properties: {} });
  if (replaced !== null) relations.push({ type: 'REPLACES', from: id, to: replaced, properties: {} });
  return { nodes: [decision], relations };
}
