import type { GraphQLResolveInfo } from 'graphql';
import { kindOfId } from '../../domain/identifier';
import type { GraphContext } from '../context';
import type { Entity } from '../core/entity';
import type { Place } from '../plan/path';
import { nodesPlan } from '../plan/reading';
import { toEntity } from './to-entity';

/** Things by their ids, of any kinds, in this order and in one call of the store; null for what is unknown. */
export async function entitiesOf(
  { reader }: GraphContext,
  info: GraphQLResolveInfo,
  ids: readonly (string | null)[],
  at?: readonly Place[],
): Promise<readonly (Entity | null)[]> {
  const kinds = [...new Set(ids.flatMap((id) => (id === null ? [] : (kindOfId(id) ?? []))))].sort();
  const { selection, plans } = nodesPlan(reader, info, kinds, at);
  const nodes = await Promise.all(ids.map((id) => (id === null ? Promise.resolve(null) : reader.node(id, selection))));
  return nodes.map((node) => node && toEntity(node, plans.get(node.kind)));
}
