import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { Entity } from '../core/entity';
import { ITSELF, linksOf } from '../core/paths';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { PathField } from '../plan/path-field';
import { OF_LIST } from '../where/list.args';
import type { Path } from '../plan/path';
import { toEntity } from '../node/to-entity';
import { FindingsArgs } from './finding.args';
import { Finding, FindingConnection } from './finding.type';
import { findingsPage } from './findings';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'Contradictions inside documents, one document after the other and each in its reading order.',
  })
  @Cost({ readsWith: { agency: READS_ALL_OF_ONE, document: READS_ALL_OF_ONE, ...OF_LIST } })
  findings(
    @Ctx() { reader }: GraphContext,
    @Args(() => FindingsArgs) args: FindingsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Finding>> {
    return findingsPage(reader, args, info);
  }

  @FieldResolver(() => [Entity], { description: 'The facts it speaks of, by id.' })
  @PathField
  @Cost({ usually: 3 })
  about(): Path<readonly Entity[]> {
    return {
      steps: [{ relation: 'ABOUT', direction: 'out', at: ITSELF }],
      answer: ([result]) => linksOf(result).flatMap(({ node, plan }) => toEntity(node, plan) ?? []),
    };
  }
}
