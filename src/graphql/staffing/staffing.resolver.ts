import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { kindOfId } from '../../domain/identifier';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { conditionsOf, isGiven } from '../core/conditions';
import { connectionOfAll, type Connection } from '../core/connection';
import { factsPage, keepStated } from '../core/facts';
import { entitiesOf } from '../core/entity';
import { holdingAgency, holdingSection } from '../core/holder';
import { inOrder } from '../core/order';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { Along } from '../plan/along';
import type { Path } from '../plan/path';
import { Section } from '../section/section.type';
import { BY_MEASURE, StaffingArgs } from './staffing.args';
import { staffingOfAgency } from './staffing-of-agency';
import { LeaderPost, StaffingQuota, StaffingQuotaConnection, StaffingTotals } from './staffing.type';

@Resolver(() => StaffingQuota)
export class StaffingQuotaResolver {
  @Cost({ readsWith: { agency: READS_ALL_OF_ONE, document: READS_ALL_OF_ONE } })
  @Query(() => StaffingQuotaConnection, {
    description: 'Numbers of posts and people as stated, by what they count and then by kind of staffing.',
  })
  async staffingQuotas(
    @Ctx() { reader }: GraphContext,
    @Args(() => StaffingArgs) args: StaffingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StaffingQuota>> {
    const { agency, document } = args;
    const filter = conditionsOf({ measure: args.measure });
    if (!isGiven(agency)) {
      const scopes = isGiven(document) ? [{ id: document, relation: 'STATED_IN', direction: 'in' } as const] : [];
      const query = { kind: 'StaffingQuota', type: StaffingQuota, scopes, filter, order: BY_MEASURE } as const;
      return factsPage(reader, query, args, info);
    }
    // A section has posts of its own: its id is the id of no agency.
    if (kindOfId(agency) !== 'Agency') return connectionOfAll([], args);
    const sections = await reader.expand(agency, { relation: 'HAS_SECTION', direction: 'out' });
    const holders = [agency, ...sections.neighbours.map(({ node }) => node.id)];
    const held = await reader.expandAll(holders, { relation: 'HAS_QUOTA', direction: 'out', filter });
    const nodes = inOrder(
      held.flatMap(({ neighbours }) => neighbours.map(({ node }) => node)),
      BY_MEASURE,
    );
    const stated = isGiven(document) ? await keepStated(reader, nodes, { id: { equals: document } }) : nodes;
    return connectionOfAll(entitiesOf('StaffingQuota', StaffingQuota, stated), args);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Whose posts they are; null where no text tells.' })
  @Along
  agency(): Path<Agency | null> {
    return holdingAgency('HAS_QUOTA');
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null for a figure of the whole agency.' })
  @Along
  section(): Path<Section | null> {
    return holdingSection('HAS_QUOTA');
  }
}

@Resolver(() => LeaderPost)
export class LeaderPostResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Whose posts they are; null where no text tells.' })
  @Along
  agency(): Path<Agency | null> {
    return holdingAgency('HAS_POST');
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null for a leader of the agency itself.' })
  @Along
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
  ): Promise<StaffingTotals> {
    return staffingOfAgency(reader, id, { document, fiscalYear });
  }
}
