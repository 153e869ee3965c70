import { ArgsType, Field, Int } from 'type-graphql';
import type { DocumentKind } from '../../domain/fact';
import { DocumentKindEnum } from '../core/enums';
import { listArgs } from '../where/list.args';

@ArgsType()
export class DocumentsArgs extends listArgs('Document') {
  @Field(() => DocumentKindEnum, { nullable: true, description: 'Only documents of this kind.' })
  kind?: DocumentKind | null;

  @Field(() => Int, { nullable: true, description: 'Only documents of this fiscal year.' })
  fiscalYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Words that the name of the publisher contains.' })
  publisher?: string | null;
}
