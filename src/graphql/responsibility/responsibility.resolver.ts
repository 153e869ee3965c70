import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import { holderOf } from '../core/holder';
import { neighboursOf } from '../core/neighbours';
import { Section } from '../section/section.type';
import { Topic } from '../topic/topic.type';
import { Responsibility } from './responsibility.type';

@Resolver(() => Responsibility)
export class ResponsibilityResolver {
  @Query(() => Responsibility, { nullable: true, description: 'One duty; null when unknown.' })
  async responsibility(
    @Ctx() { reader }: GraphContext,
    @Arg('id', () => ID) id: string,
  ): Promise<Responsibility | null> {
    const node = await reader.nodeOf('Responsibility', id);
    return node && new Responsibility(node);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "Whose duty it is, or whose section's; null where no text tells.",
  })
  async agency(@Root() { id }: Responsibility, @Ctx() { reader }: GraphContext): Promise<Agency | null> {
    return (await holderOf(reader, id, 'RESPONSIBLE_FOR')).agency;
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null where no text gives the duty to a section.' })
  async section(@Root() { id }: Responsibility, @Ctx() { reader }: GraphContext): Promise<Section | null> {
    return (await holderOf(reader, id, 'RESPONSIBLE_FOR')).section;
  }

  @FieldResolver(() => [Topic], { description: 'The topics that it names.' })
  topics(@Root() { id }: Responsibility, @Ctx() { reader }: GraphContext): Promise<readonly Topic[]> {
    return neighboursOf(reader, id, ['CONCERNS', 'out'], ['Topic', Topic]);
  }
}
