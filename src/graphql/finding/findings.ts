import type { GraphQLResolveInfo } from 'graphql';
import type { Relation } from '../../domain/model';
import { conditionsOf } from '../core/conditions';
import { connectionOfAll, type Connection } from '../core/connection';
import { entitiesOf } from '../core/entity';
import { factsPage, keepStated } from '../core/facts';
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
  const filter = conditionsOf({ severity: args.severity, rule: args.rule });
  if (!args.agency) {
    const scopes = args.document ? [{ id: args.document, relation: 'STATED_IN', direction: 'in' } as const] : [];
    return factsPage(reader, { kind: 'Finding', type: Finding, scopes, filter, order: BY_PLACE }, args, info);
  }
  const held = await Promise.all(
    HELD.map((relation) => reader.expand(args.agency ?? '', { relation, direction: 'out' })),
  );
  const subjects = [args.agency, ...held.flatMap(({ neighbours }) => neighbours.map(({ node }) => node.id))];
  const about = await reader.expandAll(subjects, { relation: 'ABOUT', direction: 'in', filter, order: BY_PLACE });
  const found = new Map(about.flatMap(({ neighbours }) => neighbours.map(({ node }) => [node.id, node])));
  const nodes = [...found.values()];
  const stated = args.document ? await keepStated(reader, nodes, { id: { equals: args.document } }) : nodes;
  return connectionOfAll(entitiesOf('Finding', Finding, stated), args);
}
