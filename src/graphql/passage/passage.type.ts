import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../core/connection';
import { Entity } from '../core/entity';

@ObjectType({
  implements: Entity,
  description: '段落: a paragraph of the plain text of a document, or a part of a very long one.',
})
export class Passage extends Entity<'Passage'> {
  @Field(() => String, { description: 'The words as they stand in the plain text.' })
  get text(): string {
    return this.properties.text;
  }

  @Field(() => Int, { description: 'First UTF-16 unit of it in the plain text of the document.' })
  get start(): number {
    return this.properties.start;
  }

  @Field(() => Int, { description: 'UTF-16 unit behind it.' })
  get end(): number {
    return this.properties.end;
  }

  @Field(() => Int, { nullable: true, description: 'Order in the document; never null for a passage.' })
  get position(): number | null {
    return this.properties.position;
  }
}

export const PassageConnection = connectionType(Passage, 'Passage');
