import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { singlePath } from '../core/paths';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Division, DivisionConnection } from './division.type';
import { Cost } from '../limits/costs';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { listArgs, OF_LIST, type ListArgs } from '../where/list.args';

const BY_CODE = [{ by: 'code' }] as const;

const DivisionListArgs = listArgs('Division');

@Resolver(() => Division)
export class DivisionResolver {
  @Query(() => DivisionConnection, { description: 'Administrative divisions, by code.' })
  @Cost({ readsWith: OF_LIST })
  divisions(
    @Ctx() { reader }: GraphContext,
    @Args(() => DivisionListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Division>> {
    return factsPage(reader, { kind: 'Division', type: Division, order: BY_CODE }, args, info);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division above it; null for a province.' })
  @PathField
  parent(): Path<Division | null> {
    return singlePath({ kind: 'Division', type: Division }, { relation: 'PART_OF', direction: 'out' });
  }
}
