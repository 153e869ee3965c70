import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
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
}

@Resolver(() => Agency)
export class AgencyComparisonResolver {
  @FieldResolver(() => AgencyComparison, {
    description:
      'Two years side by side: what came, went and goes on, each kind of thing as the latest document at or before either year states it.',
  })
  @PathField
  compare(@Args(() => ComparisonArgs) { from, to }: ComparisonArgs): Path<AgencyComparison> {
    if (from >= to) throw badInput('`from` is the earlier year, and `to` a later one.');
    const years = { from, to };
    return {
      steps: comparisonSteps(years),
      answer: (found, { node }) => new ComparedAgency(node.id, years, found),
    };
  }
}
