import { Field, Int, ObjectType } from 'type-graphql';
import type { RelationOf } from '../../domain/model';
import { Carrier } from '../core/carrier';

@ObjectType({ description: '出处: where a text states a fact, the document and the exact words.' })
export class Evidence extends Carrier<RelationOf<'STATED_IN'>> {
  @Field(() => Int, { description: 'First UTF-16 unit of the quote in the plain text of the document.' })
  get start(): number {
    return this.tie.properties.start;
  }

  @Field(() => Int, { description: 'UTF-16 unit behind the quote.' })
  get end(): number {
    return this.tie.properties.end;
  }

  @Field(() => String, { description: 'The exact words.' })
  get quote(): string {
    return this.tie.properties.quote;
  }
}
