import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DocumentKind } from '../../domain/fact';
import { connectionType } from '../core/connection';
import { DocumentKindEnum, known } from '../core/enums';
import { Entity } from '../core/entity';
import { Extractor, extractorOf } from '../extractor/extractor.type';

@ObjectType({
  implements: Entity,
  description: '公开文件: a published document, one per sequence of bytes.',
})
export class Document extends Entity<'Document'> {
  @Field(() => ID, { description: 'SHA-256 of the published bytes, under which they are archived.' })
  get sha256(): string {
    return this.properties.sha256;
  }

  @Field(() => String, { nullable: true, description: '标题 as printed; null when the text has none.' })
  get title(): string | null {
    return this.properties.title;
  }

  @Field(() => DocumentKindEnum, {
    description: 'Whether it is a budget, final accounts, a staffing plan, a charter or another document.',
  })
  get documentKind(): DocumentKind {
    return known(DocumentKindEnum, this.properties.documentKind) ?? 'OTHER';
  }

  @Field(() => Int, {
    nullable: true,
    description: '年度 that it speaks for; null when the text names none, a year is never guessed.',
  })
  get fiscalYear(): number | null {
    return this.properties.fiscalYear;
  }

  @Field(() => String, { nullable: true, description: '公开单位 as printed; null when unknown.' })
  get publisher(): string | null {
    return this.properties.publisher;
  }

  @Field(() => String, { nullable: true, description: 'Name of the file it came in; null when it had none.' })
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

  @Field(() => String, {
    nullable: true,
    description: 'Character encoding of the published bytes, such as `utf-8`; null when unknown.',
  })
  get encoding(): string | null {
    return this.properties.encoding;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Length of the plain text in UTF-16 units, in which evidence counts; null when unknown.',
  })
  get length(): number | null {
    return this.properties.length;
  }

  @Field(() => Extractor, {
    nullable: true,
    description: 'What read it; null where that is not known: an older version did, or its facts were loaded.',
  })
  get extractor(): Extractor | null {
    return extractorOf(this.node);
  }

  @Field(() => String, {
    nullable: true,
    description: 'When it was read, ISO 8601 in UTC; null where that is not known.',
  })
  get readAt(): string | null {
    return this.properties.readAt;
  }
}

export const DocumentConnection = connectionType(Document, 'Document');
