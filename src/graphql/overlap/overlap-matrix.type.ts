import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { Cost } from '../limits/costs';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { Topic } from '../topic/topic.type';

@ObjectType({ description: '所比单位: a body of a matrix.' })
export class MatrixBody {
  @Field(() => Agency, { description: 'The body.' })
  readonly agency!: Agency;

  @Field(() => Int, { description: 'Number of its duties in force, those of its sections among them.' })
  readonly dutyCount!: number;

  @Field(() => Int, { description: 'Number of those that name no topic that is known: they stand in no theme.' })
  readonly unthemedDuties!: number;
}

@ObjectType({ description: '单位与事项: what one body does about one theme, a cell of a matrix.' })
export class ThemeCell {
  @Field(() => Agency, { description: 'The body.' })
  readonly agency!: Agency;

  @Field(() => Int, { description: 'Number of its duties in force that name the theme.' })
  readonly dutyCount!: number;

  @Field(() => Int, { description: 'Number of its sections in force whose names name it.' })
  readonly sectionCount!: number;

  @Field(() => Float, { description: 'How much of what the body does is about it, from 0 to 1: such duties over all of its duties.' })
  readonly score!: number; // prettier-ignore

  @Field(() => Int, {
    nullable: true,
    description: 'Authorised posts of the sections that work on it, as far as they are stated; null where none are.',
  })
  readonly posts!: number | null;

  @Field(() => Int, {
    description:
      'Of those who work on it, how many have no stated posts: sections, and the body where it has such duties itself.',
  })
  readonly holdersWithoutPosts!: number;

  @Field(() => [Responsibility], { description: 'The duties that name it, with their evidence.' })
  @Cost({ usually: 3 })
  readonly dutiesOnTheme!: readonly Responsibility[];

  @Field(() => [Section], { description: 'The sections whose names name it, with their evidence.' })
  @Cost({ usually: 1 })
  readonly sectionsOnTheme!: readonly Section[];
}

@ObjectType({ description: '事项分组: a theme with the bodies that work on it, a column of a matrix.' })
export class Theme {
  @Field(() => Topic, { description: 'What their duties and sections name.' })
  readonly topic!: Topic;

  @Field(() => Int, { nullable: true, description: 'Authorised posts of all sections that work on it, as far as they are stated; null where none are.' })
  readonly posts!: number | null; // prettier-ignore

  @Field(() => [ThemeCell], { description: 'The bodies that work on it, who has the most duties about it first.' })
  @Cost({ usually: 3 })
  readonly workingBodies!: readonly ThemeCell[];
}

@ObjectType({
  description:
    '单位与事项矩阵: bodies by themes, told by the topics that their duties and sections in force name. Bodies that stand in one theme work on the same thing, and need not do the same: `overlaps` tells that.',
})
export class OverlapMatrix {
  @Field(() => [MatrixBody], { description: 'The bodies that are compared, by their ids, whether they stand in a theme or not.' })
  @Cost({ usually: 20 })
  readonly matrixBodies!: readonly MatrixBody[]; // prettier-ignore

  @Field(() => Int, { description: 'The number of themes, shown or not.' })
  readonly total!: number;

  @Field(() => [Theme], { description: 'Those on which the most bodies work first.' })
  @Cost({ ofPage: true, usually: 10 })
  readonly themes!: readonly Theme[];
}
