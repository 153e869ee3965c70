import { Field, ObjectType } from 'type-graphql';
import { AgreementEnum } from '../core/enums';
import { Fact } from '../core/entity';

export type Agreement = keyof typeof AgreementEnum;

@ObjectType({ description: '另一处表述: another statement of the same figure.' })
export class OtherStatement {
  @Field(() => AgreementEnum, { description: 'Whether both give one number.' })
  readonly agreement!: Agreement;

  @Field(() => Fact, { description: 'The other statement, with evidence of its own.' })
  readonly statement!: Fact;
}
