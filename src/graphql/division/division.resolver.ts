import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Agency, AgencyConnection } from '../agency/agency.type';
import { singlePath } from '../core/paths';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Division, DivisionConnection } from './division.type';
import { requirementsOf } from '../where/where';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { factsPage } from '../core/facts';
import { listArgs, OF_LIST, OF_ONE, type ListArgs } from '../where/list.args';

const AgencyListArgs = listArgs('Agency');

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
    return factsPage(reader, { kind: 'Division', type: Division }, args, info);
  }

  @FieldResolver(() => AgencyConnection, {
    description: 'The agencies that lie in it or in a division inside it, by name.',
  })
  @Cost({ reads: READS_ALL_OF_ONE, readsWith: OF_ONE })
  agencies(
    @Root() { id }: Division,
    @Ctx() { reader }: GraphContext,
    @Args(() => AgencyListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agency>> {
    const requires = requirementsOf('Agency', { division: { some: { within: { some: { id: { eq: id } } } } } });
    return factsPage(reader, { kind: 'Agency', type: Agency, requires }, args, info);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division above it; null for a province.' })
  @PathField
  parent(): Path<Division | null> {
    return singlePath({ kind: 'Division', type: Division }, { relation: 'PART_OF', direction: 'out' });
  }
}
