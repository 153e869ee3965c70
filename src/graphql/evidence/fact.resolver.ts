import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../context';
import { Fact } from '../core/entity';
import { DEFAULT_EVIDENCE, evidenceOf } from './evidence';
import { Evidence } from './evidence.type';

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => [Evidence], { description: 'The places where texts state it, in reading order.' })
  evidence(
    @Root() fact: Fact,
    @Ctx() { reader }: GraphContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_EVIDENCE, description: 'How many to return, 1 to 100.' })
    first: number,
  ): Promise<readonly Evidence[]> {
    return evidenceOf(reader, fact.id, first);
  }
}
