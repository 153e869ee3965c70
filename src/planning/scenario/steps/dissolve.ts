import type { Draft } from '../draft';
import type { Step } from '../step';

/** Lets a body or a section end. What it had is in the holding area from then on; bodies below it lose the one above. */
export function dissolve(draft: Draft, { things: [id = ''] }: Step): void {
  const thing = draft.thing(id, 'BODY', 'SECTION');
  for (const held of draft.childrenOf(id)) if (held.kind !== 'BODY') draft.put({ ...held, holder: null });
  draft.end(thing);
}
