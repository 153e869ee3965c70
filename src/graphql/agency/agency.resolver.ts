import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { GraphRelation } from '../../domain/model';
import type { Neighbour } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { connection, type Connection } from '../core/connection';
import { isKind } from '../core/entity';
import { AgencyRelationEnum } from '../core/enums';
import { neighboursOf } from '../core/neighbours';
import { PageArgs, pageOf } from '../core/page.args';
import { selects } from '../core/selection';
import { badInput } from '../core/user-input';
import { Division } from '../division/division.type';
import { AgenciesArgs } from './agency.args';
import { agenciesPage, agencyByName } from './agency-search';
import { Agency, AgencyConnection, AgencyLinkConnection, AgencyLink, type AgencyRelationName } from './agency.type';

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency, {
    nullable: true,
    description: 'One agency by id or by any of its exact names; null when unknown.',
  })
  async agency(
    @Ctx() { reader }: GraphContext,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
    @Arg('name', () => String, { nullable: true }) name?: string | null,
  ): Promise<Agency | null> {
    if (typeof id === typeof name) throw badInput('agency needs either `id` or `name`.');
    if (typeof name === 'string') return agencyByName(reader, name);
    const node = await reader.nodeOf('Agency', id ?? '');
    return node && new Agency(node);
  }

  @Query(() => AgencyConnection, { description: 'Agencies, by name.' })
  agencies(
    @Ctx() { reader }: GraphContext,
    @Args(() => AgenciesArgs) args: AgenciesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agency>> {
    return agenciesPage(reader, args, info);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division it lies in; null when unknown.' })
  async division(@Root() agency: Agency, @Ctx() { reader }: GraphContext): Promise<Division | null> {
    const divisions = await neighboursOf(reader, agency.id, ['IN_DIVISION', 'out'], ['Division', Division]);
    return divisions[0] ?? null;
  }

  @FieldResolver(() => [AgencyLink], { description: 'The agencies above it.' })
  async parents(
    @Root() agency: Agency,
    @Ctx() { reader }: GraphContext,
    @Arg('relation', () => AgencyRelationEnum, {
      nullable: true,
      description: 'Only ties of this kind; all when left out.',
    })
    relation?: AgencyRelationName | null,
  ): Promise<readonly AgencyLink[]> {
    const relations = relation ? [relation] : Object.values(AgencyRelationEnum);
    const expansions = await Promise.all(
      relations.map((one) => reader.expand(agency.id, { relation: one, direction: 'out' })),
    );
    return expansions.flatMap(({ neighbours }) => neighbours.flatMap(linkOf));
  }

  @FieldResolver(() => AgencyLinkConnection, { description: 'The agencies below it.' })
  async subordinates(
    @Root() agency: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Arg('relation', () => AgencyRelationEnum, {
      defaultValue: AgencyRelationEnum.SUBORDINATE_TO,
      description: 'The kind of tie that is followed.',
    })
    relation: AgencyRelationName,
  ): Promise<Connection<AgencyLink>> {
    const { neighbours, total } = await reader.expand(agency.id, {
      relation,
      direction: 'in',
      order: [{ by: 'name' }],
      page: pageOf(args),
      count: selects(info, 'totalCount'),
    });
    return connection(neighbours.flatMap(linkOf), total, args);
  }
}

function linkOf({ relation, node }: Neighbour): readonly AgencyLink[] {
  return isKind(node, 'Agency') && isAgencyRelation(relation)
    ? [{ agency: new Agency(node), relation: relation.type, basis: relation.properties.basis }]
    : [];
}

function isAgencyRelation(relation: GraphRelation): relation is Extract<GraphRelation, { type: AgencyRelationName }> {
  return relation.type in AgencyRelationEnum;
}
