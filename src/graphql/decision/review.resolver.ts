import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { DecidedKind } from '../../domain/decision';
import type { Position } from '../../store/graph-store';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { DecidedKindEnum } from '../core/enums';
import { ListPage } from '../core/list-page';
import { PageArgs } from '../core/page.args';
import { Cost } from '../limits/costs';
import { requirementsOf } from '../where/where';
import { whereType, type Where } from '../where/where.types';
import { Review, ReviewConnection } from './review.type';
import { comparePlaces, placeOf, reviewsOf } from './reviews';

@ArgsType()
class ReviewsArgs extends PageArgs {
  @Field(() => whereType('Agency'), { nullable: true, description: 'Only of bodies of which this holds.' })
  agencies?: Where | null;

  @Field(() => [DecidedKindEnum], { nullable: true, description: 'Only of these kinds; all of them when left out.' })
  kinds?: readonly DecidedKind[] | null;
}

/** All that is stated of some hundreds of bodies. */
const READS_MANY_BODIES = 2_000;

type ReviewPage = Connection<Review> & { readonly bodiesLeftOut: number };

@Resolver(() => ReviewConnection)
export class ReviewResolver {
  @Query(() => ReviewConnection, {
    description:
      'Pairs of two years of which only likeness says that they are one, those first whose decision is worth most. At most 100 bodies with documents of several years are gone through: `bodiesLeftOut` says how many are not, `agencies` chooses others.',
  })
  @Cost({ reads: READS_MANY_BODIES })
  async reviews(
    @Ctx() { bulk, reader, signal }: GraphContext,
    @Args(() => ReviewsArgs) { agencies, kinds, ...args }: ReviewsArgs,
  ): Promise<ReviewPage> {
    const requires = requirementsOf('Agency', agencies);
    const chosen = kinds ?? null;
    const list = new ListPage(args, { of: ['reviews', requires, chosen], order: [] });
    const store = { list: bulk.list.bind(bulk), nodes: bulk.nodes.bind(bulk), aggregate: reader.store.aggregate.bind(reader.store) }; // prettier-ignore
    const { reviews, bodiesLeftOut } = await reviewsOf(store, requires, signal);
    const placed = reviews
      .filter(({ kind }) => chosen === null || chosen.includes(kind))
      .map((review) => ({ review, position: placeOf(review) }));
    const { limit, after, before, fromEnd } = list.page;
    const within = placed.filter(({ position }) => (!after || isBehind(position, after)) && (!before || isBehind(before, position))); // prettier-ignore
    const fetched = fromEnd ? within.slice(-limit) : within.slice(0, limit);
    return { ...list.connection(fetched, ({ review }) => [new Review(review)], placed.length), bodiesLeftOut };
  }

  @FieldResolver(() => Int, {
    description: 'Number of bodies with documents of several years that were not gone through.',
  })
  bodiesLeftOut(@Root() page: ReviewPage): number {
    return page.bodiesLeftOut;
  }
}

const isBehind = (a: Position, b: Position): boolean => comparePlaces(a, b) > 0;
