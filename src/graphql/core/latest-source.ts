/** Of the documents that state things of one list, the one that speaks: what a year says of a body comes out of one document. */
import {
  speakingDocument,
  type ChoiceOptions,
  type DocumentChoice,
  type StatedList,
} from '../../planning/speaking-document';
import type { Filter } from '../../store/graph-store';
import { Document } from '../document/document.type';
import type { Link, Step } from '../plan/path';
import { linksOf, things } from './paths';

/** Whatever a request asks of the page depends on the document that is chosen. */
export const OF_PAGE = [
  'edges',
  'nodes',
  'pageInfo',
  'totalCount',
  'document',
  'documentChoice',
  'otherDocuments',
] as const;

/** What the choice looks at, whatever is asked of the documents. */
export const TELLING = ['fiscalYear', 'documentKind', 'title', 'source', 'readAt'] as const;

/** The step from each thing of the list to the documents that state it. */
export const statingStep = (document: Filter | undefined): Step => ({
  relation: 'STATED_IN',
  direction: 'out',
  ...(document && { filter: document }),
  at: [['document'], ['otherDocuments']],
  alsoFor: OF_PAGE,
  looksAt: ['start'],
  reads: TELLING,
});

/** What one document states of the list. */
export interface Source {
  readonly document: Document | null;
  /** By which rule it was chosen among those of its year. */
  readonly choice: DocumentChoice;
  /** Those of its year that state such things too. */
  readonly others: readonly Document[];
  /** Each thing with the first of its places there. */
  readonly places: ReadonlyMap<Link, number>;
}

interface List extends StatedList {
  readonly link: Link;
  readonly places: Map<Link, number>;
}

/**
 * Null where no document states any.
 * @param links that were followed by `statingStep` before anything else
 * @param options.through only documents of this year or before
 */
export function latestSource(links: readonly Link[], options: ChoiceOptions = {}): Source | null {
  const chosen = speakingDocument(listsOf(links), options);
  if (!chosen) return null;
  const { list, choice, others } = chosen;
  return {
    document: documentOf(list),
    choice,
    others: others.flatMap((other) => documentOf(other) ?? []),
    places: list.places,
  };
}

const documentOf = ({ link }: List): Document | null => things({ kind: 'Document', type: Document }, [link])[0] ?? null;

function listsOf(links: readonly Link[]): readonly List[] {
  const lists = new Map<string, Omit<List, 'size'>>();
  for (const one of links) {
    for (const place of linksOf(one.then[0])) {
      const { node, relation } = place;
      if (node.kind !== 'Document' || relation.type !== 'STATED_IN') continue;
      const list = lists.get(node.id) ?? {
        document: { id: node.id, ...node.properties },
        link: place,
        places: new Map<Link, number>(),
      };
      lists.set(node.id, list);
      list.places.set(one, Math.min(list.places.get(one) ?? Infinity, relation.properties.start));
    }
  }
  return [...lists.values()].map((list) => ({ ...list, size: list.places.size }));
}
