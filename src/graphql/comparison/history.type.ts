import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BudgetLine } from '../budget/budget-line.type';
import type { PostsOf } from '../../planning/staffing-totals';
import { BasisEnum, ContinuityRuleEnum, PostsOfEnum } from '../core/enums';
import { Fact } from '../core/entity';
import { Decision } from '../decision/decision.type';
import { Document } from '../document/document.type';
import { Cost } from '../limits/costs';

@ObjectType({ description: '历年记载: what one document states of a body.' })
export class AgencyRecord {
  @Field(() => Document, { description: 'The document that speaks of it.' })
  readonly document!: Document;

  @Field(() => Int, { nullable: true, description: 'Fiscal year of the document; null when the text names none.' })
  readonly fiscalYear!: number | null;

  @Field(() => [String], { description: 'The words by which the document speaks of it, as printed, each once.' })
  readonly printedNames!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of sections and branches that it lists; null where it lists none.',
  })
  readonly sectionCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of duties of the body itself that it lists; null where it lists none.',
  })
  readonly dutyCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Authorised posts of the sections together, else those of the body as a whole; null where it states neither.',
  })
  readonly posts!: number | null;

  @Field(() => PostsOfEnum, { nullable: true, description: 'What `posts` is of; null where it is null.' })
  readonly postsOf!: PostsOf | null;

  @Field(() => BudgetLine, {
    nullable: true,
    description: 'The figure that it states for the whole expenditure; null where it states none for this body.',
  })
  readonly totalExpenditure!: BudgetLine | null;
}

@ObjectType({ description: '历年延续: a thing as the document of one year states it.' })
export class FactOfYear {
  @Field(() => Fact, { description: 'The thing as this document states it.' })
  readonly fact!: Fact;

  @Field(() => [Fact], {
    description:
      'What it continues, as the entry of the year before has it; several where people said that they were merged, none for the first.',
  })
  @Cost({ usually: 1 })
  readonly continues!: readonly Fact[];

  @Field(() => Document, { description: 'The document that speaks for the year.' })
  readonly document!: Document;

  @Field(() => Int, { description: 'Fiscal year of the document.' })
  readonly fiscalYear!: number;

  @Field(() => ContinuityRuleEnum, {
    nullable: true,
    description: 'By what it is told to continue the one before, the first of several; null for the first.',
  })
  readonly matchedBy!: keyof typeof ContinuityRuleEnum | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description:
      'DECIDED where a person said so; DERIVED where names, wordings or codes are the same; INFERRED where only likeness suggests it; null for the first.',
  })
  readonly basis!: 'DERIVED' | 'INFERRED' | 'DECIDED' | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How likely it is the same thing as the one before, from 0 to 1; null for the first.',
  })
  readonly score!: number | null;

  @Field(() => Decision, {
    nullable: true,
    description: 'What a person decided about it and the one before; null where nobody did, and for the first.',
  })
  readonly decision!: Decision | null;
}
