import type { Draft } from '../draft';
import type { Step } from '../step';

/** Gives a body or a section another name. */
export function rename(draft: Draft, { things: [id = ''], name }: Step): void {
  const thing = draft.thing(id, 'BODY', 'SECTION');
  const given = name ?? '';
  if (thing.name === given) draft.refuse('CHANGES_NOTHING', `${thing.name} is called so already.`, id);
  draft.assertFree(given, thing.kind === 'BODY' ? 'BODY' : 'SECTION', thing.holder, id);
  draft.put({ ...thing, name: given });
}
