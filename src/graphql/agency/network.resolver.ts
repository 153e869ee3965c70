/** The agencies around an agency, beyond those next to it. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Direction } from '../../store/graph-store';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { isKind } from '../core/entity';
import { AgencyRelationEnum } from '../core/enums';
import { ListPage } from '../core/list-page';
import { inOrder } from '../core/order';
import { IN_PAGE, linksOf, things } from '../core/paths';
import type { GraphReader } from '../core/reader';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Link, Path } from '../plan/path';
import { NetworkArgs } from './agency.args';
import { Agency, AgencyConnection, AgencyRelative, AgencyRelativeConnection } from './agency.type';

const BY_NAME = [{ by: 'name' }] as const;
const NEAREST_FIRST = 'nearest first';
/** No chain of offices is as long; circles end by themselves. */
const DEEPEST = 50;

const relationsOf = ({ relation }: NetworkArgs) => (relation ? [relation] : Object.values(AgencyRelationEnum));

@Resolver(() => Agency)
export class AgencyNetworkResolver {
  @FieldResolver(() => AgencyRelativeConnection, {
    description: 'All agencies above it, to any height: the nearest first and then by id, each once.',
  })
  @Cost({ reads: READS_ALL_OF_ONE, usually: 4 })
  ancestors(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => NetworkArgs) args: NetworkArgs,
  ): Promise<Connection<AgencyRelative>> {
    return relatives(reader, id, 'out', args);
  }

  @FieldResolver(() => AgencyRelativeConnection, {
    description: 'All agencies below it, to any depth: the nearest first and then by id, each once.',
  })
  @Cost({ reads: READS_ALL_OF_ONE })
  descendants(
    @Root() { id }: Agency,
    @Ctx() { reader }: GraphContext,
    @Args(() => NetworkArgs) args: NetworkArgs,
  ): Promise<Connection<AgencyRelative>> {
    return relatives(reader, id, 'in', args);
  }

  @FieldResolver(() => AgencyConnection, {
    description: 'The other agencies that stand below one of its superiors by the same relation, by name.',
  })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, usually: 5 })
  siblings(@Args(() => NetworkArgs) args: NetworkArgs): Path<Connection<Agency>> {
    const relations = relationsOf(args);
    const list = new ListPage(args, { of: ['siblings', relations], order: BY_NAME });
    return {
      steps: relations.map((relation) => ({
        relation,
        direction: 'out',
        alsoFor: OF_PAGE,
        then: [{ relation, direction: 'in', at: IN_PAGE.at, alsoFor: OF_PAGE, looksAt: [], reads: ['name'] }],
      })),
      answer: (found, { node: { id } }) => {
        const below = found.flatMap(({ links }) => links.flatMap(({ then }) => linksOf(then[0])));
        const others = new Map(below.flatMap((link) => (link.node.id === id ? [] : [[link.node.id, link]])));
        const placed = inOrder(
          [...others.values()].map(({ node }) => node),
          BY_NAME,
        ).flatMap(({ id: one }) => others.get(one) ?? []);
        const show = (link: Link): readonly Agency[] => things({ kind: 'Agency', type: Agency }, [link]);
        return list.connectionOfAll(placed, show, id);
      },
    };
  }
}

/** Whatever is asked of a page depends on all that could stand in it. */
const OF_PAGE = ['edges', 'nodes', 'pageInfo', 'totalCount'] as const;

async function relatives(
  reader: GraphReader,
  id: string,
  direction: Direction,
  args: NetworkArgs,
): Promise<Connection<AgencyRelative>> {
  const relations = relationsOf(args);
  const list = new ListPage(args, { of: [NEAREST_FIRST, direction, relations], order: [] });
  const reached = await reader.closure(id, { relations, direction, depth: DEEPEST });
  return list.connectionOfAll(
    reached,
    ({ node, distance }) => (isKind(node, 'Agency') ? [{ agency: new Agency(node), distance }] : []),
    id,
  );
}
