/** The arguments of a list of a kind: which things, in which order, which page. */
import { ArgsType, Field, type ClassType } from 'type-graphql';
import { kindSpec, type Kind } from '../../domain/model';
import { SCANS_A_KIND } from '../limits/costs';
import { PageArgs } from '../core/page.args';
import { orderType, type OrderBy } from './order-by';
import { whereType, type Where } from './where.types';

export interface ListArgs extends PageArgs {
  where?: Where | null;
  orderBy?: readonly OrderBy[] | null;
}

/**
 * A class for `@Args`, and to be extended by lists with arguments of their own.
 * @param base whose arguments it has too
 */
export function listArgs<B extends PageArgs = PageArgs>(
  kind: Kind,
  base: ClassType<PageArgs> = PageArgs,
): ClassType<ListArgs & B> {
  @ArgsType()
  class Args extends base {
    @Field(() => whereType(kind), {
      nullable: true,
      description: `${kindSpec(kind).term}: what holds of everything in the list.`,
    })
    where?: Where | null;

    @Field(() => [orderType(kind)], {
      nullable: true,
      description:
        'Its order, the first key first and then by id; what is unknown comes last. The usual one when left out or empty.',
    })
    orderBy?: readonly OrderBy[] | null;
  }
  return Args as ClassType<ListArgs & B>;
}

/** What any condition or order may cost: an index need not answer it. */
export const OF_LIST = { where: SCANS_A_KIND, orderBy: SCANS_A_KIND } as const;
