import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import { Entity } from '../core/entity';
import { toEntity } from './to-entity';

@Resolver()
export class NodeResolver {
  @Query(() => Entity, { nullable: true, description: 'Anything by its id; null when unknown.' })
  async node(@Ctx() { reader }: GraphContext, @Arg('id', () => ID) id: string): Promise<Entity | null> {
    const node = await reader.node(id);
    return node && toEntity(node);
  }

  @Query(() => [Entity], {
    nullable: 'items',
    description: 'Up to 100 things by their ids, in this order; null for an unknown id.',
  })
  nodes(@Ctx() { reader }: GraphContext, @Arg('ids', () => [ID]) ids: string[]): Promise<readonly (Entity | null)[]> {
    return Promise.all(
      ids.map(async (id) => {
        const node = await reader.node(id);
        return node && toEntity(node);
      }),
    );
  }
}
