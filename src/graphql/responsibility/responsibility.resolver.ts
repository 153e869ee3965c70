import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { holdingAgency, holdingSection } from '../core/holder';
import { readOne } from '../core/read-one';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Section } from '../section/section.type';
import { topicsNamed } from '../topic/naming';
import { Topic } from '../topic/topic.type';
import { Responsibility, ResponsibilityConnection } from './responsibility.type';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { listArgs, type ListArgs, OF_LIST } from '../where/list.args';

const ResponsibilityListArgs = listArgs('Responsibility');

@Resolver(() => Responsibility)
export class ResponsibilityResolver {
  @Query(() => ResponsibilityConnection, { description: 'Duties of all agencies and sections, by id.' })
  @Cost({ readsWith: OF_LIST })
  responsibilities(
    @Ctx() { reader }: GraphContext,
    @Args(() => ResponsibilityListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Responsibility>> {
    return factsPage(reader, { kind: 'Responsibility', type: Responsibility }, args, info);
  }

  @Query(() => Responsibility, { nullable: true, description: 'One duty; null when unknown.' })
  responsibility(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the duty.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Responsibility | null> {
    return readOne(context, info, id, { kind: 'Responsibility', type: Responsibility });
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Whose duty it is, or whose section's; null where no text tells.",
  })
  @PathField
  agency(): Path<Agency | null> {
    return holdingAgency('RESPONSIBLE_FOR');
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null where no text gives the duty to a section.' })
  @PathField
  section(): Path<Section | null> {
    return holdingSection('RESPONSIBLE_FOR');
  }

  @FieldResolver(() => [Topic], { description: 'The topics that it names, by name.' })
  @PathField
  @Cost({ usually: 2 })
  topics(): Path<readonly Topic[]> {
    return topicsNamed();
  }
}
