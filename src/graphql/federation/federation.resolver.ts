import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { kindOfId } from '../../domain/identifier';
import type { GraphContext } from '../context';
import type { Entity } from '../core/entity';
import { Cost } from '../limits/costs';
import { entitiesOf } from '../node/entities-of';
import { EntityUnion } from './entities';
import { RepresentationScalar, type Representation } from './representation.scalar';
import { subgraphSdl } from './subgraph-sdl';

/** The text is as long as the answer to a thousand things: a few aliases of it are enough for anybody. */
const AS_LONG_AS = 1_000;

@ObjectType('_Service', { description: '联邦子图: this service as a subgraph (Apollo Federation).' })
export class FederatedService {
  @Field(() => String, { description: 'The schema with the directives of the federation.' })
  @Cost({ reads: AS_LONG_AS })
  readonly sdl!: string;
}

@Resolver()
export class FederationResolver {
  @Query(() => FederatedService, {
    name: '_service',
    description: 'What composes this service with others to one graph (Apollo Federation).',
  })
  service(@Info() { schema }: GraphQLResolveInfo): FederatedService {
    return { sdl: subgraphSdl(schema) };
  }

  @Query(() => [EntityUnion], {
    name: '_entities',
    nullable: 'items',
    description:
      'For routers (Apollo Federation): up to 1,000 things by type and id, in this order; null for an unknown id, and for one of another type.',
  })
  async entities(
    @Ctx() context: GraphContext,
    @Arg('representations', () => [RepresentationScalar], { description: 'The things, by type and id.' })
    representations: Representation[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (Entity | null)[]> {
    // A thing of another type than was said is not even read.
    const ids = representations.map(({ typename, id }) => (kindOfId(id) === typename ? id : null));
    return entitiesOf(context, info, ids);
  }
}
