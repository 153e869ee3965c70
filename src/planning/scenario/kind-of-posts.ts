import { foldText } from '../../text/fold';
import { isInPost, postKind, staffingKind } from '../staffing-kinds';

/** As posts and people are called alike; null for all kinds together. */
export function kindOfPosts(staffingType: string | null): string | null {
  const kind = staffingKind(staffingType);
  return kind === null || !isInPost(kind) ? null : postKind(foldText(kind));
}
