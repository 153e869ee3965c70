import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DocumentKind } from '../../domain/fact';
import { connectionType } from '../core/connection';
import { DocumentKindEnum } from '../core/enums';
import { Entity } from '../core/entity';

@ObjectType({
  implements: Entity,
  description: '公开文件: a published document, one per sequence of bytes.',
})
export class Document extends Entity<'Document'> {
  @Field(() => ID, { description: 'SHA-256 of the published bytes, under which they are archived.' })
  get sha256(): string {
    return this.properties.sha256;
  }

  @Field(() => String, { nullable: true, description: 'As printed; null when the text has none.' })
  get title(): string | null {
    return this.properties.title;
  }

  @Field(() => DocumentKindEnum, { description: 'Budget, final accounts, staffing plan, charter or another.' })
  get documentKind(): DocumentKind {
    return this.properties.documentKind as DocumentKind;
  }

  @Field(() => Int, { nullable: true, description: 'Null when the text names none; a year is never guessed.' })
  get fiscalYear(): number | null {
    return this.properties.fiscalYear;
  }

  @Field(() => String, { nullable: true, description: 'As printed; null when unknown.' })
  get publisher(): string | null {
    return this.properties.publisher;
  }

  @Field(() => String, { nullable: true, description: 'Name of the file it came in.' })
  get source(): string | null {
    return this.properties.source;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Media type of the published bytes, such as `text/plain`; null when unknown.',
  })
  get mediaType(): string | null {
    return this.properties.mediaType;
  }

  @Field(() => String, { nullable: true, description: 'Character encoding of the published bytes.' })
  get encoding(): string | null {
    return this.properties.encoding;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Length of the plain text in UTF-16 units; evidence counts in them.',
  })
  get length(): number | null {
    return this.properties.length;
  }
}

export const DocumentConnection = connectionType(Document, 'Document');
