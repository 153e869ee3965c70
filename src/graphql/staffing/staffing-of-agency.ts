import type { Kind, NodeOf, Relation } from '../../domain/model';
import { speakingDocument, type Chosen, type StatedList } from '../../planning/speaking-document';
import type { Order } from '../../store/graph-store';
import { groupBy } from '../../text/group-by';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { sourceFilter } from '../core/source.args';
import { Document } from '../document/document.type';
import { BY_MEASURE, HEADS_FIRST } from './staffing.args';
import { LeaderPost, StaffingQuota, type StaffingTotals } from './staffing.type';
import { leaderPosts, postsOfBody, type Held } from './totals';

export interface StaffingSource {
  readonly document?: string | null | undefined;
  readonly fiscalYear?: number | null | undefined;
  readonly asOf?: number | null | undefined;
}

/**
 * Staffing of an agency and its sections. Posts come out of one document and leaders out of one: of those asked for, the
 * latest that states that very thing, for a text that only tells of new posts says nothing of all of them.
 */
export async function staffingOfAgency(
  reader: GraphReader,
  agency: string,
  source: StaffingSource,
): Promise<StaffingTotals> {
  const sections = await reader.expand(agency, {
    relation: 'HAS_SECTION',
    direction: 'out',
    order: [{ by: 'position' }],
  });
  const holders = [agency, ...sections.neighbours.map(({ node }) => node.id)];
  const [allQuotas, allPosts] = await Promise.all([
    heldBy(reader, holders, 'HAS_QUOTA', 'StaffingQuota', BY_MEASURE),
    heldBy(reader, holders, 'HAS_POST', 'LeaderPost', HEADS_FIRST),
  ]);
  const statedIn = await documentsOf(
    reader,
    [...allQuotas, ...allPosts].map(({ fact }) => fact.id),
    source,
  );
  const latestOf = (facts: readonly Held<{ readonly id: string }>[]): Chosen<StatingDocument> | null =>
    speakingDocument(listsOf(facts, statedIn), { isEachAlone: true });
  const isOwn = ({ holder }: Held<unknown>): boolean => holder === agency;
  const isOfSection = (held: Held<unknown>): boolean => !isOwn(held);

  const authorised = allQuotas.filter(({ fact }) => fact.properties.measure === 'AUTHORISED');
  const quotasChosen = latestOf(authorised.filter(isOfSection)) ?? latestOf(authorised) ?? latestOf(allQuotas);
  const leadersChosen = latestOf(allPosts.filter(isOfSection)) ?? latestOf(allPosts);
  const [postsDocument, leaderPostsDocument] = [quotasChosen, leadersChosen].map((one) => one?.list.shown ?? null) as [Document | null, Document | null]; // prettier-ignore
  const from = (document: Document | null) => (held: Held<{ readonly id: string }>) =>
    statedIn.get(held.fact.id)?.some(({ id }) => id === document?.id) ?? false;
  const quotas = allQuotas.filter(from(postsDocument));
  const posts = allPosts.filter(from(leaderPostsDocument));
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

interface StatingDocument extends StatedList {
  readonly shown: Document;
}

/** The documents that state any of these, and how many of them each does. */
function listsOf(
  facts: readonly Held<{ readonly id: string }>[],
  statedIn: ReadonlyMap<string, readonly Document[]>,
): readonly StatingDocument[] {
  const stating = facts.flatMap(({ fact }) => statedIn.get(fact.id) ?? []);
  return [...groupBy(stating, ({ id }) => id).values()].flatMap(
    (alike) =>
    alike.slice(0, 1).map((shown) => ({ shown, document: { id: shown.id, ...shown.node.properties }, size: alike.length })), // prettier-ignore
  );
}

const othersOf = (chosen: Chosen<StatingDocument> | null): readonly Document[] =>
  (chosen?.others ?? []).map(({ shown }) => shown);

/** The document that everything comes from; null where there are two, or none. */
function onlyOne(a: Document | null, b: Document | null): Document | null {
  if (a === null || b === null) return a ?? b;
  return a.id === b.id ? a : null;
}

async function heldBy<K extends Kind>(
  reader: GraphReader,
  holders: readonly string[],
  relation: Relation,
  kind: K,
  order: readonly Order[],
): Promise<readonly Held<NodeOf<K>>[]> {
  const expansions = await reader.expandAll(holders, { relation, direction: 'out', kinds: [kind], order });
  return expansions.flatMap(({ neighbours }, index) =>
    neighbours.flatMap(({ node }) => (isKind(node, kind) ? [{ holder: holders[index] ?? '', fact: node }] : [])),
  );
}

/** The documents asked for that state each of the facts, each once, by fact. */
async function documentsOf(
  reader: GraphReader,
  facts: readonly string[],
  source: StaffingSource,
): Promise<ReadonlyMap<string, readonly Document[]>> {
  const filter = sourceFilter(source);
  const places = await reader.expandAll(facts, {
    relation: 'STATED_IN',
    direction: 'out',
    order: [{ by: 'relation.start' }],
    ...(filter && { filter }),
  });
  return new Map(
    facts.map((fact, index) => {
      const stating = new Map((places[index]?.neighbours ?? []).map(({ node }) => [node.id, node]));
      return [fact, [...stating.values()].flatMap((node) => (isKind(node, 'Document') ? [new Document(node)] : []))];
    }),
  );
}
