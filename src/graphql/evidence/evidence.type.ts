import { Field, Int, ObjectType } from 'type-graphql';
import type { RelationOf } from '../../domain/model';
import { RelatedNode } from '../core/related-node';
import type { Around } from './surroundings';

@ObjectType({
  description: '上下文: what stands right before and behind the words of a fact, as the plain text has it.',
})
export class EvidenceContext {
  @Field(() => String, { description: 'What stands before the words; empty at the begin of the text.' })
  readonly textBefore: string;

  @Field(() => String, { description: 'What stands behind the words; empty at the end of the text.' })
  readonly textAfter: string;

  /** @param chars UTF-16 units on each side; half of a character is left out */
  constructor({ before, after }: Pick<Around, 'before' | 'after'>, chars: number) {
    this.textBefore = before.slice(Math.max(0, before.length - chars)).replace(/^[\udc00-\udfff]/, '');
    this.textAfter = after.slice(0, chars).replace(/[\ud800-\udbff]$/, '');
  }
}

@ObjectType({ description: '出处: where a text states a fact, the document and the exact words.' })
export class Evidence extends RelatedNode<RelationOf<'STATED_IN'>> {
  get documentId(): string {
    return this.node.id;
  }

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

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the page of the published file on which the words begin, from 1; null where the file has no pages.',
  })
  get page(): number | null {
    return this.edge.properties.page;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Name of the sheet of a workbook on which the words stand; null for other files.',
  })
  get sheet(): string | null {
    return this.edge.properties.sheet;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Cell of the sheet as Excel names it, B7, or the first and the last of the cells that the words take up, A7:C7; null for other files.',
  })
  get cell(): string | null {
    return this.edge.properties.cell;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the paragraph of a Word document in which the words begin, from 1, blank paragraphs and those in cells counted; null for other files.',
  })
  get paragraph(): number | null {
    return this.edge.properties.paragraph;
  }
}
