import type { GraphQLResolveInfo } from 'graphql';
import { listOrder, type Relation } from '../../domain/model';
import { HELD_BY_SECTION } from '../../domain/neighbours';
import type { ExpandQuery, Expansion } from '../../store/graph-store';
import { conditionsOf, isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { entitiesOf } from '../core/entity';
import { factsPage } from '../core/facts';
import { ListPage } from '../core/list-page';
import { inOrder } from '../core/order';
import type { GraphReader } from '../core/reader';
import { leadingTo } from '../core/requirements';
import type { ListArgs } from '../where/list.args';
import { orderOf } from '../where/order-by';
import { requirementsOf } from '../where/where';
import type { FindingsAboutArgs, FindingsArgs } from './finding.args';
import { Finding } from './finding.type';

/** By what a section holds the facts that a finding can be about, and by what an agency does. */
const BY_SECTION = HELD_BY_SECTION.map(({ relation }) => relation);
const BY_AGENCY = ['HAS_LINE', ...BY_SECTION] as const;

const held = (relation: Relation): ExpandQuery => ({ relation, direction: 'out', properties: [] });
const SECTIONS: ExpandQuery = { ...held('HAS_SECTION'), branches: BY_SECTION.map(held) };

const BY_PLACE = listOrder('Finding');

export function findingsPage(
  reader: GraphReader,
  args: FindingsArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Finding>> {
  const { agency, document } = args;
  const filter = conditionsOf({ severity: args.severity, rule: args.rule });
  const requires = [
    ...(isGiven(agency) ? requirementsOf('Finding', { agencies: { some: { id: { eq: agency } } } }) : []),
    ...(isGiven(document) ? [leadingTo('STATED_IN', document)] : []),
  ];
  return factsPage(reader, { kind: 'Finding', type: Finding, filter, requires }, args, info);
}

/** Findings about one of many agencies: what all of them hold is read together, so that a page of agencies costs no more. */
export async function findingsOfAgency(
  reader: GraphReader,
  agency: string,
  args: FindingsAboutArgs & ListArgs,
): Promise<Connection<Finding>> {
  const filter = conditionsOf({ severity: args.severity, rule: args.rule });
  const requires = [
    ...(isGiven(args.document) ? [leadingTo('STATED_IN', args.document)] : []),
    ...requirementsOf('Finding', args.where),
  ];
  const order = orderOf(args.orderBy, BY_PLACE);
  const list = new ListPage(args, { of: ['about', filter, requires], order });
  const reached = await Promise.all([SECTIONS, ...BY_AGENCY.map(held)].map((query) => reader.expand(agency, query)));
  const subjects = [agency, ...reached.flatMap(idsOf)];
  const about = await reader.expandAll(subjects, { relation: 'ABOUT', direction: 'in', filter, requires });
  const found = new Map(about.flatMap(({ neighbours }) => neighbours.map(({ node }) => [node.id, node])));
  const placed = inOrder([...found.values()], order).map((node) => ({ node }));
  return list.connectionOfAll(placed, ({ node }) => entitiesOf('Finding', Finding, [node]), agency);
}

/** Of what was reached, and of what was read along with it. */
const idsOf = (expansion: Expansion): readonly string[] =>
  expansion.neighbours.flatMap(({ node }) => [node.id, ...(node.branches ?? []).flatMap(idsOf)]);
