import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Filter } from '../../store/graph-store';
import { conditionsOf } from './conditions';
import { PageArgs } from './page.args';

/** Restricts facts to what one document, or the documents of one year, state. */
@ArgsType()
export class SourceArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this document states.' })
  document?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only what documents of this fiscal year state.' })
  fiscalYear?: number | null;
}

/** The documents that the arguments ask for; undefined for all. */
export function sourceFilter({
  document,
  fiscalYear,
}: {
  readonly document?: string | null | undefined;
  readonly fiscalYear?: number | null | undefined;
}): Filter | undefined {
  const conditions = conditionsOf({ id: document, fiscalYear });
  return Object.keys(conditions).length > 0 ? conditions : undefined;
}
