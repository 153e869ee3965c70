import { ArgsType, Field, ID, Int } from 'type-graphql';
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

  @Field(() => ID, {
    nullable: true,
    description:
      'Only what belongs to this agency: itself, its sections, its figures, its duties and those of its sections.',
  })
  agency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what belongs so to agencies in the division of this code, or in a part of it.',
  })
  division?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only what stands in documents of this fiscal year or a later one.',
  })
  fromYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only what stands in documents of this fiscal year or an earlier one.',
  })
  toYear?: number | null;
}
