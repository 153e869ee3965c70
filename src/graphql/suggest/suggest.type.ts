import { Field, ObjectType } from 'type-graphql';
import type { SuggestedBy } from '../../store/graph-store';
import { Entity } from '../core/entity';
import { SuggestedByEnum } from '../core/enums';

@ObjectType({ description: '输入提示: a thing that somebody who types may mean.' })
export class Suggestion {
  @Field(() => Entity, { description: 'The thing.' })
  readonly node!: Entity;

  @Field(() => String, { description: 'The one of its names that goes with what was typed, as printed.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'What to show for the thing, whatever was typed: its usual name in full, or the title of a document.',
  })
  readonly canonicalName!: string;

  @Field(() => SuggestedByEnum, { description: 'In what way the name goes with what was typed.' })
  readonly by!: SuggestedBy;
}
