/**
 * What people say and no document states: decisions, and names. It is a node of the graph, and stands in a log beside it,
 * with the thing that it is about, whose id may change with the reader.
 */
import { decisionId, type DecisionNode } from './decision';
import { namingId, type NameableKind, type NamingNode } from './naming';

export type KeptNode = DecisionNode | NamingNode;
export type KeptKind = KeptNode['kind'];

export interface Kept<N extends KeptNode = KeptNode> {
  /** Id of the thing that it is about. */
  readonly about: string;
  readonly node: N;
}

/** The relation that leads to the thing. */
export const ABOUT = { Decision: 'DECIDED_FOR', Naming: 'GIVEN_TO' } as const satisfies Record<KeptKind, string>;

/** The id is made of all that is said: where one bit of it changed, it is another. */
export const isWhole = (node: KeptNode): boolean =>
  node.id === (node.kind === 'Decision' ? decisionId(node.properties) : namingId(node.properties));

/** The thing as texts called it; null where that was not kept. */
export function calledThen({
  kind,
  properties,
}: KeptNode): { readonly kind: NameableKind; readonly name: string } | null {
  if (kind === 'Naming') return { kind: properties.namedKind as NameableKind, name: properties.thingName };
  return properties.agencyName === null ? null : { kind: 'Agency', name: properties.agencyName };
}
