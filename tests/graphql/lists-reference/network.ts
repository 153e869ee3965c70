/** What stands around a body: docs/lists.md, "Around a body". */
import { by, byNumber, usually } from './order';
import type { Around, Thing } from './world';

export const RELATIONS = ['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'] as const;
export type RelationName = (typeof RELATIONS)[number];

export const relationsOf = (asked: unknown): readonly RelationName[] =>
  RELATIONS.filter((one) => asked === null || asked === undefined || asked === one);

type Next = (thing: Thing) => readonly Thing[];

/** Every thing that is reached, with the number of steps to it; not where it began. */
function reached(from: Thing, next: Next): ReadonlyMap<Thing, number> {
  const distances = new Map([[from, 0]]);
  for (const [thing, distance] of distances) {
    for (const one of next(thing)) if (!distances.has(one)) distances.set(one, distance + 1);
  }
  distances.delete(from);
  return distances;
}

export interface Relatives {
  readonly things: readonly Thing[];
  /** What is told of each beside its id. */
  readonly mark: (thing: Thing) => string;
}

const nearestFirst = (distances: ReadonlyMap<Thing, number>): Relatives => ({
  things: byNumber([...distances.keys()], (thing) => distances.get(thing) ?? 0),
  mark: (thing) => `${distances.get(thing) ?? ''} away`,
});

export const ancestors = (around: Around, agency: Thing, relation: unknown): Relatives =>
  nearestFirst(reached(agency, (one) => relationsOf(relation).flatMap((name) => around.onward(one, name, 'Agency'))));

export const descendants = (around: Around, agency: Thing, relation: unknown): Relatives =>
  nearestFirst(reached(agency, (one) => relationsOf(relation).flatMap((name) => around.backward(one, name, 'Agency'))));

/** Below one of its superiors by the same relation. */
export function siblings(around: Around, agency: Thing, relation: unknown): readonly Thing[] {
  const all = relationsOf(relation).flatMap((name) =>
    around.onward(agency, name, 'Agency').flatMap((superior) => around.backward(superior, name, 'Agency')),
  );
  return usually([...new Set(all)].filter((one) => one !== agency));
}

/** Relation after relation, each by name. */
export const superiors = (around: Around, agency: Thing, relation: unknown): readonly (readonly [RelationName, Thing])[] =>
  relationsOf(relation).flatMap((name) => by({ by: 'name' })(around.onward(agency, name, 'Agency')).map((one) => [name, one] as const)); // prettier-ignore
