/**
 * What people say and no document states: decisions, names, and reforms tried on paper. It is a node of the graph, and stands in
 * a log beside it. Decisions and names stand there with the thing that they are about, whose id may change with the reader.
 */
import { decisionId, type DecisionNode } from './decision';
import { namingId, type NameableKind, type NamingNode } from './naming';
import { isSealed, type ScenarioChangeNode } from './scenario-change';

/** About one thing of the graph. */
export type AboutNode = DecisionNode | NamingNode;
export type KeptNode = AboutNode | ScenarioChangeNode;

export interface Kept<N extends KeptNode = KeptNode> {
  /** Id of the thing that it is about; of an entry of a scenario the key of the scenario. */
  readonly about: string;
  readonly node: N;
}

/** The relation that leads to the thing. */
export const ABOUT = { Decision: 'DECIDED_FOR', Naming: 'GIVEN_TO' } as const satisfies Record<
  AboutNode['kind'],
  string
>;

/** Whether nothing of what is said got lost or changed since it was written. */
export function isWhole(node: KeptNode): boolean {
  if (node.kind === 'ScenarioChange') return isSealed(node);
  return node.id === (node.kind === 'Decision' ? decisionId(node.properties) : namingId(node.properties));
}

/** The thing as texts called it; null where that was not kept. */
export function calledThen({
  kind,
  properties,
}: AboutNode): { readonly kind: NameableKind; readonly name: string } | null {
  if (kind === 'Naming') return { kind: properties.namedKind as NameableKind, name: properties.thingName };
  return properties.agencyName === null ? null : { kind: 'Agency', name: properties.agencyName };
}
