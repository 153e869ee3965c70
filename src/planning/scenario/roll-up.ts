/** What a reform makes of all figures: before, after and the difference. What is not stated is counted as unknown. */
import type { Base } from './base';
import { COUNTED, figureIn, kindsIn, unknownIn, type Counted } from './figures';
import { Plan } from './plan';
import { isThing } from './thing';
import { HOLDING, thingsUnder } from './view';

/** Measures of one body with its things, and those between bodies. */
export const MEASURES = [...COUNTED, 'DUTIES_HELD_TWICE', 'TOPICS_WITHOUT_HOLDER', 'UNITS_WITHOUT_PARENT'] as const;
export type Measure = (typeof MEASURES)[number];

export interface MeasureRow {
  readonly measure: Measure;
  /** Kind of posts, rank or code of a class; null for all together. */
  readonly of: string | null;
  /** Null where it is known of none. */
  readonly before: bigint | null;
  readonly after: bigint | null;
  /** Null where either is. */
  readonly difference: bigint | null;
  /** Bodies, and of leaders sections too, of which it is not known. */
  readonly unknownBefore: number;
  readonly unknownAfter: number;
}

/** In the order of MEASURES, all together in front of each kind. */
export function rollUp(plan: Plan): readonly MeasureRow[] {
  const start = Plan.start(plan.base);
  return MEASURES.flatMap((measure): readonly MeasureRow[] => {
    if (isCounted(measure)) return countedRows(measure, start, plan);
    return [row(measure, null, atStart(plan.base, measure), BETWEEN_BODIES[measure](plan), 0, 0)];
  });
}

export const isCounted = (measure: Measure): measure is Counted => (COUNTED as readonly Measure[]).includes(measure);

function countedRows(measure: Counted, { totals: start }: Plan, { totals }: Plan): readonly MeasureRow[] {
  const kinds = new Set([...kindsIn(start, measure), ...kindsIn(totals, measure)]);
  return [null, ...[...kinds].sort()].map((of) =>
    row(
      measure,
      of,
      figureIn(start, measure, of),
      figureIn(totals, measure, of),
      unknownIn(start, measure),
      unknownIn(totals, measure),
    ),
  );
}

function row(
  measure: Measure,
  of: string | null,
  before: bigint | null,
  after: bigint | null,
  unknownBefore: number,
  unknownAfter: number,
): MeasureRow {
  const difference = before === null || after === null ? null : after - before;
  return { measure, of, before, after, difference, unknownBefore, unknownAfter };
}

type BetweenBodies = Exclude<Measure, Counted>;

const BETWEEN_BODIES: Readonly<Record<BetweenBodies, (plan: Plan) => bigint | null>> = {
  DUTIES_HELD_TWICE: (plan) => {
    const pairs = pairsHeldTwice(plan);
    return pairs && BigInt(pairs.length);
  },
  TOPICS_WITHOUT_HOLDER: (plan) => BigInt(topicsWithoutHolder(plan).length),
  UNITS_WITHOUT_PARENT: (plan) => BigInt(unitsWithoutParent(plan).length),
};

const STARTS = new WeakMap<Base, Map<BetweenBodies, bigint | null>>();

/** Of the base, which stays as it is. */
function atStart(base: Base, measure: BetweenBodies): bigint | null {
  const known = STARTS.get(base) ?? new Map<BetweenBodies, bigint | null>();
  STARTS.set(base, known);
  const value = known.has(measure) ? (known.get(measure) ?? null) : BETWEEN_BODIES[measure](Plan.start(base));
  known.set(measure, value);
  return value;
}

/** Pairs of duties that say the same and are of two bodies by now; null where they are not compared. */
export const pairsHeldTwice = (plan: Plan): Plan['base']['alike'] =>
  plan.base.alike?.filter(({ one, other }) => {
    const [left, right] = [bodyOf(plan, one), bodyOf(plan, other)];
    return left !== null && right !== null && left !== right;
  }) ?? null;

/** Null for what has ended or has no place. */
function bodyOf(plan: Plan, id: string): string | null {
  if (plan.find(id)?.endedBy !== null) return null;
  const root = plan.rootOf(id);
  return root === HOLDING ? null : root;
}

/** Ids of topics that somebody had at the beginning and nobody has now. */
export function topicsWithoutHolder(plan: Plan): readonly string[] {
  const held = thingsUnder(plan, HOLDING);
  const ended = [...plan.changedIds].flatMap((id) => plan.find(id)?.thing ?? []);
  const lost = [...held, ...held.flatMap(({ id }) => thingsUnder(plan, id)), ...ended];
  const topics = new Set(lost.flatMap((thing) => (isThing(thing, 'DUTY', 'SECTION') ? thing.topics : [])));
  const start = Plan.start(plan.base);
  const hasHolder = (one: Plan, topic: string): boolean =>
    plan.base.namingTopic(topic).some((id) => bodyOf(one, id) !== null);
  return [...topics].filter((topic) => hasHolder(start, topic) && !hasHolder(plan, topic)).sort();
}

/** Ids of bodies whose body above them ended without another one in its place. */
export function unitsWithoutParent(plan: Plan): readonly string[] {
  const ended = [...plan.changedIds].filter((id) => plan.find(id)?.endedBy !== null);
  return ended
    .flatMap((id) => thingsUnder(plan, id))
    .flatMap(({ kind, id }) => (kind === 'BODY' ? [id] : []))
    .sort();
}
