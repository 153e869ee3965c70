import { Field, ObjectType } from 'type-graphql';
import type { Severity } from '../../domain/fact';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';
import { known, SeverityEnum } from '../core/enums';

@ObjectType({
  implements: [Entity, Fact],
  description: '疑点: a contradiction that the text itself proves or suggests.',
})
export class Finding extends Fact<'Finding'> {
  override get statementKind(): 'DERIVED' | 'INFERRED' {
    return this.severity === 'ERROR' ? 'DERIVED' : 'INFERRED';
  }

  @Field(() => String, { description: 'Name of the check that found it.' })
  get rule(): string {
    return this.properties.rule;
  }

  @Field(() => SeverityEnum, {
    nullable: true,
    description: 'How sure it is; null for a value that the service does not know.',
  })
  get severity(): Severity | null {
    return known(SeverityEnum, this.properties.severity);
  }

  @Field(() => String, { description: 'What contradicts what.' })
  get message(): string {
    return this.properties.message;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the text states; null where the contradiction is in its wording.',
  })
  get stated(): string | null {
    return this.properties.stated;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What holds by the other statements; null where nothing can be reckoned.',
  })
  get computed(): string | null {
    return this.properties.computed;
  }

  @Field(() => String, {
    nullable: true,
    description: 'How far they are apart, in the unit of the statement; null where nothing can be reckoned.',
  })
  get difference(): string | null {
    return this.properties.difference;
  }
}

export const FindingConnection = connectionType(Finding, 'Finding');
