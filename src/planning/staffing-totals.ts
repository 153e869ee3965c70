import type { NodeOf } from '../domain/model';
import { staffingKind, type StaffingKind } from './staffing-kinds';
import { foldText } from '../text/fold';

/** A staffing figure with whose it is. */
export interface Held<T> {
  readonly holder: string;
  readonly fact: T;
}

/** Null where nothing is stated: unknown is not zero. */
export function sumOrNull(counts: readonly number[]): number | null {
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Authorised posts of each holder, added up. A figure of all kinds together stands for its holder where it is stated,
 * else the figures by kind are added; a figure that one document states twice, in whatever spelling, counts once: the
 * first of those given.
 */
export function authorisedPosts(quotas: readonly Held<NodeOf<'StaffingQuota'>>[]): number | null {
  const byHolder = new Map<string, Map<StaffingKind, number>>();
  for (const { holder, fact } of quotas) {
    const { measure, staffingType, count } = fact.properties;
    if (measure !== 'AUTHORISED') continue;
    const byKind = byHolder.get(holder) ?? new Map<StaffingKind, number>();
    const kind = staffingKind(staffingType);
    if (!byKind.has(kind)) byKind.set(kind, count);
    byHolder.set(holder, byKind);
  }
  return sumOrNull([...byHolder.values()].map((byKind) => byKind.get(null) ?? sumOrNull([...byKind.values()]) ?? 0));
}

export type PostsOf = 'SECTIONS' | 'WHOLE_BODY';

export interface CountedPosts {
  readonly posts: number | null;
  /** Null where no number of posts is stated. */
  readonly postsOf: PostsOf | null;
}

/** Of the sections together, else what is stated of the body as a whole: the two are never added. */
export function postsOfBody(
  quotas: readonly Held<NodeOf<'StaffingQuota'>>[],
  isOfSection: (quota: Held<NodeOf<'StaffingQuota'>>) => boolean,
): CountedPosts {
  const ofSections = authorisedPosts(quotas.filter(isOfSection));
  if (ofSections !== null) return { posts: ofSections, postsOf: 'SECTIONS' };
  const ofWhole = authorisedPosts(quotas.filter((quota) => !isOfSection(quota)));
  return { posts: ofWhole, postsOf: ofWhole === null ? null : 'WHOLE_BODY' };
}

/** Leader posts of one rank added up, each title of a holder once; null when no leader post at all is stated. */
export function leaderPosts(posts: readonly Held<NodeOf<'LeaderPost'>>[], rank: 'HEAD' | 'DEPUTY'): number | null {
  if (posts.length === 0) return null;
  const byTitle = new Map<string, number>();
  for (const { holder, fact } of posts) {
    const key = JSON.stringify([holder, foldText(fact.properties.title)]);
    if (fact.properties.rank === rank && !byTitle.has(key)) byTitle.set(key, fact.properties.count);
  }
  return sumOrNull([0, ...byTitle.values()]);
}
