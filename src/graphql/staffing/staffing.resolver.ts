import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { conditionsOf } from '../core/conditions';
import { connectionOfAll, type Connection } from '../core/connection';
import { factsPage, keepStated } from '../core/facts';
import { entitiesOf } from '../core/entity';
import { holdingAgency, holdingSection } from '../core/holder';
import { Along } from '../plan/along';
import type { Path } from '../plan/path';
import { Section } from '../section/section.type';
import { StaffingArgs } from './staffing.args';
import { staffingOfAgency } from './staffing-of-agency';
import { LeaderPost, StaffingQuota, StaffingQuotaConnection, StaffingTotals } from './staffing.type';

@Resolver(() => StaffingQuota)
export class StaffingQuotaResolver {
  @Query(() => StaffingQuotaConnection, { description: 'Numbers of posts and people as stated, section by section.' })
  async staffingQuotas(
    @Ctx() { reader }: GraphContext,
    @Args(() => StaffingArgs) args: StaffingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StaffingQuota>> {
    const filter = conditionsOf({ measure: args.measure });
    const query = { kind: 'StaffingQuota', type: StaffingQuota, filter, order: [{ by: 'measure' }] } as const;
    if (!args.agency) {
      const scopes = args.document ? [{ id: args.document, relation: 'STATED_IN', direction: 'in' } as const] : [];
      return factsPage(reader, { ...query, scopes }, args, info);
    }
    const { neighbours } = await reader.expand(args.agency, {
      relation: 'HAS_SECTION',
      direction: 'out',
      order: [{ by: 'position' }],
    });
    const holders = [args.agency, ...neighbours.map(({ node }) => node.id)];
    const expansions = await reader.expandAll(holders, {
      relation: 'HAS_QUOTA',
      direction: 'out',
      filter,
      order: query.order,
    });
    const nodes = expansions.flatMap((expansion) => expansion.neighbours.map(({ node }) => node));
    const stated = args.document ? await keepStated(reader, nodes, { id: { equals: args.document } }) : nodes;
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
    description: 'Posts and leaders added up, out of one document: the one asked for, else the latest that states any.',
  })
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
