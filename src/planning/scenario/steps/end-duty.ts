import type { Draft } from '../draft';
import type { Step } from '../step';

/** Lets duties end: nobody does them any more, on purpose. */
export function endDuty(draft: Draft, { things }: Step): void {
  for (const id of things) draft.end(draft.thing(id, 'DUTY'));
}
