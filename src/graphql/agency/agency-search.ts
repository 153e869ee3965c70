import type { GraphQLResolveInfo } from 'graphql';
import type { NodeOf } from '../../domain/model';
import type { Filter } from '../../store/graph-store';
import { conditionsOf, isGiven } from '../core/conditions';
import { connection, connectionOfAll, type Connection } from '../core/connection';
import { entitiesOf, isKind } from '../core/entity';
import { AgencyKindEnum, known } from '../core/enums';
import { factsPage } from '../core/facts';
import { inOrder } from '../core/order';
import { pageOf } from '../core/page.args';
import type { GraphReader } from '../core/reader';
import { selects } from '../core/selection';
import { badInput } from '../core/user-input';
import type { AgenciesArgs, AgencyFilter } from './agency.args';
import { Agency } from './agency.type';

/** Levels of divisions: province, prefecture, county, and one to spare. */
const DIVISION_DEPTH = 4;
const BY_NAME = [{ by: 'name' }] as const;

/** Agencies of one name that are looked at for the one that is printed exactly so. */
const MAX_NAMESAKES = 20;

/**
 * The agency of this name, or else of this other name, as names are compared (text/fold.ts); null when there is none. Of
 * several the one that is printed exactly so.
 * @throws GovorgError BAD_USER_INPUT when several bear the name: which is meant is not ours to guess
 */
export async function agencyByName(reader: GraphReader, name: string): Promise<Agency | null> {
  const page = { limit: MAX_NAMESAKES };
  const [named, called] = await Promise.all([
    reader.store.list('Agency', { filter: { name: { equals: name } }, page }),
    reader.store.list('Agency', { filter: { aliases: { equals: name } }, page }),
  ]);
  const alike = named.nodes.length > 0 ? named.nodes : called.nodes;
  const exact = alike.filter(({ properties }) => properties.name === name || properties.aliases.includes(name));
  const found = exact.length > 0 ? exact : alike;
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
  const filter = await ofKind(reader, kind);
  if (isGiven(division)) {
    const inside = await Promise.all(called(filter, name).map((named) => agenciesIn(reader, division, named)));
    return connectionOfAll(entitiesOf('Agency', Agency, inOrder(unique(inside.flat()), BY_NAME)), args);
  }
  if (isGiven(name)) return agenciesCalled(reader, filter, name, args, selects(info, 'totalCount'));
  return factsPage(reader, { kind: 'Agency', type: Agency, scopes: [], filter, order: BY_NAME }, args, info);
}

async function ofKind(reader: GraphReader, kind: AgencyFilter['kind']): Promise<Filter> {
  if (kind !== 'OTHER') return conditionsOf({ agencyKind: kind });
  // Kinds without a word of their own are kept as printed: the graph tells which there are.
  const groups = await reader.store.aggregate({ kind: 'Agency', groupBy: ['agencyKind'] });
  const printed = groups.flatMap(({ key: { agencyKind } }) => (typeof agencyKind === 'string' ? [agencyKind] : []));
  return { agencyKind: { in: printed.filter((one) => (known(AgencyKindEnum, one) ?? kind) === kind) } };
}

/** An agency is called by its name or by one of its other names: a filter for each. */
const called = (filter: Filter, name: string | null | undefined): readonly Filter[] =>
  isGiven(name) ? OWN_AND_OTHER.map((property) => ({ ...filter, [property]: { contains: name } })) : [filter];

const OWN_AND_OTHER = ['name', 'aliases'] as const;

/** One page of what two lists in one order bring together. */
async function agenciesCalled(
  reader: GraphReader,
  filter: Filter,
  name: string,
  args: AgenciesArgs,
  isCounted: boolean,
): Promise<Connection<Agency>> {
  const { limit, offset } = pageOf(args);
  const query = { order: BY_NAME, page: { limit: offset + limit }, count: isCounted };
  const filters = called(filter, name);
  const [found, inBoth] = await Promise.all([
    Promise.all(filters.map((one) => reader.store.list('Agency', { ...query, filter: one }))),
    isCounted ? reader.store.list('Agency', { filter: Object.assign({}, ...filters) as Filter, page: { limit: 0 }, count: true }) : null, // prettier-ignore
  ]);
  const page = inOrder(unique(found.flatMap(({ nodes }) => nodes)), BY_NAME).slice(offset, offset + limit);
  const total = found.reduce((sum, list) => sum + (list.total ?? 0), -(inBoth?.total ?? 0));
  return connection(entitiesOf('Agency', Agency, page), isCounted ? total : null, args);
}

const unique = <N extends { readonly id: string }>(nodes: readonly N[]): readonly N[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
];

async function agenciesIn(reader: GraphReader, code: string, filter: Filter): Promise<readonly NodeOf<'Agency'>[]> {
  const { nodes } = await reader.store.list('Division', { filter: { code: { equals: code } }, page: { limit: 1 } });
  const top = nodes[0];
  if (!top) return [];
  const below = await reader.closure(top.id, { relation: 'PART_OF', direction: 'in', depth: DIVISION_DEPTH });
  const divisions = [top.id, ...below.map(({ node }) => node.id)];
  const expansions = await reader.expandAll(divisions, {
    relation: 'IN_DIVISION',
    direction: 'in',
    kinds: ['Agency'],
    filter,
  });
  return expansions.flatMap(({ neighbours }) =>
    neighbours.flatMap(({ node }) => (isKind(node, 'Agency') ? [node] : [])),
  );
}
