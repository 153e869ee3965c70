/** What texts state of the posts and leaders of a body and of its sections, and which document speaks of them. */
import type { Kind, NodeOf, Relation } from '../../domain/model';
import { speakingDocument, type Chosen, type StatedList } from '../../planning/speaking-document';
import type { Held } from '../../planning/staffing-totals';
import type { Order } from '../../store/graph-store';
import { groupBy } from '../../text/group-by';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { sourceFilter } from '../core/source.args';
import { Document } from '../document/document.type';
import { BY_MEASURE, HEADS_FIRST } from './staffing.args';

export interface StaffingSource {
  readonly document?: string | null | undefined;
  readonly fiscalYear?: number | null | undefined;
  readonly asOf?: number | null | undefined;
}

export interface StatingDocument extends StatedList {
  readonly shown: Document;
}

type HeldFact = Held<{ readonly id: string }>;

export interface StatedStaffing {
  /** In the order in which the body lists them. */
  readonly sections: readonly NodeOf<'Section'>[];
  /** Of the body and of its sections, whoever states them. */
  readonly quotas: readonly Held<NodeOf<'StaffingQuota'>>[];
  readonly posts: readonly Held<NodeOf<'LeaderPost'>>[];
  /** Of the documents asked for, or of those of one year, the one that speaks of these; null where none states any. */
  readonly latestOf: (facts: readonly HeldFact[], year?: number | null) => Chosen<StatingDocument> | null;
  /** The fiscal years of the documents that state any of these, null for those of no year. */
  readonly yearsOf: (facts: readonly HeldFact[]) => readonly (number | null)[];
  /** Those that a document states; none for no document. */
  readonly statedBy: <F extends HeldFact>(document: Document | null, facts: readonly F[]) => readonly F[];
  /** The sections that any of these documents names. */
  readonly sectionsIn: (documents: readonly Document[]) => Promise<readonly NodeOf<'Section'>[]>;
}

export async function statedStaffing(
  reader: GraphReader,
  agency: string,
  source: StaffingSource,
): Promise<StatedStaffing> {
  const listed = await reader.expand(agency, {
    relation: 'HAS_SECTION',
    direction: 'out',
    order: [{ by: 'position' }],
  });
  const sections = listed.neighbours.flatMap(({ node }) => (isKind(node, 'Section') ? [node] : []));
  const holders = [agency, ...sections.map(({ id }) => id)];
  const [quotas, posts] = await Promise.all([
    heldBy(reader, holders, 'HAS_QUOTA', 'StaffingQuota', BY_MEASURE),
    heldBy(reader, holders, 'HAS_POST', 'LeaderPost', HEADS_FIRST),
  ]);
  const statedIn = await documentsOf(
    reader,
    [...quotas, ...posts].map(({ fact }) => fact.id),
    source,
  );
  return {
    sections,
    quotas,
    posts,
    sectionsIn: async (documents) => {
      const naming = await documentsOf(
        reader,
        sections.map(({ id }) => id),
        source,
      );
      const chosen = new Set(documents.map(({ id }) => id));
      return sections.filter(({ id }) => naming.get(id)?.some((document) => chosen.has(document.id)));
    },
    latestOf: (facts, year) =>
      speakingDocument(
        listsOf(facts, statedIn).filter(({ document }) => year === undefined || document.fiscalYear === year),
        { isEachAlone: true },
      ),
    yearsOf: (facts) => listsOf(facts, statedIn).map(({ document }) => document.fiscalYear),
    statedBy: (document, facts) =>
      facts.filter(({ fact }) => statedIn.get(fact.id)?.some(({ id }) => id === document?.id) ?? false),
  };
}

/** The documents that state any of these, and how many of them each does. */
function listsOf(
  facts: readonly HeldFact[],
  statedIn: ReadonlyMap<string, readonly Document[]>,
): readonly StatingDocument[] {
  const stating = facts.flatMap(({ fact }) => statedIn.get(fact.id) ?? []);
  return [...groupBy(stating, ({ id }) => id).values()].flatMap(
    (alike) =>
    alike.slice(0, 1).map((shown) => ({ shown, document: { id: shown.id, ...shown.node.properties }, size: alike.length })), // prettier-ignore
  );
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
