import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BudgetLine } from '../budget/budget-line.type';
import { BasisEnum, ContinuityRuleEnum } from '../core/enums';
import { Percentage } from '../core/percentage.scalar';
import { SafeInt } from '../core/safe-int.scalar';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';

@ObjectType({ description: '预决算对照: one line as it was planned and as it was spent.' })
export class OutturnLine {
  @Field(() => BudgetLine, { nullable: true, description: 'As planned; null for what only the accounts state.' })
  readonly planned!: BudgetLine | null;

  @Field(() => BudgetLine, { nullable: true, description: 'As spent; null for what only the plan states.' })
  readonly spent!: BudgetLine | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'What was spent less what was planned, in fen (1/100 yuan); null where either is no number.',
  })
  readonly fenDifference!: number | null;

  @Field(() => Percentage, {
    nullable: true,
    description:
      '完成率: what was spent as a share of what was planned, rounded to two decimals; null where either is no number, or nothing was planned.',
  })
  readonly completion!: string | null;

  @Field(() => ContinuityRuleEnum, {
    nullable: true,
    description: 'By what the two are told to be one line; null for a line of one side.',
  })
  readonly matchedBy!: keyof typeof ContinuityRuleEnum | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description:
      'DERIVED where labels or codes are the same, INFERRED where they are only alike; null for a line of one side.',
  })
  readonly basis!: 'DERIVED' | 'INFERRED' | 'DECIDED' | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How likely the two are one line, from 0 to 1; null for a line of one side.',
  })
  readonly score!: number | null;
}

@ObjectType({ description: '预算执行: the plan of a year and what was spent of it, line by line.' })
export class BudgetOutturn {
  @Field(() => Int, { description: 'The year that both speak of.' })
  readonly fiscalYear!: number;

  @Field(() => Document, {
    nullable: true,
    description:
      'The document whose plan it is: of those of the year or before, the one that plans most of it; null where none plans any.',
  })
  readonly plannedIn!: Document | null;

  @Field(() => Document, {
    nullable: true,
    description: 'The document whose accounts they are, chosen likewise; null where none states any.',
  })
  readonly spentIn!: Document | null;

  @Field(() => [Document], {
    description:
      'Other documents of the years of these two that plan, or account for, the year as well: corrected since, or stating less.',
  })
  @Cost({ usually: 1 })
  readonly otherDocuments!: readonly Document[];

  @Field(() => String, { nullable: true, description: 'Why not everything is compared; null where all is.' })
  readonly message!: string | null;

  @Field(() => [OutturnLine], {
    description: 'In the order of the accounts, then what only the plan states, in its order.',
  })
  readonly lines!: readonly OutturnLine[];

  @Field(() => [OutturnLine], {
    description:
      'What may be one line though it is too doubtful to hold, likeliest first; each side stands among the lines as well.',
  })
  @Cost({ usually: 5 })
  readonly doubtfulLines!: readonly OutturnLine[];
}
