/** Bodies that may do the same job elsewhere: those that are called alike there, and those that state alike duties. */
import { kindOfId } from '../../domain/identifier';
import { likenessOfNames, likenessOfPeers, mayBePeers, nameWithoutPlaces } from '../../planning/peers/likeness';
import { placedBodies } from '../agency/placed-bodies';
import type { GraphContext } from '../context';
import { overlapping } from '../overlap/overlapping';

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

/** @returns the most alike first; null where no body has this id */
export async function candidates(
  context: GraphContext,
  agencyId: string,
  asOf: number | null,
): Promise<readonly FoundPeer[] | null> {
  const { reader } = context;
  const own = kindOfId(agencyId) === 'Agency' ? (await placedBodies(reader, [agencyId])).get(agencyId) : undefined;
  if (!own) return null;
  const [byDuties, byName] = await Promise.all([
    overlapping(context, { agencyId, withAgency: null, asOf, least: LEAST_DUTY, relations: ['PEER'] }),
    reader.store.search({ text: nameWithoutPlaces(own), kinds: ['Agency'], page: { limit: NAMESAKES } }),
  ]);
  const duties = new Map((byDuties?.bodies ?? []).map(({ agencyId: id, score }) => [id, score]));
  const ids = new Set([...duties.keys(), ...byName.hits.map(({ node }) => node.id)]);
  ids.delete(agencyId);
  return [...(await placedBodies(reader, [...ids]))]
    .flatMap(([id, other]) => {
      const [nameLikeness, dutyLikeness] = [likenessOfNames(own, other), duties.get(id) ?? 0];
      const score = likenessOfPeers(nameLikeness, dutyLikeness);
      return mayBePeers(own, other) && score >= LEAST_ALIKE ? [{ id, score, nameLikeness, dutyLikeness }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
