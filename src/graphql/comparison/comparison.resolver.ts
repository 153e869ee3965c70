import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { ChangeOutcomeEnum } from '../core/enums';
import { badInput } from '../core/user-input';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { ComparedAgency } from './agency-comparison';
import { comparisonSteps } from './comparison-path';
import { AgencyComparison } from './comparison.type';

@ArgsType()
class ComparisonArgs {
  @Field(() => Int, { description: 'The earlier year.' })
  from!: number;

  @Field(() => Int, { description: 'The later year.' })
  to!: number;

  @Field(() => [ChangeOutcomeEnum], {
    nullable: true,
    description: 'Only `changes` of these outcomes; all of them where it is left out.',
  })
  only?: readonly (keyof typeof ChangeOutcomeEnum)[] | null;
}

@Resolver(() => Agency)
export class AgencyComparisonResolver {
  @FieldResolver(() => AgencyComparison, {
    description:
      'Two years side by side: what came, went and goes on, each kind of thing as the latest document at or before either year states it.',
  })
  @PathField
  compare(@Args(() => ComparisonArgs) { from, to, only = null }: ComparisonArgs): Path<AgencyComparison> {
    if (from >= to) throw badInput('`from` is the earlier year, and `to` a later one.');
    const years = { from, to };
    return {
      steps: comparisonSteps(years),
      answer: (found, { node }) => new ComparedAgency(node.id, years, found, only),
    };
  }
}
