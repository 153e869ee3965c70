import { Field, ID, ObjectType } from 'type-graphql';
import type { RejectionReason } from '../../domain/errors';
import { endOf, type ChangeEnd, type RecordedChange } from '../../store/access/change-log';
import { connectionType } from '../core/connection';
import { AuditedChangeEnum, AuditOutcomeEnum, known, RejectionReasonEnum } from '../core/enums';
import { auditedChange, type AuditedChange } from './audited-change';

@ObjectType({
  description:
    '变更记录: one change that was asked for with a key. It is written before the change begins, and completed before it is acknowledged.',
})
export class AuditEntry {
  constructor(private readonly kept: RecordedChange) {}

  @Field(() => ID, { description: 'Its own id, of this entry alone.' })
  get id(): string {
    return this.kept.id;
  }

  @Field(() => String, { description: 'When it began, ISO 8601 in UTC.' })
  get begunAt(): string {
    return this.kept.at;
  }

  @Field(() => String, { description: 'Id of the key, or the issuer of the token.' })
  get keyId(): string {
    return this.kept.keyId;
  }

  @Field(() => String, { description: 'Name of the key, or the subject of the token.' })
  get keyName(): string {
    return this.kept.keyName;
  }

  @Field(() => AuditedChangeEnum, {
    nullable: true,
    description: 'What was asked for; null for a change that the service does not know.',
  })
  get auditedChange(): AuditedChange | null {
    return auditedChange(this.kept.change);
  }

  @Field(() => ID, { nullable: true, description: 'Id of the document that it is about; null where it is about none.' })
  get documentId(): string | null {
    return this.kept.documentId;
  }

  @Field(() => String, { nullable: true, description: 'Name of the file of that document; null where there is none.' })
  get source(): string | null {
    return this.kept.source;
  }

  @Field(() => ID, { nullable: true, description: 'Id of the decision that it makes; null where it makes none.' })
  get decisionId(): string | null {
    return this.kept.decisionId ?? null;
  }

  @Field(() => ID, { nullable: true, description: 'Id of the naming that it makes; null where it makes none.' })
  get namingId(): string | null {
    return this.kept.namingId ?? null;
  }

  @Field(() => ID, { nullable: true, description: 'Id of the scenario that it changes; null where it changes none.' })
  get scenarioId(): string | null {
    return this.kept.scenarioId ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Why, in the words of who asked; null where nobody has to say.' })
  get note(): string | null {
    return this.kept.reason ?? null;
  }

  @Field(() => AuditOutcomeEnum, {
    nullable: true,
    description: 'How it ended; null where the service ended before it could say: then the graph tells.',
  })
  get auditOutcome(): ChangeEnd | null {
    return endOf(this.kept.outcome);
  }

  @Field(() => RejectionReasonEnum, {
    nullable: true,
    description: 'Why a document was not taken; null where it was, or is none.',
  })
  get rejectedFor(): RejectionReason | null {
    const [end, reason = null] = this.kept.outcome?.split(' ') ?? [];
    return end === 'REJECTED' ? known(RejectionReasonEnum, reason) : null;
  }
}

export const AuditEntryConnection = connectionType(AuditEntry, 'AuditEntry');
