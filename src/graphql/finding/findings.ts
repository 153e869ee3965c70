import type { GraphQLResolveInfo } from 'graphql';
import { kindOfId } from '../../domain/identifier';
import type { Relation } from '../../domain/model';
import { conditionsOf, isGiven } from '../core/conditions';
import { connectionOfAll, type Connection } from '../core/connection';
import { entitiesOf } from '../core/entity';
import { factsPage, keepStated } from '../core/facts';
import { inOrder } from '../core/order';
import type { GraphReader } from '../core/reader';
import type { FindingsArgs } from './finding.args';
import { Finding } from './finding.type';

/** By what an agency holds the facts that a finding can be about. */
const HELD: readonly Relation[] = ['HAS_LINE', 'HAS_SECTION', 'RESPONSIBLE_FOR', 'HAS_QUOTA', 'HAS_POST'];
const BY_PLACE = [{ by: 'document' }, { by: 'position' }] as const;

export async function findingsPage(
  reader: GraphReader,
  args: FindingsArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Finding>> {
  const { agency, document } = args;
  const filter = conditionsOf({ severity: args.severity, rule: args.rule });
  if (!isGiven(agency)) {
    const scopes = isGiven(document) ? [{ id: document, relation: 'STATED_IN', direction: 'in' } as const] : [];
    return factsPage(reader, { kind: 'Finding', type: Finding, scopes, filter, order: BY_PLACE }, args, info);
  }
  // Findings are about other things too: the id of one of those is the id of no agency.
  if (kindOfId(agency) !== 'Agency') return connectionOfAll([], args);
  const held = await Promise.all(HELD.map((relation) => reader.expand(agency, { relation, direction: 'out' })));
  const subjects = [agency, ...held.flatMap(({ neighbours }) => neighbours.map(({ node }) => node.id))];
  const about = await reader.expandAll(subjects, { relation: 'ABOUT', direction: 'in', filter });
  const found = new Map(about.flatMap(({ neighbours }) => neighbours.map(({ node }) => [node.id, node])));
  const nodes = inOrder([...found.values()], BY_PLACE);
  const stated = isGiven(document) ? await keepStated(reader, nodes, { id: { equals: document } }) : nodes;
  return connectionOfAll(entitiesOf('Finding', Finding, stated), args);
}
