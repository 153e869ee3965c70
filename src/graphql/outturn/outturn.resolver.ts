import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { outturnPath } from './outturn';
import { BudgetOutturn } from './outturn.type';

@ArgsType()
class OutturnArgs {
  @Field(() => Int, { description: 'The year that both the plan and the accounts speak of.' })
  fiscalYear!: number;
}

@Resolver(() => Agency)
export class OutturnResolver {
  @FieldResolver(() => BudgetOutturn, {
    description: 'What was planned for a year beside what was spent, line by line, with how far each was carried out.',
  })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE })
  budgetOutturn(@Args(() => OutturnArgs) { fiscalYear }: OutturnArgs): Path<BudgetOutturn> {
    return outturnPath(fiscalYear);
  }
}
