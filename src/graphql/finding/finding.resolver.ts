import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { Entity } from '../core/entity';
import { toEntity } from '../node/to-entity';
import { FindingsArgs } from './finding.args';
import { Finding, FindingConnection } from './finding.type';
import { findingsPage } from './findings';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'Contradictions inside documents, one document after the other and each in its reading order.',
  })
  findings(
    @Ctx() { reader }: GraphContext,
    @Args(() => FindingsArgs) args: FindingsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Finding>> {
    return findingsPage(reader, args, info);
  }

  @FieldResolver(() => [Entity], { description: 'The facts it speaks of.' })
  async about(@Root() { id }: Finding, @Ctx() { reader }: GraphContext): Promise<readonly Entity[]> {
    const { neighbours } = await reader.expand(id, { relation: 'ABOUT', direction: 'out' });
    return neighbours.flatMap(({ node }) => toEntity(node) ?? []);
  }
}
