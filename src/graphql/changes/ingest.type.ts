import { Field, Int, ObjectType } from 'type-graphql';
import type { RejectionReason } from '../../domain/errors';
import type { FactCounts } from '../../ingest/counts';
import { RejectionReasonEnum } from '../core/enums';

@ObjectType('DocumentRejection', { description: '拒收: why a document was not taken. Nothing of it is in the graph.' })
export class DocumentRejectionType {
  @Field(() => RejectionReasonEnum, { description: 'For programs.' })
  readonly cause!: RejectionReason;

  @Field(() => String, { description: 'For people: what is wrong, and what to do.' })
  readonly message!: string;
}

@ObjectType('FactCounts', { description: '事实数量: how many statements were read from a document.' })
export class FactCountsType {
  constructor(private readonly read: FactCounts) {}

  @Field(() => Int, { description: 'Number of organisations that it names.' })
  get organisationCount(): number {
    return this.read.facts.organisations;
  }

  @Field(() => Int, { description: 'Number of statements of sections.' })
  get sectionCount(): number {
    return this.read.facts.sections;
  }

  @Field(() => Int, { description: 'Number of duties.' })
  get dutyCount(): number {
    return this.read.facts.duties;
  }

  @Field(() => Int, { description: 'Number of statements of posts and staff.' })
  get staffingCount(): number {
    return this.read.facts.staffing;
  }

  @Field(() => Int, { description: 'Number of amounts.' })
  get amountCount(): number {
    return this.read.facts.amounts;
  }

  @Field(() => Int, { description: 'Number of findings that are proved (ERROR).' })
  get errorCount(): number {
    return this.read.findings.ERROR;
  }

  @Field(() => Int, { description: 'Number of findings that need one more fact to be proved (WARNING).' })
  get warningCount(): number {
    return this.read.findings.WARNING;
  }

  @Field(() => Int, { description: 'Number of findings about wording (INFO).' })
  get infoCount(): number {
    return this.read.findings.INFO;
  }
}

@ObjectType({
  description: '收录结果: what became of a document that was sent: it is in the graph, or it was rejected.',
})
export class IngestOutcome {
  /** Null where it was rejected. */
  readonly documentId!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it came into the graph just now. Sent again, a document changes nothing.',
  })
  readonly isNew!: boolean;

  @Field(() => FactCountsType, {
    nullable: true,
    description: 'What was read from it; null where it was there before, or was rejected.',
  })
  readonly counts!: FactCountsType | null;

  @Field(() => DocumentRejectionType, { nullable: true, description: 'Why it was not taken; null where it was.' })
  readonly rejection!: DocumentRejectionType | null;
}
