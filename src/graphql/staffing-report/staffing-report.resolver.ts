import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { statedStaffing } from '../staffing/stated-staffing';
import { staffingReport } from './staffing-report';
import { StaffingReport } from './staffing-report.type';

@ArgsType()
class StaffingReportArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'By documents of this year or before; by all of them where it is left out.',
  })
  asOf?: number | null;

  @Field(() => Int, { defaultValue: 5, description: 'A body with fewer posts than this is very small.' })
  smallBody!: number;

  @Field(() => Int, { defaultValue: 3, description: 'A section with fewer posts than this is very small.' })
  smallSection!: number;
}

@Resolver(() => Agency)
export class StaffingReportResolver {
  @FieldResolver(() => StaffingReport, {
    description:
      'How its posts are filled over the years and spread over its sections, and what of it is very small; each number with what it is made from.',
  })
  @Cost({ reads: READS_ALL_OF_ONE })
  async staffingReport(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => StaffingReportArgs) { asOf, smallBody, smallSection }: StaffingReportArgs,
  ): Promise<StaffingReport> {
    const stated = await statedStaffing(reader, id, { asOf });
    return staffingReport(id, stated, { body: smallBody, section: smallSection });
  }
}
