/** What the kinds of steps do and what each of them needs: one file a kind, this table of them. */
import type { Draft } from '../draft';
import type { Step, StepDetails, StepKind } from '../step';
import { dissolve } from './dissolve';
import { endDuty } from './end-duty';
import { found } from './found';
import { merge } from './merge';
import { move } from './move';
import { note } from './note';
import { rename } from './rename';
import { setPosts } from './set-posts';
import { setQuota } from './set-quota';
import { split } from './split';
import { transfer } from './transfer';

type Detail = Exclude<keyof StepDetails, 'kind' | 'things' | 'date' | 'wave'>;

interface StepSpec {
  /** How many things it names. */
  readonly fewest: number;
  readonly most: number;
  readonly needs: readonly Detail[];
  readonly may: readonly Detail[];
  readonly apply: (draft: Draft, step: Step) => void;
}

const one = { fewest: 1, most: 1 } as const;
const several = { fewest: 1, most: Infinity } as const;

export const STEPS: Readonly<Record<StepKind, StepSpec>> = {
  RENAME: { ...one, needs: ['name'], may: [], apply: rename },
  FOUND: { fewest: 0, most: 0, needs: ['name'], may: ['to', 'founds'], apply: found },
  DISSOLVE: { ...one, needs: [], may: [], apply: dissolve },
  MERGE: { fewest: 2, most: Infinity, needs: [], may: ['name', 'to'], apply: merge },
  SPLIT: { ...one, needs: ['parts'], may: [], apply: split },
  TRANSFER: { ...several, needs: ['to'], may: ['count'], apply: transfer },
  MOVE: { ...one, needs: [], may: ['to'], apply: move },
  SET_QUOTA: { ...one, needs: ['count'], may: ['staffingType'], apply: setQuota },
  SET_POSTS: { ...one, needs: ['count'], may: ['title', 'rank'], apply: setPosts },
  END_DUTY: { ...several, needs: [], may: [], apply: endDuty },
  NOTE: { ...several, needs: ['reason'], may: [], apply: note },
};

const DETAILS: readonly Detail[] = ['name', 'to', 'founds', 'staffingType', 'title', 'rank', 'count', 'parts'];
const SMALLEST_SPLIT = 2;

/** @throws StepRefused naming what is wrong with it, or with the thing in its way */
export function applyStep(draft: Draft, step: Step): void {
  const { fewest, most, needs, may, apply } = STEPS[step.kind];
  const { things, kind } = step;
  const isGiven = (detail: Detail): boolean => {
    const value = step[detail];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  };
  const missing = needs.find((detail) => !isGiven(detail));
  if (missing) draft.refuse('MISSING', `${kind} needs \`${missing}\`.`);
  const other = DETAILS.find((detail) => isGiven(detail) && !needs.includes(detail) && !may.includes(detail));
  if (other) draft.refuse('NOT_ASKED', `${kind} takes no \`${other}\`.`);
  const twice = things.find((id, index) => things.indexOf(id) !== index);
  if (twice !== undefined) draft.refuse('SAME_THING', `${twice} is named twice.`, twice);
  if (things.length < fewest) draft.refuse('MISSING', `${kind} names ${fewest} things at least, and not ${things.length}.`);
  if (things.length > most) draft.refuse('NOT_ASKED', `${kind} names ${most} things at most, and not ${things.length}.`);
  if (step.name !== null && step.name.trim() === '') draft.refuse('MISSING', '`name` is empty.');
  if (kind === 'SPLIT' && step.parts.length < SMALLEST_SPLIT) draft.refuse('MISSING', 'SPLIT needs two `parts` at least.');
  if (step.date !== null && Number(step.date.slice(0, 4)) < draft.asOf)
    draft.refuse('BEFORE_BASE', `${step.date} is before ${draft.asOf}, the year that the scenario begins with.`);
  if (step.wave !== null && step.wave < 1) draft.refuse('OUT_OF_RANGE', '`wave` is 1 or more.');
  apply(draft, step);
} // prettier-ignore
