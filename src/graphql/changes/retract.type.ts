import { Field, ID, ObjectType } from 'type-graphql';
import { nodeId } from '../../domain/identifier';
import type { Retraction } from '../../domain/retraction';

@ObjectType('Retraction', {
  description:
    '撤回: that a document was taken out of the graph, with what it alone stated. The archive keeps its bytes, and this.',
})
export class RetractionType {
  constructor(private readonly kept: Retraction) {}

  @Field(() => ID, { description: 'Id of the document, by which it can be brought back.' })
  get documentId(): string {
    return nodeId('Document', this.kept.sha256);
  }

  @Field(() => String, { description: 'Name of the file that it came in.' })
  get source(): string {
    return this.kept.name;
  }

  @Field(() => String, { description: 'Who took it out: the name of the key, or of the person at the command line.' })
  get retractedBy(): string {
    return this.kept.by;
  }

  @Field(() => String, { description: 'When it was taken out, ISO 8601 in UTC.' })
  get retractedAt(): string {
    return this.kept.at;
  }

  @Field(() => String, { description: 'Why, in the words of who took it out.' })
  get note(): string {
    return this.kept.reason;
  }
}

@ObjectType({ description: '撤回结果: what became of a document that was to be taken out.' })
export class RetractionOutcome {
  @Field(() => Boolean, {
    description: 'Whether it was in the graph until now. Sent again, nothing changes, and the first reason stays.',
  })
  readonly isNew!: boolean;

  @Field(() => RetractionType, { description: 'What the archive keeps of it.' })
  readonly retraction!: RetractionType;
}
