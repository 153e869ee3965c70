import type { GraphQLResolveInfo } from 'graphql';
import type { NodeOf } from '../../domain/model';
import type { Filter } from '../../store/graph-store';
import { conditionsOf } from '../core/conditions';
import { connectionOfAll, type Connection } from '../core/connection';
import { entitiesOf, isKind } from '../core/entity';
import { factsPage } from '../core/facts';
import type { GraphReader } from '../core/reader';
import { badInput } from '../core/user-input';
import type { AgenciesArgs } from './agency.args';
import { Agency } from './agency.type';

/** How many hits of a name are looked through for another condition; a name that fits more says too little. */
const MAX_NAME_HITS = 1_000;
/** Levels of divisions: province, prefecture, county, and one to spare. */
const DIVISION_DEPTH = 4;
const BY_NAME = [{ by: 'name' }] as const;

/**
 * The agency of exactly this name or alias; null when there is none.
 * @throws GovorgError BAD_USER_INPUT when several bear the name: which is meant is not ours to guess
 */
export async function agencyByName(reader: GraphReader, name: string): Promise<Agency | null> {
  const [named, called] = await Promise.all([
    reader.store.list('Agency', { filter: { name: { equals: name } }, page: { limit: 2 } }),
    reader.store.list('Agency', { filter: { aliases: { contains: name } }, page: { limit: MAX_NAME_HITS } }),
  ]);
  const found =
    named.nodes.length > 0 ? named.nodes : called.nodes.filter(({ properties }) => properties.aliases.includes(name));
  if (found.length > 1)
    throw badInput(`Several agencies are called ${name}: find the one you mean with agencies(filter: …).`);
  return found[0] ? new Agency(found[0]) : null;
}

export async function agenciesPage(
  reader: GraphReader,
  args: AgenciesArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Agency>> {
  const { name, division, kind } = args.filter ?? {};
  const filter = conditionsOf({ agencyKind: kind });
  if (!name && !division) {
    return factsPage(reader, { kind: 'Agency', type: Agency, scopes: [], filter, order: BY_NAME }, args, info);
  }
  const inside = division ? await agenciesIn(reader, division, filter) : null;
  if (!name) return connectionOfAll(entitiesOf('Agency', Agency, inside ?? []), args);
  const hits = await agenciesNamed(reader, name);
  const ids = inside && new Set(inside.map(({ id }) => id));
  const fitting = hits.filter(
    ({ id, properties }) => (!kind || properties.agencyKind === kind) && (!ids || ids.has(id)),
  );
  return connectionOfAll(entitiesOf('Agency', Agency, fitting), args);
}

async function agenciesNamed(reader: GraphReader, name: string): Promise<readonly NodeOf<'Agency'>[]> {
  const { hits } = await reader.store.search({ text: name, kinds: ['Agency'], page: { limit: MAX_NAME_HITS } });
  return hits.flatMap(({ node }) => (isKind(node, 'Agency') ? [node] : []));
}

async function agenciesIn(reader: GraphReader, code: string, filter: Filter): Promise<readonly NodeOf<'Agency'>[]> {
  const { nodes } = await reader.store.list('Division', { filter: { code: { equals: code } }, page: { limit: 1 } });
  const top = nodes[0];
  if (!top) return [];
  const below = await reader.closure(top.id, { relation: 'PART_OF', direction: 'in', depth: DIVISION_DEPTH });
  const expansions = await reader.expandAll([top.id, ...below.map(({ node }) => node.id)], {
    relation: 'IN_DIVISION',
    direction: 'in',
    kinds: ['Agency'],
    filter,
    order: BY_NAME,
  });
  const agencies = expansions.flatMap(({ neighbours }) => neighbours.map(({ node }) => node));
  return agencies.flatMap((node) => (isKind(node, 'Agency') ? [node] : []));
}
