import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BasisEnum, ChangeAspectEnum, ChangeOutcomeEnum, ContinuityRuleEnum } from '../core/enums';
import { Fact } from '../core/entity';
import { SafeInt } from '../core/safe-int.scalar';
import { Decision } from '../decision/decision.type';
import { Document } from '../document/document.type';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';

@ObjectType({ description: '变化: what became of one thing from one year to another.' })
export class FactChange {
  @Field(() => ChangeOutcomeEnum, { description: 'Whether it came, went or goes on.' })
  readonly outcome!: keyof typeof ChangeOutcomeEnum;

  @Field(() => [ChangeAspectEnum], { description: 'In what it is not as it was; empty for what came, went or stayed.' })
  readonly aspects!: readonly (keyof typeof ChangeAspectEnum)[];

  @Field(() => Fact, { nullable: true, description: 'As the earlier document states it; null for what came.' })
  readonly earlier!: Fact | null;

  @Field(() => Fact, { nullable: true, description: 'As the later document states it; null for what went.' })
  readonly later!: Fact | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name, label or wording in the earlier document; null for what came, and for posts of which none is told.',
  })
  readonly earlierName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in the later document; null for what went, and for posts of which none is told.',
  })
  readonly laterName!: string | null;

  @Field(() => ContinuityRuleEnum, {
    nullable: true,
    description: 'By what the later is told to continue the earlier; null for what came or went.',
  })
  readonly matchedBy!: keyof typeof ContinuityRuleEnum | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description:
      'DECIDED where a person said so; DERIVED where names, wordings or codes are the same; INFERRED where only likeness suggests that it is one thing; null for what came or went.',
  })
  readonly basis!: 'DERIVED' | 'INFERRED' | 'DECIDED' | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How likely it is one thing, from 0 to 1; null for what came or went.',
  })
  readonly score!: number | null;

  @Field(() => Decision, {
    nullable: true,
    description:
      'What a person decided: that the two are one, or what holds them is. Null where nobody did, and for what came or went.',
  })
  readonly decision!: Decision | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'The later amount less the earlier one, in fen (1/100 yuan), of a merger or split of all of it together; null where any is no number, and for what is no money.',
  })
  readonly fenDifference!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The later number of posts or people less the earlier one, of a merger or split of all of it together; null for what counts none.',
  })
  readonly postDifference!: number | null;
}

@ObjectType({ description: '变化清单: what became of the things of one kind from one year to another.' })
export class ChangeList {
  @Field(() => [Document], {
    description:
      'The documents that speak for the earlier year: of it or of a year before, the latest that states these, for plans and for outcomes each. Empty where none does.',
  })
  @Cost({ usually: 2 })
  readonly fromDocuments!: readonly Document[];

  @Field(() => [Document], { description: 'The same for the later year.' })
  @Cost({ usually: 2 })
  readonly toDocuments!: readonly Document[];

  @Field(() => [Document], {
    description:
      'Other documents of the years of these that state such things and do not speak here: corrected since, or stating less.',
  })
  @Cost({ usually: 1 })
  readonly otherDocuments!: readonly Document[];

  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing, or not everything, is compared, of which stage or measure where there are several; null where all is.',
  })
  readonly message!: string | null;

  @Field(() => [FactChange], {
    description:
      'What goes on or came, in the order of the later document, and then what went, in that of the earlier.',
  })
  readonly changes!: readonly FactChange[];

  @Field(() => [FactChange], {
    description:
      'What may be one thing though it is too doubtful to hold, likeliest first; each stands among the changes as well.',
  })
  @Cost({ usually: 5 })
  readonly doubtful!: readonly FactChange[];
}

@ObjectType({
  description:
    '年度对比: what became of a body from one year to another, as the documents tell that speak for either year.',
})
export class AgencyComparison {
  @Field(() => Int, { description: 'The earlier year.' })
  readonly fromYear!: number;

  @Field(() => Int, { description: 'The later year.' })
  readonly toYear!: number;

  @Field(() => ChangeList, { description: 'Internal sections and branches.' })
  @Cost({ reads: READS_ALL_OF_ONE })
  readonly sectionChanges!: ChangeList;

  @Field(() => ChangeList, { description: 'Duties of the body itself.' })
  @Cost({ reads: READS_ALL_OF_ONE })
  readonly dutyChanges!: ChangeList;

  @Field(() => ChangeList, { description: 'Duties of its sections.' })
  @Cost({ reads: READS_ALL_OF_ONE })
  readonly sectionDutyChanges!: ChangeList;

  @Field(() => ChangeList, {
    description: 'Numbers of posts and of people, of the body and of its sections; not what a text says was added.',
  })
  @Cost({ reads: READS_ALL_OF_ONE })
  readonly staffingChanges!: ChangeList;

  @Field(() => ChangeList, { description: 'Leader posts, of the body and of its sections.' })
  @Cost({ reads: READS_ALL_OF_ONE })
  readonly leaderPostChanges!: ChangeList;

  @Field(() => ChangeList, { description: 'Stated amounts of money: plans with plans and outcomes with outcomes.' })
  @Cost({ reads: READS_ALL_OF_ONE })
  readonly budgetLineChanges!: ChangeList;
}
