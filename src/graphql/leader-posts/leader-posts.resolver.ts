import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { placedBodies } from '../agency/placed-bodies';
import type { GraphContext } from '../context';
import { isGiven } from '../core/conditions';
import { LeaderVerdictEnum } from '../core/enums';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { statedStaffing } from '../staffing/stated-staffing';
import { leaderPostFindings } from './leader-post-findings';
import { LeaderPostFinding, LeaderPostRule } from './leader-posts.type';

@ArgsType()
class LeaderPostFindingsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Key of the rule to hold them against, whatever its place and years; that of their place and year where it is left out.',
  })
  rule?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'By documents of this year or before; by the latest where it is left out.',
  })
  asOf?: number | null;

  @Field(() => [LeaderVerdictEnum], {
    nullable: true,
    description: 'Only findings with one of these verdicts; an empty list matches nothing.',
  })
  verdicts?: readonly (keyof typeof LeaderVerdictEnum)[] | null;
}

@Resolver(() => Agency)
export class LeaderPostsResolver {
  @Query(() => [LeaderPostRule], { description: 'The rules on leader posts that are known.' })
  leaderPostRules(@Ctx() { leaderPostRules }: GraphContext): readonly LeaderPostRule[] {
    return leaderPostRules.map((rule) => new LeaderPostRule(rule));
  }

  @FieldResolver(() => [LeaderPostFinding], {
    description:
      'Its leader posts, and those of its sections, against the rule that applies: the body first, then each section that the documents name which state posts or leaders. What is unknown makes no verdict.',
  })
  @Cost({ reads: READS_ALL_OF_ONE, usually: 10 })
  async leaderPostFindings(
    @Root() { id }: Agency,
    @Ctx() { reader, leaderPostRules: rules }: GraphContext,
    @Args(() => LeaderPostFindingsArgs) { rule, asOf, verdicts }: LeaderPostFindingsArgs,
  ): Promise<readonly LeaderPostFinding[]> {
    const [placed, stated] = await Promise.all([placedBodies(reader, [id]), statedStaffing(reader, id, { asOf })]);
    const body = placed.get(id) ?? { division: null, agencyKind: null };
    const findings = await leaderPostFindings(id, body, stated, {
      // One that nobody knows is none.
      rules: isGiven(rule) ? [] : rules,
      named: rules.find(({ key }) => key === rule) ?? null,
    });
    return verdicts ? findings.filter(({ leaderVerdict }) => verdicts.includes(leaderVerdict)) : findings;
  }
}
