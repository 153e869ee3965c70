import { ArgsType, Field } from 'type-graphql';
import { SearchKindEnum } from '../core/enums';
import { PageArgs } from '../core/page.args';

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, { description: 'Words parted by white space, all of which occur; one-character words count.' })
  text!: string;

  @Field(() => [SearchKindEnum], {
    nullable: true,
    description: 'Only these kinds of things; when left out, all but topics.',
  })
  kinds?: (keyof typeof SearchKindEnum)[] | null;
}
