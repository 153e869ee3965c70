/** Bodies that may do the same job elsewhere: those that are called alike there, and those that state alike duties. */
import { kindOfId } from '../../domain/identifier';
import {
  likenessOfNames,
  likenessOfPeers,
  mayBePeers,
  nameWithoutPlaces,
  type PlacedName,
} from '../../planning/peers/likeness';
import type { Selection } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { isKind } from '../core/entity';
import { linksOf } from '../core/paths';
import type { GraphReader } from '../core/reader';
import { overlapping } from '../overlap/overlapping';
import type { Step } from '../plan/path';
import { foundBy, queryOf } from '../plan/steps-as-query';

export interface FoundPeer {
  readonly id: string;
  readonly score: number;
  readonly nameLikeness: number;
  readonly dutyLikeness: number;
}

/** Bodies of like names that are looked at. */
const NAMESAKES = 100;
/** Less alike, two bodies have a job in common by chance. */
const LEAST_ALIKE = 0.4;
/** Duties less alike count for nothing here. */
const LEAST_DUTY = 0.3;

const upwards = (levels: number): Step => ({
  relation: levels === 3 ? 'IN_DIVISION' : 'PART_OF',
  direction: 'out',
  kinds: ['Division'],
  reads: ['code', 'name'],
  ...(levels > 1 && { then: [upwards(levels - 1)] }),
});
const PLACES: readonly Step[] = [upwards(3)];
const PLACED: Selection = { properties: ['name', 'agencyKind'], branches: PLACES.map(queryOf) };
const placed = foundBy(PLACES);

/** @returns the most alike first; null where no body has this id */
export async function candidates(
  context: GraphContext,
  agencyId: string,
  asOf: number | null,
): Promise<readonly FoundPeer[] | null> {
  const { reader } = context;
  const own = kindOfId(agencyId) === 'Agency' ? (await placedNames(reader, [agencyId])).get(agencyId) : undefined;
  if (!own) return null;
  const [byDuties, byName] = await Promise.all([
    overlapping(context, { agencyId, withAgency: null, asOf, least: LEAST_DUTY, relations: ['PEER'] }),
    reader.store.search({ text: nameWithoutPlaces(own), kinds: ['Agency'], page: { limit: NAMESAKES } }),
  ]);
  const duties = new Map((byDuties?.bodies ?? []).map(({ agencyId: id, score }) => [id, score]));
  const ids = new Set([...duties.keys(), ...byName.hits.map(({ node }) => node.id)]);
  ids.delete(agencyId);
  return [...(await placedNames(reader, [...ids]))]
    .flatMap(([id, other]) => {
      const [nameLikeness, dutyLikeness] = [likenessOfNames(own, other), duties.get(id) ?? 0];
      const score = likenessOfPeers(nameLikeness, dutyLikeness);
      return mayBePeers(own, other) && score >= LEAST_ALIKE ? [{ id, score, nameLikeness, dutyLikeness }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Names and places of bodies, in one call; nothing for an id that no body has. */
async function placedNames(reader: GraphReader, ids: readonly string[]): Promise<ReadonlyMap<string, PlacedName>> {
  const bodies = await Promise.all(ids.map((id) => reader.nodeOf('Agency', id, PLACED)));
  return new Map(
    bodies.flatMap((body) => {
      if (!body) return [];
      const divisions: { readonly code: string; readonly name: string }[] = [];
      for (let [found] = placed(body.branches); found;) {
        const [link] = linksOf(found);
        if (!link || !isKind(link.node, 'Division')) break;
        divisions.unshift(link.node.properties);
        [found] = link.then;
      }
      const { name, agencyKind } = body.properties;
      const division = divisions.at(-1)?.code ?? null;
      return [[body.id, { name, agencyKind, division, places: divisions.map((one) => one.name) }] as const];
    }),
  );
}
