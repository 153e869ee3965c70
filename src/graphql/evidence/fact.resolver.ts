import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Fact } from '../core/entity';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { DEFAULT_EVIDENCE, evidencePath } from './evidence';
import { Evidence } from './evidence.type';

@ArgsType()
export class EvidenceArgs {
  @Field(() => Int, { defaultValue: DEFAULT_EVIDENCE, description: 'How many to return, 1 to 100.' })
  first!: number;
}

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => [Evidence], {
    description: 'The places where texts state it, one document after the other by id and each in reading order.',
  })
  @PathField
  @Cost({ usually: 2 })
  evidence(@Args(() => EvidenceArgs) { first }: EvidenceArgs): Path<readonly Evidence[]> {
    return evidencePath(first);
  }
}
