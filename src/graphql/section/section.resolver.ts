import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { agencyOfSection } from '../core/holder';
import { readOne } from '../core/read-one';
import { SourceArgs } from '../core/source.args';
import { sourcedPath, type SourcedPage } from '../core/sourced';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { BY_MEASURE, HEADS_FIRST } from '../staffing/staffing.args';
import { LeaderPost, LeaderPostConnection, StaffingQuota, StaffingQuotaConnection } from '../staffing/staffing.type';
import { topicsNamed } from '../topic/naming';
import { Topic } from '../topic/topic.type';
import { Section, SectionConnection } from './section.type';
import { factsPage } from '../core/facts';
import { listArgs, type ListArgs, OF_LIST, OF_ONE } from '../where/list.args';

const StaffingQuotaSourceArgs = listArgs('StaffingQuota', SourceArgs);
const LeaderPostSourceArgs = listArgs('LeaderPost', SourceArgs);
const ResponsibilitySourceArgs = listArgs('Responsibility', SourceArgs);

const SectionListArgs = listArgs('Section');

@Resolver(() => Section)
export class SectionResolver {
  @Query(() => SectionConnection, { description: 'Sections and branches of all agencies, by name.' })
  @Cost({ readsWith: OF_LIST })
  sections(
    @Ctx() { reader }: GraphContext,
    @Args(() => SectionListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Section>> {
    return factsPage(reader, { kind: 'Section', type: Section }, args, info);
  }

  @Query(() => Section, { nullable: true, description: 'One section; null when unknown.' })
  section(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the section.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Section | null> {
    return readOne(context, info, id, { kind: 'Section', type: Section });
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Whose section it is; null where no text tells.' })
  @PathField
  agency(): Path<Agency | null> {
    return agencyOfSection();
  }

  @FieldResolver(() => StaffingQuotaConnection, {
    description: 'Posts and people stated for it, by what they count and then by kind of staffing.',
  })
  @PathField
  @Cost({ usually: 1, readsWith: OF_ONE })
  staffingQuotas(@Args(() => StaffingQuotaSourceArgs) args: ListArgs & SourceArgs): Path<SourcedPage<StaffingQuota>> {
    const traversal = { relation: 'HAS_QUOTA', direction: 'out', order: BY_MEASURE } as const;
    return sourcedPath({ kind: 'StaffingQuota', type: StaffingQuota }, traversal, args);
  }

  @FieldResolver(() => LeaderPostConnection, {
    description: 'Leader posts stated for it, heads first and then by title.',
  })
  @PathField
  @Cost({ usually: 3, readsWith: OF_ONE })
  leaderPosts(@Args(() => LeaderPostSourceArgs) args: ListArgs & SourceArgs): Path<SourcedPage<LeaderPost>> {
    const traversal = { relation: 'HAS_POST', direction: 'out', order: HEADS_FIRST } as const;
    return sourcedPath({ kind: 'LeaderPost', type: LeaderPost }, traversal, args);
  }

  @FieldResolver(() => ResponsibilityConnection, {
    description: 'Duties stated for the section itself, in the order in which texts list them.',
  })
  @PathField
  @Cost({
    usually: 4,
    readsWith: { ...OF_ONE, document: READS_ALL_OF_ONE, fiscalYear: READS_ALL_OF_ONE, asOf: READS_ALL_OF_ONE },
  })
  responsibilities(
    @Args(() => ResponsibilitySourceArgs) args: ListArgs & SourceArgs,
  ): Path<SourcedPage<Responsibility>> {
    const traversal = { relation: 'RESPONSIBLE_FOR', direction: 'out', order: [{ by: 'position' }] } as const;
    return sourcedPath({ kind: 'Responsibility', type: Responsibility }, traversal, args);
  }

  @FieldResolver(() => [Topic], { description: 'The topics that its name names, by name.' })
  @PathField
  @Cost({ usually: 2 })
  topics(): Path<readonly Topic[]> {
    return topicsNamed();
  }
}
