import { foldText } from '../../../text/fold';
import type { Draft } from '../draft';
import type { Step } from '../step';
import { isThing, type Leaders } from '../thing';

/** Sets how many leader posts of a title a body or a section has, or what a stated number of them becomes. */
export function setPosts(draft: Draft, { things: [id = ''], title, rank, count }: Step): void {
  const thing = draft.thing(id, 'BODY', 'SECTION', 'LEADERS');
  const planned = count ?? 0;
  if (planned < 0) draft.refuse('OUT_OF_RANGE', `${thing.name} cannot have ${planned} leader posts.`, id);
  if (isThing(thing, 'LEADERS')) {
    if (title !== null || rank !== null) draft.refuse('NOT_ASKED', 'The title of stated posts stays as it is.', id);
    return set(draft, [thing], planned);
  }
  // What somebody sets is known from then on.
  if (isThing(thing, 'BODY') && thing.partlyUnknown.includes('LEADER_POSTS'))
    draft.put({ ...thing, partlyUnknown: thing.partlyUnknown.filter((one) => one !== 'LEADER_POSTS') });
  if (title === null) draft.refuse('MISSING', '`title` of the posts is needed.', id);
  const alike = draft.childrenOf(id, 'LEADERS').filter(({ name }) => foldText(name) === foldText(title));
  if (alike.length > 0) return set(draft, alike, planned);
  if (rank === null) draft.refuse('MISSING', `${thing.name} has no ${title} yet: \`rank\` is needed.`, id);
  draft.put({ id: draft.newId(), kind: 'LEADERS', name: title, holder: id, origin: null, rank, count: planned, year: null }); // prettier-ignore
}

function set(draft: Draft, [first, ...others]: readonly Leaders[], planned: number): void {
  if (!first) return;
  const before = [first, ...others].reduce((sum, { count }) => sum + count, 0);
  if (before === planned) draft.refuse('CHANGES_NOTHING', `${first.name} are ${before} already.`, first.id);
  draft.put({ ...first, count: planned, year: null });
  for (const other of others) draft.end(other);
}
