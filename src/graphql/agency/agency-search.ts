import type { GraphQLResolveInfo } from 'graphql';
import type { Filter } from '../../store/graph-store';
import { conditionsOf, isGiven } from '../core/conditions';
import type { Connection } from '../core/connection';
import { AgencyKindEnum, known } from '../core/enums';
import { factsPage } from '../core/facts';
import type { GraphReader } from '../core/reader';
import { badInput } from '../core/user-input';
import type { AgenciesArgs, AgencyFilter } from './agency.args';
import { Agency } from './agency.type';

/** Levels of divisions: province, prefecture, county, and one to spare. */
const DIVISION_DEPTH = 4;

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

/** Codes are written in capital letters; under one there is one agency. */
export async function agencyByCreditCode(reader: GraphReader, creditCode: string): Promise<Agency | null> {
  const filter = { creditCode: { equals: creditCode.trim().toUpperCase() } };
  const { nodes } = await reader.store.list('Agency', { filter, page: { limit: 1 } });
  return nodes[0] ? new Agency(nodes[0]) : null;
}

export async function agenciesPage(
  reader: GraphReader,
  args: AgenciesArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Agency>> {
  const { name, division, kind } = args.filter ?? {};
  const divisions = isGiven(division) ? await divisionsIn(reader, division) : null;
  const requires = divisions ? [inDivisions(divisions)] : [];
  const filter = await ofKind(reader, kind);
  const query = { kind: 'Agency', type: Agency, filter, requires, words: name } as const;
  return factsPage(reader, query, args, info);
}

async function ofKind(reader: GraphReader, kind: AgencyFilter['kind']): Promise<Filter> {
  if (kind !== 'OTHER') return conditionsOf({ agencyKind: kind });
  // Kinds without a word of their own are kept as printed: the graph tells which there are.
  const groups = await reader.store.aggregate({ kind: 'Agency', groupBy: ['agencyKind'] });
  const printed = groups.flatMap(({ key: { agencyKind } }) => (typeof agencyKind === 'string' ? [agencyKind] : []));
  return { agencyKind: { in: printed.filter((one) => (known(AgencyKindEnum, one) ?? kind) === kind) } };
}

const IN_DIVISION = { relation: 'IN_DIVISION', direction: 'out' } as const;

const inDivisions = (divisions: readonly string[]) => ({
  some: { ...IN_DIVISION, filter: { id: { in: divisions } } },
});

/** Ids of the bodies of the division of this code, and of all inside it. */
export async function agenciesInDivision(reader: GraphReader, code: string, first: number): Promise<readonly string[]> {
  const divisions = await divisionsIn(reader, code);
  const query = { requires: [inDivisions(divisions)], properties: [], page: { limit: first } } as const;
  const { nodes } = divisions.length > 0 ? await reader.store.list('Agency', query) : { nodes: [] };
  return nodes.map(({ id }) => id);
}

/** Ids of the division of this code and of all inside it; none where there is no such division. */
async function divisionsIn(reader: GraphReader, code: string): Promise<readonly string[]> {
  const { nodes } = await reader.store.list('Division', { filter: { code: { equals: code } }, page: { limit: 1 } });
  const top = nodes[0];
  if (!top) return [];
  const below = await reader.closure(top.id, { relations: ['PART_OF'], direction: 'in', depth: DIVISION_DEPTH });
  return [top.id, ...below.map(({ node }) => node.id)];
}
