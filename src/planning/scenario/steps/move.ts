import type { Draft } from '../draft';
import type { Step } from '../step';

/** Puts a body below another one, or below none. */
export function move(draft: Draft, { things: [id = ''], to }: Step): void {
  const body = draft.body(id);
  const above = to === null ? null : draft.body(to);
  if (body.holder === (above?.id ?? null)) draft.refuse('CHANGES_NOTHING', `${body.name} is there already.`, id);
  for (let at = above?.id ?? null; at !== null; at = draft.find(at)?.thing.holder ?? null)
    if (at === id) draft.refuse('CYCLE', `${above?.name ?? ''} is below ${body.name}, or is it.`, to);
  draft.put({ ...body, holder: above?.id ?? null });
}
