/** Which duties of different bodies say the same, once for a base: no step rewords a duty. */
import { alikeDuties, type Duty } from '../overlap/alike-duties';
import { clausesOf } from '../overlap/clauses';
import { DutyIndexBuilder } from '../overlap/duty-index';
import { relationOf } from '../overlap/relation';
import type { AlikePair } from './base';

/** A duty, whose it is, and where that body is. */
export interface PlacedDuty {
  readonly id: string;
  readonly text: string;
  readonly bodyId: string;
  /** Code of the division of the body; null where none is known. */
  readonly division: string | null;
}

/** More take too long for one answer. */
export const MOST_COMPARED = 2_000;
/** Duties that are looked at for each clause. */
const NEAREST = 20;
/** Half of what the lesser clause says: less is shared by bodies that do different things in one field. */
const LEAST_SCORE = 0.5;

/** @returns the most alike first; null for more duties than are compared */
export function heldTwice(duties: readonly PlacedDuty[]): readonly AlikePair[] | null {
  if (duties.length > MOST_COMPARED) return null;
  const builder = new DutyIndexBuilder();
  const worded = duties.map((duty) => ({ ...duty, clauses: clausesOf(duty.text) }));
  for (const { clauses } of worded) builder.add(clauses);
  const building = builder.built();
  let built = building.next();
  while (!built.done) built = building.next();
  const index = built.value;
  const pairs = worded.flatMap((one, row) => {
    const rows = new Set(one.clauses.flatMap((clause) => index.nearest(clause, NEAREST)));
    const others = [...rows].flatMap((near) => {
      const other = worded[near];
      return other && near > row && other.bodyId !== one.bodyId && isOverlap(one, other) ? [other] : [];
    });
    return others.map((other): AlikePair => ({ one: one.id, other: other.id, score: scoreOf(one, other, (pair) => index.weight(pair)) })); // prettier-ignore
  });
  return pairs.filter(({ score }) => score >= LEAST_SCORE).sort((a, b) => b.score - a.score);
}

const scoreOf = (one: Duty, other: Duty, weight: (pair: number) => number): number =>
  alikeDuties([one], [other], weight, LEAST_SCORE)[0]?.score ?? 0;

/** A city that guides its districts, and two places that lie side by side, do nothing twice. */
const isOverlap = (one: PlacedDuty, other: PlacedDuty): boolean => {
  const relation = relationOf(one, other);
  return relation === 'OVERLAP' || relation === 'UNKNOWN';
};
