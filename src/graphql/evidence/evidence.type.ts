import { Field, Int, ObjectType } from 'type-graphql';
import type { RelationOf } from '../../domain/model';
import { RelatedNode } from '../core/related-node';

@ObjectType({ description: '出处: where a text states a fact, the document and the exact words.' })
export class Evidence extends RelatedNode<RelationOf<'STATED_IN'>> {
  @Field(() => Int, { description: 'First UTF-16 unit of the quote in the plain text of the document.' })
  get start(): number {
    return this.edge.properties.start;
  }

  @Field(() => Int, { description: 'UTF-16 unit behind the quote.' })
  get end(): number {
    return this.edge.properties.end;
  }

  @Field(() => String, { description: 'The exact words.' })
  get quote(): string {
    return this.edge.properties.quote;
  }
}
