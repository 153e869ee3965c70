import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '判定结果: what became of a decision that was sent.' })
export class DecisionOutcome {
  readonly decisionId!: string;

  /** Null where it took the place of none. */
  readonly replacedId!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it was taken just now. Sent again, a decision changes nothing, and its note and time stay.',
  })
  readonly isNew!: boolean;
}
