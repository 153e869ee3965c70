import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { kindOfId } from '../../domain/identifier';
import type { GraphContext } from '../context';
import { Entity } from '../core/entity';
import { nodesPlan } from '../plan/reading';
import { toEntity } from './to-entity';

@Resolver()
export class NodeResolver {
  @Query(() => Entity, { nullable: true, description: 'Anything by its id; null when unknown.' })
  async node(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the thing.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> {
    const [entity] = await entitiesOf(context, info, [id]);
    return entity ?? null;
  }

  @Query(() => [Entity], {
    nullable: 'items',
    description: 'Up to 100 things by their ids, in this order; null for an unknown id.',
  })
  nodes(
    @Ctx() context: GraphContext,
    @Arg('ids', () => [ID], { description: 'Ids of the things, of any kinds.' }) ids: string[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (Entity | null)[]> {
    return entitiesOf(context, info, ids);
  }
}

async function entitiesOf(
  { reader }: GraphContext,
  info: GraphQLResolveInfo,
  ids: readonly string[],
): Promise<readonly (Entity | null)[]> {
  const kinds = [...new Set(ids.flatMap((id) => kindOfId(id) ?? []))].sort();
  const { selection, plans } = nodesPlan(reader, info, kinds);
  const nodes = await Promise.all(ids.map((id) => reader.node(id, selection)));
  return nodes.map((node) => node && toEntity(node, plans.get(node.kind)));
}
