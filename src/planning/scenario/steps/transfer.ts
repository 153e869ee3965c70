import type { Draft } from '../draft';
import type { Step } from '../step';
import { canHold, isThing, type ThingOf } from '../thing';

/** Gives sections, duties, posts and lines to another body or section; of one number of posts a part of it alone. */
export function transfer(draft: Draft, { things, to, count }: Step): void {
  const holder = draft.thing(to ?? '', 'BODY', 'SECTION');
  for (const id of things) {
    const thing = draft.thing(id, 'SECTION', 'DUTY', 'POSTS', 'LEADERS', 'LINE');
    if (!canHold(holder, thing.kind)) draft.refuse('WRONG_KIND', `${holder.name} is a section, which cannot have ${thing.name}.`, id);
    if (thing.holder === holder.id) draft.refuse('CHANGES_NOTHING', `${holder.name} has ${thing.name} already.`, id);
    if (count === null) {
      draft.put({ ...thing, holder: holder.id });
      continue;
    }
    if (things.length > 1) draft.refuse('NOT_ASKED', '`count` is for one number of posts alone.');
    if (!isThing(thing, 'POSTS', 'LEADERS')) draft.refuse('WRONG_KIND', `${thing.name} is no number of posts.`, id);
    if (count < 1 || count > thing.count) draft.refuse('OUT_OF_RANGE', `${thing.name} are ${thing.count}: ${count} of them cannot go.`, id);
    moveCount(draft, thing, holder.id, count);
  }
} // prettier-ignore

/** So many of them go; the last ones under their own id, the others under a new one that tells where they are from. */
export function moveCount(draft: Draft, posts: ThingOf<'POSTS' | 'LEADERS'>, holder: string, count: number): void {
  if (count === posts.count) {
    draft.put({ ...posts, holder });
    return;
  }
  draft.put({ ...posts, count: posts.count - count });
  if (count > 0) draft.put({ ...posts, id: draft.newId(), holder, count });
}
