import { foldText } from '../../text/fold';
import { isInPost, postKind, staffingKind } from '../staffing-kinds';
import { isThing, type Posts, type Thing } from './thing';

/** As posts and people are called alike; null for all kinds together. */
export function kindOfPosts(staffingType: string | null): string | null {
  const kind = staffingKind(staffingType);
  return kind === null || !isInPost(kind) ? null : postKind(foldText(kind));
}

/** Of what one holder has, the posts that are added up: those of all kinds together where they are stated, else the kinds. */
export function authorisedPostsIn(things: readonly Thing[]): readonly Posts[] {
  const posts = things.filter((thing) => isThing(thing, 'POSTS')).filter(({ measure }) => measure === 'AUTHORISED');
  const whole = posts.filter(({ staffingType }) => kindOfPosts(staffingType) === null);
  return whole.length > 0 ? whole : posts;
}
