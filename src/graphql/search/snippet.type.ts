import { Field, Int, ObjectType } from 'type-graphql';
import { Cost } from '../limits/costs';

@ObjectType({ description: '命中位置: a place where a text holds words that were sought.' })
export class Highlight {
  @Field(() => Int, { description: 'First UTF-16 unit of it in the snippet.' })
  readonly start!: number;

  @Field(() => Int, { description: 'UTF-16 unit behind it in the snippet.' })
  readonly end!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'First UTF-16 unit of it in the plain text of the document; null where the hit is no passage.',
  })
  readonly documentStart!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'UTF-16 unit behind it in the plain text of the document; null where the hit is no passage.',
  })
  readonly documentEnd!: number | null;
}

@ObjectType({ description: '摘要: the words that were sought with what stands around them.' })
export class Snippet {
  @Field(() => String, {
    description: 'A part of the name, label, message or text that holds the words, as it stands.',
  })
  readonly text!: string;

  @Field(() => [Highlight], { description: 'Where they stand in it, in order; those that touch one another as one.' })
  @Cost({ usually: 2 })
  readonly highlights!: readonly Highlight[];
}
