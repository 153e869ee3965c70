/** The bodies that a scenario is about, with what tells where they are: those that are named, and all below them. */
import { GovorgError } from '../../domain/errors';
import type { Body } from '../../planning/scenario/thing';
import type { Selection } from '../../store/graph-store';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { shown } from '../limits/refusal';

/** More are no reform that anybody looks through. */
export const MOST_BODIES = 1_000;
const DEEPEST = 8;

/** By which a body lies below another; of several the first counts. */
const ABOVE = ['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'] as const;

const BODY: Selection = {
  properties: ['name', 'agencyKind'],
  branches: [
    { relation: 'IN_DIVISION', direction: 'out', properties: ['code'], relationProperties: [] },
    ...ABOVE.map((relation) => ({ relation, direction: 'out', properties: [], relationProperties: [] }) as const),
  ],
};

export async function bodiesInScope(reader: GraphReader, agencies: readonly string[]): Promise<readonly Body[]> {
  const below = await reader.store.closure(agencies, { relations: ABOVE, direction: 'in', depth: DEEPEST });
  const ids = [...new Set([...agencies, ...below.flat().map(({ node }) => node.id)])];
  if (ids.length > MOST_BODIES)
    throw new GovorgError('QUERY_TOO_COMPLEX', `A scenario is about ${shown(MOST_BODIES)} bodies at most; these are ${shown(ids.length)}.`); // prettier-ignore
  const nodes = await Promise.all(ids.map((id) => reader.nodeOf('Agency', id, BODY)));
  const known = new Set(nodes.flatMap((node) => node?.id ?? []));
  const above = new Map<string, string>();
  const bodies = nodes.flatMap((node): readonly Body[] => {
    if (!node) return [];
    const [division, ...superiors] = (node.branches ?? []).map(({ neighbours }) => neighbours.map((one) => one.node));
    const parent = superiors.flat().find(({ id }) => known.has(id) && !isAbove(above, node.id, id));
    if (parent) above.set(node.id, parent.id);
    const [place] = division ?? [];
    return [
      {
        id: node.id,
        kind: 'BODY',
        name: node.properties.name,
        holder: parent?.id ?? null,
        origin: node.id,
        division: place && isKind(place, 'Division') ? place.properties.code : null,
        agencyKind: node.properties.agencyKind,
        partlyUnknown: [],
      },
    ];
  });
  return bodies;
}

/** Texts may say of two bodies that each is above the other: the one that is read first counts. */
function isAbove(above: ReadonlyMap<string, string>, id: string, start: string): boolean {
  for (let at: string | undefined = start; at !== undefined; at = above.get(at)) if (at === id) return true;
  return false;
}
