import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { Entity } from '../core/entity';
import { factsPage } from '../core/facts';
import { connectionPath, ITSELF, linksOf, singlePath } from '../core/paths';
import { Cost } from '../limits/costs';
import { toEntity } from '../node/to-entity';
import type { Path } from '../plan/path';
import { PathField } from '../plan/path-field';
import { Topic } from '../topic/topic.type';
import { listArgs, OF_LIST, OF_ONE, type ListArgs } from '../where/list.args';
import { Naming, NamingConnection } from './naming.type';

const NamingListArgs = listArgs('Naming');
const LATEST_FIRST = [{ by: 'at', descending: true }] as const;
const NAMING = { kind: 'Naming', type: Naming } as const;

@Resolver(() => Naming)
class NamingResolver {
  @Query(() => NamingConnection, {
    description:
      'The names that people gave bodies and topics, the latest first, with what was taken back and what took the place of what.',
  })
  @Cost({ readsWith: OF_LIST })
  namings(
    @Ctx() { reader }: GraphContext,
    @Args(() => NamingListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Naming>> {
    return factsPage(reader, { ...NAMING, order: LATEST_FIRST }, args, info);
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The body or topic; null as long as no document in the graph names it.',
  })
  @PathField
  named(): Path<Entity | null> {
    return {
      steps: [{ relation: 'GIVEN_TO', direction: 'out', at: ITSELF }],
      answer: ([result]) => linksOf(result).flatMap(({ node, plan }) => toEntity(node, plan) ?? [])[0] ?? null,
    };
  }

  @FieldResolver(() => Naming, {
    nullable: true,
    description: 'The naming that took its place, which may take it back; null where it holds, or takes back another.',
  })
  @PathField
  supersededBy(): Path<Naming | null> {
    return singlePath(NAMING, { relation: 'REPLACES', direction: 'in' });
  }

  @FieldResolver(() => Naming, { nullable: true, description: 'The naming whose place it takes; null for the first.' })
  @PathField
  supersedes(): Path<Naming | null> {
    return singlePath(NAMING, { relation: 'REPLACES', direction: 'out' });
  }
}

const namingsOf = (args: ListArgs): Path<Connection<Naming>> =>
  connectionPath(NAMING, { relation: 'GIVEN_TO', direction: 'in', order: LATEST_FIRST }, args);

const OF_THING = 'The names that people gave it, the latest first, with what was taken back.';

@Resolver(() => Agency)
class AgencyNamingsResolver {
  @FieldResolver(() => NamingConnection, { description: OF_THING })
  @PathField
  @Cost({ usually: 2, readsWith: OF_ONE })
  namings(@Args(() => NamingListArgs) args: ListArgs): Path<Connection<Naming>> {
    return namingsOf(args);
  }
}

@Resolver(() => Topic)
class TopicNamingsResolver {
  @FieldResolver(() => NamingConnection, { description: OF_THING })
  @PathField
  @Cost({ usually: 2, readsWith: OF_ONE })
  namings(@Args(() => NamingListArgs) args: ListArgs): Path<Connection<Naming>> {
    return namingsOf(args);
  }
}

export const NAMING_RESOLVERS: readonly (new () => object)[] = [
  NamingResolver,
  AgencyNamingsResolver,
  TopicNamingsResolver,
];
