import { ArgsType, Field, Int } from 'type-graphql';

/** Bounds of `first` and `last`, for every list of the schema; checked before execution by `limits/arguments.ts`. */
export const MIN_PAGE_SIZE = 1;
export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many to return from the beginning on, 1 to 100; 20 where neither `first` nor `last` is given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor behind which to begin.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many to return of the end of the list, 1 to 100; not together with `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which to end.' })
  before?: string | null;
}
