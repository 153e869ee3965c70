import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { GraphRelation } from '../../domain/model';
import type { GraphContext } from '../context';
import { isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { AgencyRelationEnum } from '../core/enums';
import { ListPage } from '../core/list-page';
import { IN_PAGE, ITSELF, linksOf, singlePath, things } from '../core/paths';
import { readOne } from '../core/read-one';
import { badInput } from '../core/user-input';
import { Division } from '../division/division.type';
import { Evidence } from '../evidence/evidence.type';
import { EvidenceArgs } from '../evidence/fact.resolver';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import { PathField } from '../plan/path-field';
import { nodesPlan } from '../plan/reading';
import { OF_LIST, OF_ONE } from '../where/list.args';
import { orderOf } from '../where/order-by';
import { requirementsOf } from '../where/where';
import type { Link, Path } from '../plan/path';
import { AgenciesArgs, SuperiorsArgs, SubordinatesArgs } from './agency.args';
import { agenciesPage, agencyByCreditCode, agencyByName } from './agency-search';
import { Agency, AgencyConnection, AgencyLink, AgencyLinkConnection, type AgencyRelationName } from './agency.type';

const BY_NAME = [{ by: 'name' }] as const;

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency, {
    nullable: true,
    description: 'One agency by id, by any of its names in full, or by its credit code; null when unknown.',
  })
  async agency(
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id; either this, `name` or `creditCode`.' })
    id?: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or another of its names, in full; either this, `id` or `creditCode`.',
    })
    name?: string | null,
    @Arg('creditCode', () => String, {
      nullable: true,
      description: '统一社会信用代码: its unified social credit code (GB 32100); either this, `id` or `name`.',
    })
    creditCode?: string | null,
  ): Promise<Agency | null> {
    if ([id, name, creditCode].filter(isGiven).length !== 1) {
      throw badInput('agency needs one of `id`, `name` and `creditCode`.');
    }
    if (isGiven(name)) return agencyByName(context.reader, name);
    if (isGiven(creditCode)) return agencyByCreditCode(context.reader, creditCode);
    return readOne(context, info, id ?? '', { kind: 'Agency', type: Agency });
  }

  @Query(() => AgencyConnection, { description: 'Agencies, by name.' })
  @Cost({ readsWith: { filter: SCANS_A_KIND, ...OF_LIST } })
  agencies(
    @Ctx() { reader }: GraphContext,
    @Args(() => AgenciesArgs) args: AgenciesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Agency>> {
    return agenciesPage(reader, args, info);
  }

  @FieldResolver(() => Division, { nullable: true, description: 'The division it lies in; null when unknown.' })
  @PathField
  division(): Path<Division | null> {
    return singlePath({ kind: 'Division', type: Division }, { relation: 'IN_DIVISION', direction: 'out' });
  }

  @FieldResolver(() => [AgencyLink], {
    description:
      'The agencies above it: those it is subordinate to, then those it is a budget unit of, then its sponsors, each by name.',
  })
  @PathField
  @Cost({ usually: 2 })
  superiors(@Args(() => SuperiorsArgs) { relation }: SuperiorsArgs): Path<readonly AgencyLink[]> {
    const relations = relation ? [relation] : Object.values(AgencyRelationEnum);
    return {
      steps: relations.map((one) => ({ relation: one, direction: 'out', order: BY_NAME, at: ITSELF })),
      answer: (found) => found.flatMap(({ links }) => links.flatMap(agencyLink)),
    };
  }

  @FieldResolver(() => AgencyLinkConnection, { description: 'The agencies below it, by name.' })
  @PathField
  @Cost({ usually: 3, readsWith: OF_ONE })
  subordinates(@Args(() => SubordinatesArgs) args: SubordinatesArgs): Path<Connection<AgencyLink>> {
    const { relation } = args;
    const order = orderOf(args.orderBy, BY_NAME);
    const requires = requirementsOf('Agency', args.where);
    const list = new ListPage(args, { of: ['below', relation, requires], order });
    return {
      steps: [{ relation, direction: 'in', requires, order, page: list.page, ...IN_PAGE }],
      answer: ([result], { node }) => list.connection(linksOf(result), agencyLink, result?.total ?? null, node.id),
    };
  }
}

@Resolver(() => AgencyLink)
export class AgencyLinkResolver {
  @FieldResolver(() => Agency, { description: 'The agency at the other end.' })
  @PathField
  agency(): Path<Agency | undefined> {
    return { steps: [], itself: true, answer: (_, end) => things({ kind: 'Agency', type: Agency }, [end])[0] };
  }

  @FieldResolver(() => [Evidence], {
    description:
      'The places where texts state the relation, as `Fact.evidence` orders them: whose words put the lower one below the upper one. Empty where the document was read before such places were kept.',
  })
  @Cost({ usually: 1 })
  async evidence(
    @Root() { places }: AgencyLink,
    @Args(() => EvidenceArgs) { first }: EvidenceArgs,
    @Ctx() { reader }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Evidence[]> {
    const { selection, plans } = nodesPlan(reader, info, ['Document'], [['document']]);
    const read = places.slice(0, first).map(async (place) => {
      const document = await reader.node(place.to, selection);
      return document ? [new Evidence(place, document, plans.get('Document') ?? null)] : [];
    });
    return (await Promise.all(read)).flat();
  }
}

function agencyLink({ relation, node, plan }: Link): readonly AgencyLink[] {
  return isAgencyRelation(relation) ? [new AgencyLink(relation, node, plan)] : [];
}

function isAgencyRelation(relation: GraphRelation): relation is Extract<GraphRelation, { type: AgencyRelationName }> {
  return relation.type in AgencyRelationEnum;
}
