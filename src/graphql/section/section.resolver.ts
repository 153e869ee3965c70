import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { factsPage, keepStated } from '../core/facts';
import { agencyOfSection } from '../core/holder';
import { neighboursOf } from '../core/neighbours';
import { SourceArgs, sourceFilter } from '../core/source.args';
import { Responsibility, ResponsibilityConnection } from '../responsibility/responsibility.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';
import { Topic } from '../topic/topic.type';
import { Section } from './section.type';

@Resolver(() => Section)
export class SectionResolver {
  @Query(() => Section, { nullable: true, description: 'One section; null when unknown.' })
  async section(@Ctx() { reader }: GraphContext, @Arg('id', () => ID) id: string): Promise<Section | null> {
    const node = await reader.nodeOf('Section', id);
    return node && new Section(node);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Whose section it is; null where no text tells.' })
  agency(@Root() { id }: Section, @Ctx() { reader }: GraphContext): Promise<Agency | null> {
    return agencyOfSection(reader, id);
  }

  @FieldResolver(() => [StaffingQuota], { description: 'Posts and people stated for it.' })
  async staffing(
    @Root() { id }: Section,
    @Ctx() { reader }: GraphContext,
    @Arg('document', () => ID, { nullable: true, description: 'Only what this document states.' })
    document?: string | null,
  ): Promise<readonly StaffingQuota[]> {
    const quotas = await neighboursOf(
      reader,
      id,
      ['HAS_QUOTA', 'out'],
      ['StaffingQuota', StaffingQuota],
      [{ by: 'measure' }, { by: 'staffingType' }],
    );
    return document ? keepStated(reader, quotas, { id: { equals: document } }) : quotas;
  }

  @FieldResolver(() => [LeaderPost], { description: 'Leader posts stated for it, heads first.' })
  async posts(
    @Root() { id }: Section,
    @Ctx() { reader }: GraphContext,
    @Arg('document', () => ID, { nullable: true, description: 'Only what this document states.' })
    document?: string | null,
  ): Promise<readonly LeaderPost[]> {
    const posts = await neighboursOf(
      reader,
      id,
      ['HAS_POST', 'out'],
      ['LeaderPost', LeaderPost],
      [{ by: 'rank', descending: true }, { by: 'title' }],
    );
    return document ? keepStated(reader, posts, { id: { equals: document } }) : posts;
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'Duties stated for the section itself.' })
  responsibilities(
    @Root() { id }: Section,
    @Ctx() { reader }: GraphContext,
    @Args(() => SourceArgs) args: SourceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Responsibility>> {
    const statedBy = sourceFilter(args);
    const scopes = [{ id, relation: 'RESPONSIBLE_FOR', direction: 'out' }] as const;
    const query = { kind: 'Responsibility', type: Responsibility, scopes, order: [{ by: 'position' }] } as const;
    return factsPage(reader, { ...query, ...(statedBy && { statedBy }) }, args, info);
  }

  @FieldResolver(() => [Topic], { description: 'The topics that its name names.' })
  topics(@Root() { id }: Section, @Ctx() { reader }: GraphContext): Promise<readonly Topic[]> {
    return neighboursOf(reader, id, ['CONCERNS', 'out'], ['Topic', Topic]);
  }
}
