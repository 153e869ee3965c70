/** Which duties of different bodies say the same, once for a base: no step rewords a duty. */
import { groupBy } from '../../text/group-by';
import { alikeDuties } from '../overlap/alike-duties';
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
  const near = worded.flatMap((one, row) => {
    const rows = new Set(one.clauses.flatMap((clause) => index.nearest(clause, NEAREST)));
    return [...rows].flatMap((place) => {
      const other = worded[place];
      return other && place > row && other.bodyId !== one.bodyId && isOverlap(one, other) ? [inOrder(one, other)] : [];
    });
  });
  // Bodies are compared as wholes: what two duties share explains these words once.
  return [...groupBy(near, ([one, other]) => JSON.stringify([one.bodyId, other.bodyId])).values()]
    .flatMap((pairs) => {
      const [ones, others] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
      return alikeDuties([...ones], [...others], (pair) => index.weight(pair), LEAST_SCORE);
    })
    .map(({ one, other, score }): AlikePair => ({ one: one.id, other: other.id, score }))
    .sort((a, b) => b.score - a.score);
}

type Pair<T> = readonly [one: T, other: T];

const inOrder = <T extends PlacedDuty>(one: T, other: T): Pair<T> =>
  one.bodyId < other.bodyId ? [one, other] : [other, one];

/** A city that guides its districts, and two places that lie side by side, do nothing twice. */
const isOverlap = (one: PlacedDuty, other: PlacedDuty): boolean => {
  const relation = relationOf(one, other);
  return relation === 'OVERLAP' || relation === 'UNKNOWN';
};
