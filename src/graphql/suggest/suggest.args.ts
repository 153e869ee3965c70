import { ArgsType, Field, Int } from 'type-graphql';
import { SuggestKindEnum } from '../core/enums';
import { MAX_PAGE_SIZE } from '../core/page.args';

/** As many as a list below a field shows. */
const DEFAULT_SUGGESTIONS = 10;

@ArgsType()
export class SuggestArgs {
  @Field(() => String, {
    description:
      'What was typed so far: the beginning or a part of a name, its pinyin (panjinshi) or its initials (pjs).',
  })
  prefix!: string;

  @Field(() => [SuggestKindEnum], { nullable: true, description: 'Only these kinds of things; when left out, all.' })
  kinds?: (keyof typeof SuggestKindEnum)[] | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_SUGGESTIONS,
    description: `How many to return, 1 to ${MAX_PAGE_SIZE}.`,
  })
  first!: number;
}
