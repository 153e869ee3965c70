import type { NodeOf } from '../../domain/model';
import { staffingKind, type StaffingKind } from '../../planning/staffing-kinds';
import { foldText } from '../../text/fold';

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

/** Where a fact is stated, as far as choosing a document needs it. */
export interface Source {
  readonly id: string;
  readonly fiscalYear: number | null;
}

/**
 * The latest of these documents; one without a year counts as the oldest. Of one year the one that states the most, and
 * then by id, so that the choice is stable.
 * @param sources each document once for every fact that it states
 */
export function latest<S extends Source>(sources: readonly S[]): S | null {
  const statedBy = new Map<string, number>();
  for (const { id } of sources) statedBy.set(id, (statedBy.get(id) ?? 0) + 1);
  const order = [...sources].sort(
    (a, b) =>
      (b.fiscalYear ?? -1) - (a.fiscalYear ?? -1) ||
      (statedBy.get(b.id) ?? 0) - (statedBy.get(a.id) ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return order[0] ?? null;
}
