import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../context';
import { neighboursOf } from '../core/neighbours';
import { Division } from './division.type';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => Division, { nullable: true, description: 'The division above it; null for a province.' })
  async parent(@Root() { id }: Division, @Ctx() { reader }: GraphContext): Promise<Division | null> {
    return (await neighboursOf(reader, id, ['PART_OF', 'out'], ['Division', Division]))[0] ?? null;
  }
}
