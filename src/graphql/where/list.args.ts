/** The arguments of a list of a kind: which things, in which order, which page. */
import { ArgsType, Field, type ClassType } from 'type-graphql';
import { kindSpec, type Kind } from '../../domain/model';
import { READS_ALL_OF_ONE, SCANS_A_KIND } from '../limits/costs';
import { PageArgs } from '../core/page.args';
import { orderType, type OrderBy } from './order-by';
import { whereType, type Where } from './where.types';

export interface ListArgs extends PageArgs {
  where?: Where | null;
  orderBy?: readonly OrderBy[] | null;
}

type ArgsClass<B> = ClassType<ListArgs & B>;

const declared = new Map<Kind, Map<ClassType<PageArgs>, ArgsClass<PageArgs>>>();

/**
 * A class for `@Args`, and to be extended by lists with arguments of their own.
 * @param base whose arguments it has too
 */
export function listArgs<B extends PageArgs = PageArgs>(
  kind: Kind,
  base: ClassType<PageArgs> = PageArgs,
): ArgsClass<B> {
  const ofKind = declared.get(kind) ?? new Map<ClassType<PageArgs>, ArgsClass<PageArgs>>();
  declared.set(kind, ofKind);
  const args = ofKind.get(base) ?? declareArgs(kind, base);
  ofKind.set(base, args);
  return args as ArgsClass<B>;
}

function declareArgs(kind: Kind, base: ClassType<PageArgs>): ArgsClass<PageArgs> {
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
  return Args;
}

/** What any condition or order of a whole list may cost: an index need not answer it. */
export const OF_LIST = { where: SCANS_A_KIND, orderBy: SCANS_A_KIND } as const;
/** The same for a list of what hangs on one thing. */
export const OF_ONE = { where: READS_ALL_OF_ONE, orderBy: READS_ALL_OF_ONE } as const;
