/** What a reform is to reach, checked against its figures. */
import { figureIn, unknownIn, type Figures } from './figures';
import type { Plan } from './plan';
import { isCounted, rollUp, type Measure, type MeasureRow } from './roll-up';

export const BOUNDS_OF_TARGETS = ['AT_MOST', 'AT_LEAST', 'CHANGE_AT_MOST', 'CHANGE_AT_LEAST'] as const;

/** What is bounded: the figure after all steps, or by how many percent it changes. */
export type TargetBound = (typeof BOUNDS_OF_TARGETS)[number];

export interface Target {
  readonly measure: Measure;
  /** Kind of posts, rank or code of a class; null for all together. */
  readonly of: string | null;
  readonly bound: TargetBound;
  /** In what the measure counts, or percent: -10 for a tenth less. */
  readonly value: number;
  /** Whether every body has to reach it, and not all together. */
  readonly isForEachBody: boolean;
}

export interface CheckedTarget {
  readonly target: Target;
  /** Null where that is not known. */
  readonly isReached: boolean | null;
  /** Bodies that miss it; none of a target for all together. */
  readonly missedBy: readonly string[];
  /** Bodies of which it is not known. */
  readonly unknownOf: readonly string[];
}

export function checkTargets(plan: Plan, targets: readonly Target[]): readonly CheckedTarget[] {
  const rows = rollUp(plan);
  return targets.map((target) => (target.isForEachBody ? checkedForEach(plan, target) : checkedForAll(rows, target)));
}

function checkedForAll(rows: readonly MeasureRow[], target: Target): CheckedTarget {
  const found = rows.find(({ measure, of }) => measure === target.measure && of === target.of);
  const isKnown = found !== undefined && found.unknownAfter === 0 && found.unknownBefore === 0;
  const isReached = isKnown ? reaches(target, found.before, found.after) : null;
  return { target, isReached, missedBy: [], unknownOf: [] };
}

function checkedForEach(plan: Plan, target: Target): CheckedTarget {
  const [missedBy, unknownOf]: [string[], string[]] = [[], []];
  for (const id of plan.ids()) {
    const state = plan.find(id);
    if (state?.thing.kind !== 'BODY' || state.endedBy !== null) continue;
    const isReached = reaches(target, null, valueIn(plan.figuresOf(id), target));
    if (isReached === null) unknownOf.push(id);
    else if (!isReached) missedBy.push(id);
  }
  const isReached = missedBy.length > 0 ? false : unknownOf.length > 0 ? null : true;
  return { target, isReached, missedBy, unknownOf };
}

/** Null where it is not known of this body, or is not counted body by body. */
const valueIn = (figures: Figures, { measure, of }: Target): bigint | null =>
  isCounted(measure) && unknownIn(figures, measure) === 0 ? figureIn(figures, measure, of) : null;

const PERCENT = 100n;

function reaches({ bound, value }: Target, before: bigint | null, after: bigint | null): boolean | null {
  if (after === null) return null;
  if (bound === 'AT_MOST') return Number(after) <= value;
  if (bound === 'AT_LEAST') return Number(after) >= value;
  if (before === null || before === 0n) return null;
  const percent = Number(((after - before) * PERCENT * PERCENT) / before) / Number(PERCENT);
  return bound === 'CHANGE_AT_MOST' ? percent <= value : percent >= value;
}
