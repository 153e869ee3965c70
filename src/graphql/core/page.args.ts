import { ArgsType, Field, Int } from 'type-graphql';
import type { Page } from '../../store/graph-store';
import { decodeCursor } from './cursor';

/** Bounds of `first`, for every list of the schema; checked before execution by `limits/arguments.ts`. */
export const MIN_PAGE_SIZE = 1;
export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'How many to return, 1 to 100.' })
  first: number = DEFAULT_PAGE_SIZE;

  @Field(() => String, { nullable: true, description: 'Cursor of the edge behind which to go on.' })
  after?: string | null;
}

/** The page that the arguments ask for, with one more item, which tells whether another page follows. */
export function pageOf(args: PageArgs): Required<Page> {
  return { limit: args.first + 1, offset: offsetOf(args) };
}

export function offsetOf(args: PageArgs): number {
  return args.after === null || args.after === undefined ? 0 : decodeCursor(args.after) + 1;
}
