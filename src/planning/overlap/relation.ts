/**
 * What it means that two bodies do the same: in one place it is overlap; a city that guides what its districts do does
 * something else; bodies of two places that lie side by side are peers.
 */
import { divisionPath } from '../divisions';

export type OverlapRelation = 'OVERLAP' | 'GUIDANCE' | 'PEER' | 'UNKNOWN';

/** Words by which a body says that others do it. */
const GUIDES = /指导|督促|督导|监督|检查|考核|统筹|协调/u;

/** A side of a pair: where its body is, and what it says. */
export interface Placed {
  /** Code of its division, GB/T 2260; null where none is known. */
  readonly division: string | null;
  readonly text: string;
}

export function relationOf(one: Placed, other: Placed): OverlapRelation {
  if (one.division === null || other.division === null) return 'UNKNOWN';
  const [a, b] = [divisionPath(one.division), divisionPath(other.division)];
  const [upper, lower] = a.length <= b.length ? [one, other] : [other, one];
  const [above, below] = a.length <= b.length ? [a, b] : [b, a];
  if (!below.startsWith(above)) return 'PEER';
  return above.length < below.length && GUIDES.test(upper.text) && !GUIDES.test(lower.text) ? 'GUIDANCE' : 'OVERLAP';
}
