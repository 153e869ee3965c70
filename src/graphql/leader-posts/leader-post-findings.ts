/** The leader posts of a body and of each of its sections, out of what texts state, against the rule. */
import type { NodeOf } from '../../domain/model';
import type { LeaderPostRule, RuledHolder } from '../../domain/leader-post-rule';
import { judgeLeaders, ruleOf, type Led, type RuledBody } from '../../planning/leader-posts/judge';
import { authorisedPosts, leaderPosts, sumOrNull, type Held } from '../../planning/staffing-totals';
import type { Document } from '../document/document.type';
import { Section } from '../section/section.type';
import { LeaderPost, StaffingQuota } from '../staffing/staffing.type';
import type { StatedStaffing } from '../staffing/stated-staffing';
import * as types from './leader-posts.type';

export interface RulesAsked {
  readonly rules: readonly LeaderPostRule[];
  /** The one that somebody names; null for that of the place and year. */
  readonly named: LeaderPostRule | null;
}

/** The body first, then its sections in their order: those that the documents name which state posts or leaders. */
export async function leaderPostFindings(
  agency: string,
  body: RuledBody,
  stated: StatedStaffing,
  { rules, named }: RulesAsked,
): Promise<readonly types.LeaderPostFinding[]> {
  const isOwn = ({ holder }: Held<unknown>): boolean => holder === agency;
  const isOfSection = (held: Held<unknown>): boolean => !isOwn(held);
  const authorised = stated.quotas.filter(({ fact }) => fact.properties.measure === 'AUTHORISED');
  const speaking = (facts: StatedStaffing['quotas' | 'posts']): Document | null =>
    stated.latestOf(facts)?.list.shown ?? null;
  const finding = (section: NodeOf<'Section'> | null, from: From): types.LeaderPostFinding => {
    const holder = section?.id ?? agency;
    const ofHolder = (held: Held<unknown>): boolean => held.holder === holder;
    const quotas = from.quotas.filter(ofHolder);
    const posts = from.posts.filter(ofHolder);
    const led: Led = {
      holder: section ? holderOf(section) : 'BODY',
      posts: authorisedPosts(quotas),
      postsYear: yearOf(from.postsDocument),
      leaders: sumOrNull((['HEAD', 'DEPUTY'] as const).flatMap((rank) => leaderPosts(posts, rank) ?? [])),
      leadersYear: yearOf(from.leadersDocument),
    };
    const judged = judgeLeaders(named ?? ruleOf(rules, body, led.postsYear), body, led);
    return {
      section: section && new Section(section),
      leaderVerdict: judged.verdict,
      noVerdict: judged.because,
      posts: led.posts,
      leaders: led.leaders,
      allowed: judged.step && new types.LeaderPostStep(judged.step),
      ruleArticle: judged.article && new types.LeaderPostArticle(judged.article),
      leaderRule: judged.rule && new types.LeaderPostRule(judged.rule),
      postsDocument: led.posts === null ? null : from.postsDocument,
      leaderPostsDocument: led.leaders === null ? null : from.leadersDocument,
      statedQuotas: quotas.map(({ fact }) => new StaffingQuota(fact)),
      statedPosts: posts.map(({ fact }) => new LeaderPost(fact)),
    };
  };
  const fromDocuments = (isHeld: (held: Held<unknown>) => boolean): From => {
    const quotas = authorised.filter(isHeld);
    const posts = stated.posts.filter(isHeld);
    const [postsDocument, leadersDocument] = [speaking(quotas), speaking(posts)];
    return {
      postsDocument,
      leadersDocument,
      quotas: stated.statedBy(postsDocument, quotas),
      posts: stated.statedBy(leadersDocument, posts),
    };
  };
  const ofSections = fromDocuments(isOfSection);
  const naming = [ofSections.postsDocument, ofSections.leadersDocument].flatMap((one) => one ?? []);
  const sections = naming.length > 0 ? await stated.sectionsIn(naming) : [];
  return [finding(null, fromDocuments(isOwn)), ...sections.map((section) => finding(section, ofSections))];
}

/** What one document states of posts, and one of leaders. */
interface From {
  readonly postsDocument: Document | null;
  readonly leadersDocument: Document | null;
  readonly quotas: StatedStaffing['quotas'];
  readonly posts: StatedStaffing['posts'];
}

const holderOf = ({ properties }: NodeOf<'Section'>): RuledHolder =>
  properties.sectionKind === 'BRANCH' ? 'BRANCH' : 'INTERNAL';

const yearOf = (document: Document | null): number | null => document?.node.properties.fiscalYear ?? null;
