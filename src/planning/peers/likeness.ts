/** Whether two bodies do the same job in two places: by what they are called there, and by what they state to do. */
import { nameKey } from '../../text/fold';
import { similarity } from '../../text/similarity';
import { divisionPath } from '../divisions';

/** A body, and where it lies. */
export interface PlacedName {
  readonly name: string;
  /** Code of its division, GB/T 2260; null where none is known. */
  readonly division: string | null;
  /** Names of the divisions around it, the outermost first. */
  readonly places: readonly string[];
  /** Null where no text tells. */
  readonly agencyKind: string | null;
}

/** What remains of a name without the places in front of it: 甲市乙区政务服务中心 is 政务服务中心 there. */
export function nameWithoutPlaces({ name, places }: Pick<PlacedName, 'name' | 'places'>): string {
  let rest = name;
  for (const place of places) {
    // A name stands for the one with its rank.
    const spoken = [place, place.slice(0, -1)].find((one) => one.length > 1 && rest.startsWith(one));
    if (spoken !== undefined && spoken.length < rest.length) rest = rest.slice(spoken.length);
  }
  return rest;
}

/** Of one level in two places that lie side by side, and of no other kind as far as texts tell. */
export function mayBePeers(one: PlacedName, other: PlacedName): boolean {
  if (one.division === null || other.division === null) return false;
  const [here, there] = [divisionPath(one.division), divisionPath(other.division)];
  if (here.length !== there.length || here === there) return false;
  return one.agencyKind === null || other.agencyKind === null || one.agencyKind === other.agencyKind;
}

/** 0 to 1: 1 for two bodies of one name in two places. */
export const likenessOfNames = (one: PlacedName, other: PlacedName): number =>
  similarity(nameKey(nameWithoutPlaces(one)), nameKey(nameWithoutPlaces(other)));

/** How far a name alone, or duties alone, can be believed. */
const TRUST = 0.8;

/** Name and duties together, 0 to 1: each takes its part of the doubt that the other leaves. */
export const likenessOfPeers = (names: number, duties: number): number =>
  1 - (1 - TRUST * names) * (1 - TRUST * duties);
