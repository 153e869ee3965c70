import { ArgsType, Field, InputType } from 'type-graphql';
import { AgencyKindEnum, AgencyRelationEnum } from '../core/enums';
import { PageArgs } from '../core/page.args';
import { listArgs } from '../where/list.args';
import type { AgencyRelationName } from './agency.type';

@InputType({ description: 'Conditions that all hold.' })
export class AgencyFilter {
  @Field(() => String, { nullable: true, description: 'Words of its name or of one of its other names.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a division (GB/T 2260); the divisions inside it count too.',
  })
  division?: string | null;

  @Field(() => AgencyKindEnum, { nullable: true, description: 'Only agencies of this kind; null for all.' })
  kind?: keyof typeof AgencyKindEnum | null;
}

@ArgsType()
export class SuperiorsArgs {
  @Field(() => AgencyRelationEnum, {
    nullable: true,
    description: 'Only relations of this kind; all when left out.',
  })
  relation?: AgencyRelationName | null;
}

@ArgsType()
export class NetworkArgs extends PageArgs {
  @Field(() => AgencyRelationEnum, {
    nullable: true,
    description: 'Only relations of this kind; when left out each step may follow any of them.',
  })
  relation?: AgencyRelationName | null;
}

@ArgsType()
export class SubordinatesArgs extends listArgs('Agency') {
  @Field(() => AgencyRelationEnum, {
    defaultValue: AgencyRelationEnum.SUBORDINATE_TO,
    description: 'The kind of relation that is followed.',
  })
  relation!: AgencyRelationName;
}

@ArgsType()
export class AgenciesArgs extends listArgs('Agency') {
  @Field(() => AgencyFilter, {
    nullable: true,
    description: 'What holds of every agency of the list; all of them when left out.',
  })
  filter?: AgencyFilter | null;
}
