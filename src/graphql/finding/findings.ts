import type { GraphQLResolveInfo } from 'graphql';
import type { Relation } from '../../domain/model';
import type { Requirement } from '../../store/graph-store';
import { conditionsOf, isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { entitiesOf } from '../core/entity';
import { factsPage } from '../core/facts';
import { ListPage } from '../core/list-page';
import { inOrder } from '../core/order';
import type { GraphReader } from '../core/reader';
import { leadingTo, reachedFrom } from '../core/requirements';
import type { ListArgs } from '../where/list.args';
import { orderOf } from '../where/order-by';
import { requirementsOf } from '../where/where';
import type { FindingsAboutArgs, FindingsArgs } from './finding.args';
import { Finding } from './finding.type';

/** By what an agency holds the facts that a finding can be about. */
const HELD: readonly Relation[] = ['HAS_LINE', 'HAS_SECTION', 'RESPONSIBLE_FOR', 'HAS_QUOTA', 'HAS_POST'];
const BY_PLACE = [{ by: 'document' }, { by: 'position' }] as const;

export function findingsPage(
  reader: GraphReader,
  args: FindingsArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Finding>> {
  const { agency, document } = args;
  const filter = conditionsOf({ severity: args.severity, rule: args.rule });
  const requires = [
    ...(isGiven(agency) ? [aboutAgency(agency)] : []),
    ...(isGiven(document) ? [leadingTo('STATED_IN', document)] : []),
  ];
  return factsPage(reader, { kind: 'Finding', type: Finding, filter, requires, order: BY_PLACE }, args, info);
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
  const held = await Promise.all(
    HELD.map((relation) => reader.expand(agency, { relation, direction: 'out', properties: [] })),
  );
  const subjects = [agency, ...held.flatMap(({ neighbours }) => neighbours.map(({ node }) => node.id))];
  const about = await reader.expandAll(subjects, { relation: 'ABOUT', direction: 'in', filter, requires });
  const found = new Map(about.flatMap(({ neighbours }) => neighbours.map(({ node }) => [node.id, node])));
  const placed = inOrder([...found.values()], order).map((node) => ({ node }));
  return list.connectionOfAll(placed, ({ node }) => entitiesOf('Finding', Finding, [node]), agency);
}

/** About the agency itself or something that it holds. */
const aboutAgency = (id: string): Requirement => ({
  anyOf: [
    // Findings are about other things too: the id of one of those is the id of no agency.
    { some: { relation: 'ABOUT', direction: 'out', kinds: ['Agency'], filter: { id: { equals: id } } } },
    ...HELD.map((relation) => ({
      some: { relation: 'ABOUT', direction: 'out', requires: [reachedFrom(relation, id, ['Agency'])] } as const,
    })),
  ],
});
