/** Documents in whose place a corrected edition has come: of one publisher, kind and fiscal year. */
import type { Kind, NodeOf } from '../../domain/model';
import { corrects, WORDS_OF_CORRECTION, type SpeakingDocument } from '../../planning/speaking-document';
import type { GraphStore, Requirement } from '../../store/graph-store';
import { KeptReading } from '../../store/kept-reading';
import { pagesOf } from '../../store/pages';
import { foldText } from '../../text/fold';
import { groupBy } from '../../text/group-by';
import type { BulkStore, Grouping } from './grouping';

const AT_ONCE = 500;

type Source = Pick<Grouping<never>, 'kind' | 'leastOfEdition'>;

/** By the kind of what they state, as long as the graph stays what it is. */
export class SupersededDocuments {
  readonly #kept = new Map<Kind, KeptReading<ReadonlySet<string>>>();

  constructor(private readonly store: GraphStore) {}

  of(source: Source, version: number, signal: AbortSignal): Promise<ReadonlySet<string>> {
    const kept =
      this.#kept.get(source.kind) ?? new KeptReading(this.store, () => supersededDocuments(this.store, source));
    this.#kept.set(source.kind, kept);
    return kept.of(version, signal);
  }
}

/**
 * An edition that states too little to be a list of these things corrects something else. One store call where nothing
 * calls itself corrected.
 * @returns ids
 */
export async function supersededDocuments(
  store: BulkStore,
  { kind, leastOfEdition }: Source,
): Promise<ReadonlySet<string>> {
  if (leastOfEdition === null) return new Set();
  const called = WORDS_OF_CORRECTION.flatMap((word) => [{ title: { contains: word } }, { source: { contains: word } }]);
  const corrected = await editions(store, [{ anyOf: called.map((own) => ({ own })) }]);
  if (corrected.length === 0) return new Set();
  const listing = await listingDocuments(store, kind, corrected, leastOfEdition);
  const publishers = [...new Set(listing.map(({ publisher }) => publisher))];
  const superseded = new Set<string>();
  for (let from = 0; from < publishers.length; from += AT_ONCE) {
    const some = publishers.slice(from, from + AT_ONCE);
    const published = groupBy(await editions(store, [{ own: { publisher: { in: some } } }]), keyOf);
    for (const one of listing) {
      for (const other of published.get(keyOf(one)) ?? []) if (corrects(one, other)) superseded.add(other.id);
    }
  }
  return superseded;
}

interface Edition extends SpeakingDocument {
  readonly publisher: string;
  readonly fiscalYear: number;
}

/** What is the same of all editions of a document. */
const keyOf = ({ publisher, fiscalYear, documentKind }: Edition): string =>
  JSON.stringify([foldText(publisher), fiscalYear, documentKind]);

/** Whoever published it for whatever year has to be known. */
async function editions(store: BulkStore, requires: readonly Requirement[]): Promise<readonly Edition[]> {
  const properties = ['title', 'source', 'fiscalYear', 'documentKind', 'readAt', 'publisher'];
  const found: Edition[] = [];
  for await (const nodes of pagesOf(store, 'Document', { requires, properties }, AT_ONCE)) {
    found.push(...nodes.flatMap((node) => editionOf(node)));
  }
  return found;
}

function editionOf({ id, properties }: NodeOf<'Document'>): readonly Edition[] {
  const { title, source, fiscalYear, documentKind, readAt, publisher } = properties;
  return publisher === null || fiscalYear === null
    ? []
    : [{ id, title, source, fiscalYear, documentKind, readAt, publisher }];
}

/** Those that state so many things of the kind. */
async function listingDocuments(
  store: BulkStore,
  kind: Kind,
  documents: readonly Edition[],
  least: number,
): Promise<readonly Edition[]> {
  const branch = {
    relation: 'STATED_IN',
    direction: 'in',
    kinds: [kind],
    distinct: true,
    relationProperties: [],
    properties: [],
    page: { limit: least },
  } as const;
  const listing: Edition[] = [];
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const some = documents.slice(from, from + AT_ONCE);
    const read = await store.nodes(some.map(({ id }) => id), { properties: [], branches: [branch] }); // prettier-ignore
    listing.push(...some.filter((_, index) => read[index]?.branches?.[0]?.neighbours.length === least));
  }
  return listing;
}
