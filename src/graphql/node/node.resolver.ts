import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import { Entity } from '../core/entity';
import { entitiesOf } from './entities-of';

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
