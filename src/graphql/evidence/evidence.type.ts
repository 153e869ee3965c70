import { Field, Int, ObjectType } from 'type-graphql';
import { Document } from '../document/document.type';

@ObjectType({ description: 'Where a text states a fact: the document and the exact words.' })
export class Evidence {
  @Field(() => Document, { description: 'The document whose text it is.' })
  readonly document!: Document;

  @Field(() => Int, { description: 'First UTF-16 unit of the quote in the plain text of the document.' })
  readonly start!: number;

  @Field(() => Int, { description: 'UTF-16 unit behind the quote.' })
  readonly end!: number;

  @Field(() => String, { description: 'The exact words.' })
  readonly quote!: string;
}
