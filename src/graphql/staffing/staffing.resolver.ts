import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { Requirement } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { conditionsOf, isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { holdingAgency, holdingSection } from '../core/holder';
import { AS_OF } from '../core/source.args';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { leadingTo, reachedFrom } from '../core/requirements';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Section } from '../section/section.type';
import { StaffingArgs } from './staffing.args';
import { staffingOfAgency } from './staffing-of-agency';
import {
  LeaderPost,
  LeaderPostConnection,
  StaffingQuota,
  StaffingQuotaConnection,
  StaffingTotals,
} from './staffing.type';
import { listArgs, type ListArgs, OF_LIST } from '../where/list.args';

/** Of the agency itself or of one of its sections. */
const heldBy = (agency: string): Requirement => ({
  anyOf: [
    // A section has posts of its own: its id is the id of no agency.
    reachedFrom('HAS_QUOTA', agency, ['Agency']),
    { some: { relation: 'HAS_QUOTA', direction: 'in', requires: [reachedFrom('HAS_SECTION', agency)] } },
  ],
});

@Resolver(() => StaffingQuota)
export class StaffingQuotaResolver {
  @Cost({ readsWith: { agency: READS_ALL_OF_ONE, document: READS_ALL_OF_ONE, ...OF_LIST } })
  @Query(() => StaffingQuotaConnection, {
    description: 'Numbers of posts and people as stated, by what they count and then by kind of staffing.',
  })
  staffingQuotas(
    @Ctx() { reader }: GraphContext,
    @Args(() => StaffingArgs) args: StaffingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StaffingQuota>> {
    const { agency, document } = args;
    const filter = conditionsOf({ measure: args.measure });
    const requires = [
      ...(isGiven(agency) ? [heldBy(agency)] : []),
      ...(isGiven(document) ? [leadingTo('STATED_IN', document)] : []),
    ];
    return factsPage(reader, { kind: 'StaffingQuota', type: StaffingQuota, filter, requires }, args, info);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Whose posts they are; null where no text tells.' })
  @PathField
  agency(): Path<Agency | null> {
    return holdingAgency('HAS_QUOTA');
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null for a figure of the whole agency.' })
  @PathField
  section(): Path<Section | null> {
    return holdingSection('HAS_QUOTA');
  }
}

const LeaderPostListArgs = listArgs('LeaderPost');

@Resolver(() => LeaderPost)
export class LeaderPostResolver {
  @Query(() => LeaderPostConnection, {
    description: 'Leader posts of all agencies and sections, heads first and then by title.',
  })
  @Cost({ readsWith: OF_LIST })
  leaderPosts(
    @Ctx() { reader }: GraphContext,
    @Args(() => LeaderPostListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LeaderPost>> {
    return factsPage(reader, { kind: 'LeaderPost', type: LeaderPost }, args, info);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Whose posts they are; null where no text tells.' })
  @PathField
  agency(): Path<Agency | null> {
    return holdingAgency('HAS_POST');
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null for a leader of the agency itself.' })
  @PathField
  section(): Path<Section | null> {
    return holdingSection('HAS_POST');
  }
}

@Resolver(() => Agency)
export class AgencyStaffingResolver {
  @FieldResolver(() => StaffingTotals, {
    description:
      'Posts and leaders added up, each out of one document: of those asked for, the latest that states that very thing.',
  })
  @Cost({ reads: READS_ALL_OF_ONE })
  staffing(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Arg('document', () => ID, { nullable: true, description: 'Only what this document states.' })
    document?: string | null,
    @Arg('fiscalYear', () => Int, { nullable: true, description: 'Only what documents of this fiscal year state.' })
    fiscalYear?: number | null,
    @Arg('asOf', () => Int, { nullable: true, description: AS_OF })
    asOf?: number | null,
  ): Promise<StaffingTotals> {
    return staffingOfAgency(reader, id, { document, fiscalYear, asOf });
  }
}
