import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Agency, AgencyConnection } from '../agency/agency.type';
import { singlePath } from '../core/paths';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Division, DivisionConnection } from './division.type';
import { PageArgs } from '../core/page.args';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { listArgs, OF_LIST, type ListArgs } from '../where/list.args';

const BY_NAME = [{ by: 'name' }] as const;
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

  @FieldResolver(() => AgencyConnection, {
    description: 'The agencies that lie in it or in a division inside it, by name.',
  })
  @Cost({ reads: READS_ALL_OF_ONE })
  agencies(
    @Root() { id }: Division,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agency>> {
    const where = { division: { some: { within: { some: { id: { eq: id } } } } } };
    return factsPage(reader, { kind: 'Agency', type: Agency, order: BY_NAME }, { ...args, where }, info);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division above it; null for a province.' })
  @PathField
  parent(): Path<Division | null> {
    return singlePath({ kind: 'Division', type: Division }, { relation: 'PART_OF', direction: 'out' });
  }
}
