import { leaderPosts, postsOfBody, type Held } from '../../planning/staffing-totals';
import type { Chosen } from '../../planning/speaking-document';
import type { GraphReader } from '../core/reader';
import type { Document } from '../document/document.type';
import { statedStaffing, type StaffingSource, type StatingDocument } from './stated-staffing';
import { LeaderPost, StaffingQuota, type StaffingTotals } from './staffing.type';

/**
 * Staffing of an agency and its sections. Posts come out of one document and leaders out of one: of those asked for, the
 * latest that states that very thing, for a text that only tells of new posts says nothing of all of them.
 */
export async function staffingOfAgency(
  reader: GraphReader,
  agency: string,
  source: StaffingSource,
): Promise<StaffingTotals> {
  const stated = await statedStaffing(reader, agency, source);
  const { latestOf, statedBy } = stated;
  const isOwn = ({ holder }: Held<unknown>): boolean => holder === agency;
  const isOfSection = (held: Held<unknown>): boolean => !isOwn(held);

  const authorised = stated.quotas.filter(({ fact }) => fact.properties.measure === 'AUTHORISED');
  const quotasChosen = latestOf(authorised.filter(isOfSection)) ?? latestOf(authorised) ?? latestOf(stated.quotas);
  const leadersChosen = latestOf(stated.posts.filter(isOfSection)) ?? latestOf(stated.posts);
  const [postsDocument, leaderPostsDocument] = [quotasChosen, leadersChosen].map((one) => one?.list.shown ?? null) as [Document | null, Document | null]; // prettier-ignore
  const quotas = statedBy(postsDocument, stated.quotas);
  const posts = statedBy(leaderPostsDocument, stated.posts);
  return {
    postsDocument,
    postsDocumentChoice: quotasChosen?.choice ?? null,
    otherPostsDocuments: othersOf(quotasChosen),
    leaderPostsDocument,
    leaderPostsDocumentChoice: leadersChosen?.choice ?? null,
    otherLeaderPostsDocuments: othersOf(leadersChosen),
    document: onlyOne(postsDocument, leaderPostsDocument),
    basis: 'DERIVED',
    ...postsOfBody(quotas, isOfSection),
    heads: leaderPosts(posts.filter(isOfSection), 'HEAD'),
    deputies: leaderPosts(posts.filter(isOfSection), 'DEPUTY'),
    agencyQuotas: quotas.filter(isOwn).map(({ fact }) => new StaffingQuota(fact)),
    agencyPosts: posts.filter(isOwn).map(({ fact }) => new LeaderPost(fact)),
    sectionQuotas: quotas.filter(isOfSection).map(({ fact }) => new StaffingQuota(fact)),
    sectionPosts: posts.filter(isOfSection).map(({ fact }) => new LeaderPost(fact)),
  };
}

const othersOf = (chosen: Chosen<StatingDocument> | null): readonly Document[] =>
  (chosen?.others ?? []).map(({ shown }) => shown);

/** The document that everything comes from; null where there are two, or none. */
function onlyOne(a: Document | null, b: Document | null): Document | null {
  if (a === null || b === null) return a ?? b;
  return a.id === b.id ? a : null;
}
