import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '命名结果: what became of a name that was given or taken back.' })
export class NamingOutcome {
  readonly namingId!: string;

  /** Null where it took the place of none. */
  readonly replacedId!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it was made just now. Sent again, a naming changes nothing, and its note and time stay.',
  })
  readonly isNew!: boolean;
}
