import type { Kind, NodeOf, Relation } from '../../domain/model';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { Document } from '../document/document.type';
import { LeaderPost, StaffingQuota, type StaffingTotals } from './staffing.type';
import { authorisedPosts, latest, leaderPosts, type Held } from './totals';

export interface StaffingSource {
  readonly document?: string | null | undefined;
  readonly fiscalYear?: number | null | undefined;
}

/** Staffing of an agency and its sections out of one document: the one asked for, else the latest that states any. */
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
    heldBy(reader, holders, 'HAS_QUOTA', 'StaffingQuota'),
    heldBy(reader, holders, 'HAS_POST', 'LeaderPost'),
  ]);
  const documents = await documentsOf(
    reader,
    [...allQuotas, ...allPosts].map(({ fact }) => fact.id),
  );
  const candidates = [...documents.values()]
    .flat()
    .filter(
      ({ id, fiscalYear }) =>
        (!source.document || id === source.document) && (!source.fiscalYear || fiscalYear === source.fiscalYear),
    );
  const document = latest(candidates);
  const isIn = ({ fact }: Held<{ readonly id: string }>): boolean =>
    documents.get(fact.id)?.some(({ id }) => id === document?.id) ?? false;
  const isOwn = ({ holder }: Held<unknown>): boolean => holder === agency;
  const quotas = allQuotas.filter(isIn);
  const posts = allPosts.filter(isIn);
  const ofSections = { quotas: quotas.filter((held) => !isOwn(held)), posts: posts.filter((held) => !isOwn(held)) };
  return {
    document,
    basis: 'DERIVED',
    posts: authorisedPosts(ofSections.quotas),
    heads: leaderPosts(ofSections.posts, 'HEAD'),
    deputies: leaderPosts(ofSections.posts, 'DEPUTY'),
    agencyQuotas: quotas.filter(isOwn).map(({ fact }) => new StaffingQuota(fact)),
    agencyPosts: posts.filter(isOwn).map(({ fact }) => new LeaderPost(fact)),
    sectionQuotas: ofSections.quotas.map(({ fact }) => new StaffingQuota(fact)),
    sectionPosts: ofSections.posts.map(({ fact }) => new LeaderPost(fact)),
  };
}

async function heldBy<K extends Kind>(
  reader: GraphReader,
  holders: readonly string[],
  relation: Relation,
  kind: K,
): Promise<readonly Held<NodeOf<K>>[]> {
  const expansions = await reader.expandAll(holders, { relation, direction: 'out' });
  return expansions.flatMap(({ neighbours }, index) =>
    neighbours.flatMap(({ node }) => (isKind(node, kind) ? [{ holder: holders[index] ?? '', fact: node }] : [])),
  );
}

/** The documents that state each of the facts, by fact. */
async function documentsOf(
  reader: GraphReader,
  facts: readonly string[],
): Promise<ReadonlyMap<string, readonly Document[]>> {
  const places = await reader.expandAll(facts, {
    relation: 'STATED_IN',
    direction: 'out',
    order: [{ by: 'relation.start' }],
  });
  return new Map(
    facts.map((fact, index) => [
      fact,
      (places[index]?.neighbours ?? []).flatMap(({ node }) => (isKind(node, 'Document') ? [new Document(node)] : [])),
    ]),
  );
}
