/** Positions of things that were read, for whoever asks for the next page. */
import { relationSpec, type GraphNode, type GraphRelation, type PropertyValue, type Relation } from '../domain/model';
import type { Order, Position } from './graph-store';

const RELATION_PREFIX = 'relation.';

type Values = Readonly<Record<string, PropertyValue>>;

/**
 * The position of a node, or of a neighbour behind its relation, in a list of this order.
 * @param node read with the properties that `positionProperties` names, as is the relation
 */
export function positionOf(order: readonly Order[], node: GraphNode, relation: GraphRelation | null = null): Position {
  const ofNode: Values = node.properties;
  const ofRelation: Values = relation?.properties ?? {};
  const value = (by: string): PropertyValue | undefined => {
    if (by === 'id') return node.id;
    return by.startsWith(RELATION_PREFIX) ? ofRelation[by.slice(RELATION_PREFIX.length)] : ofNode[by];
  };
  const identity = relation ? identityOf(relation.type) : [];
  return [...order.map(({ by }) => scalar(value(by))), node.id, ...identity.map((name) => scalar(ofRelation[name]))];
}

/** Lists of texts have no order and are never a part of one. */
const scalar = (value: PropertyValue | undefined): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** The properties that positions in this order are made of. */
export function positionProperties(
  order: readonly Order[],
  relation: Relation | null,
): { readonly ofNode: readonly string[]; readonly ofRelation: readonly string[] } {
  const names = order.map(({ by }) => by).filter((by) => by !== 'id');
  const ofRelation = names.filter((by) => by.startsWith(RELATION_PREFIX));
  return {
    ofNode: names.filter((by) => !by.startsWith(RELATION_PREFIX)),
    ofRelation: [
      ...ofRelation.map((by) => by.slice(RELATION_PREFIX.length)),
      ...(relation ? identityOf(relation) : []),
    ],
  };
}

const identityOf = (relation: Relation): readonly string[] => relationSpec(relation).identity ?? [];
