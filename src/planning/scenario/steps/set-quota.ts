import { kindOfPosts } from '../kind-of-posts';
import type { Draft } from '../draft';
import type { Step } from '../step';
import { isThing, type Posts } from '../thing';

/** Sets how many posts of a kind a body or a section has, or what a stated number of posts becomes. */
export function setQuota(draft: Draft, { things: [id = ''], staffingType, count }: Step): void {
  const thing = draft.thing(id, 'BODY', 'SECTION', 'POSTS');
  const planned = count ?? 0;
  if (planned < 0) draft.refuse('OUT_OF_RANGE', `${thing.name} cannot have ${planned} posts.`, id);
  if (isThing(thing, 'POSTS')) {
    if (staffingType !== null) draft.refuse('NOT_ASKED', 'The kind of stated posts stays as it is.', id);
    return set(draft, [thing], planned);
  }
  // What somebody sets is known from then on.
  if (isThing(thing, 'BODY') && thing.partlyUnknown.includes('AUTHORISED_POSTS'))
    draft.put({ ...thing, partlyUnknown: thing.partlyUnknown.filter((one) => one !== 'AUTHORISED_POSTS') });
  const kind = kindOfPosts(staffingType);
  const posts = draft.childrenOf(id, 'POSTS').filter(({ measure }) => measure === 'AUTHORISED');
  const alike = posts.filter((one) => kindOfPosts(one.staffingType) === kind);
  if (alike.length > 0) return set(draft, alike, planned);
  if (kind === null && posts.length > 0)
    draft.refuse('STATED_OTHERWISE', `The posts of ${thing.name} are stated kind by kind: set each of them.`, id);
  const whole = posts.some((one) => kindOfPosts(one.staffingType) === null);
  draft.put({
    id: draft.newId(),
    kind: 'POSTS',
    name: staffingType ?? '编制',
    holder: id,
    origin: null,
    measure: 'AUTHORISED',
    staffingType,
    count: planned,
    inTotal: !whole && isCounted(draft, id),
    inKind: kind !== null,
    year: null,
  });
}

/** The first of them becomes the whole number, for there is one now; of none nothing is left. */
function set(draft: Draft, [first, ...others]: readonly Posts[], planned: number): void {
  if (!first) return;
  const before = [first, ...others].reduce((sum, { count }) => sum + count, 0);
  if (before === planned) draft.refuse('CHANGES_NOTHING', `${first.name} are ${before} already.`, first.id);
  draft.put({ ...first, count: planned, year: null });
  for (const other of others) draft.end(other);
}

/** Posts of a section are counted where those of its body are not stated. */
function isCounted(draft: Draft, holder: string): boolean {
  const body = draft.find(holder)?.thing;
  if (body?.kind !== 'SECTION' || body.holder === null) return true;
  return !draft.childrenOf(body.holder, 'POSTS').some(({ measure, inTotal }) => measure === 'AUTHORISED' && inTotal);
}
