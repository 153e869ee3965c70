import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../core/page.args';

@InputType({ description: 'Conditions that all hold.' })
export class AgencyFilter {
  @Field(() => String, { nullable: true, description: 'Words of its name or of one of its other names.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a division (GB/T 2260); the divisions inside it count too.',
  })
  division?: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of agency: ADMINISTRATIVE, PUBLIC_INSTITUTION …' })
  kind?: string | null;
}

@ArgsType()
export class AgenciesArgs extends PageArgs {
  @Field(() => AgencyFilter, {
    nullable: true,
    description: 'What holds of every agency of the list; all of them when left out.',
  })
  filter?: AgencyFilter | null;
}
