import { Field, Int, ObjectType } from 'type-graphql';
import type { Severity } from '../../domain/fact';
import { SeverityEnum } from '../core/enums';

@ObjectType({ description: '检查规则: one way in which a document can contradict itself.' })
export class Check {
  @Field(() => String, { description: 'Its name: the `rule` of its findings.' })
  readonly rule!: string;

  @Field(() => String, { description: 'What it proves, in one sentence.' })
  readonly description!: string;

  @Field(() => Int, { description: 'Number of its findings in all documents.' })
  readonly found!: number;

  @Field(() => [SeverityEnum], { description: 'How sure those are: each severity that there is, the surest first.' })
  readonly severities!: readonly Severity[];
}
