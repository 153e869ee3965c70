import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Filter } from '../../store/graph-store';
import { conditionsOf, isGiven } from './conditions';
import { PageArgs } from './page.args';
import { badInput } from './user-input';

export const AS_OF =
  'What held in this year: out of the latest document of it or of a year before that states any of these, which `document` names. Not together with `fiscalYear`.';

/** Restricts facts to what one document, or the documents of one year, state. */
@ArgsType()
export class SourceArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this document states.' })
  document?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only what documents of this fiscal year state.' })
  fiscalYear?: number | null;

  @Field(() => Int, { nullable: true, description: AS_OF })
  asOf?: number | null;
}

/** The documents that the arguments ask for; undefined for all. */
export function sourceFilter({
  document,
  fiscalYear,
  asOf,
}: {
  readonly document?: string | null | undefined;
  readonly fiscalYear?: number | null | undefined;
  readonly asOf?: number | null | undefined;
}): Filter | undefined {
  if (isGiven(fiscalYear) && isGiven(asOf)) throw badInput('Pass `fiscalYear` or `asOf`, not both.');
  const conditions = {
    ...conditionsOf({ id: document, fiscalYear }),
    ...(isGiven(asOf) && { fiscalYear: { to: asOf } }),
  };
  return Object.keys(conditions).length > 0 ? conditions : undefined;
}
