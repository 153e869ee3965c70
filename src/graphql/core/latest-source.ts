/** Of the documents that state things of one list, the latest: what a year says of a body comes out of one document. */
import type { Filter } from '../../store/graph-store';
import { Document } from '../document/document.type';
import type { Link, Step } from '../plan/path';
import { linksOf, things } from './paths';

/** Whatever a request asks of the page depends on the document that is chosen. */
export const OF_PAGE = ['edges', 'nodes', 'pageInfo', 'totalCount', 'document'] as const;

/** The step from each thing of the list to the documents that state it. */
export const statingStep = (document: Filter | undefined): Step => ({
  relation: 'STATED_IN',
  direction: 'out',
  ...(document && { filter: document }),
  at: [['document']],
  alsoFor: OF_PAGE,
  looksAt: ['start'],
  reads: ['fiscalYear'],
});

/** What one document states of the list. */
export interface Source {
  readonly document: Document | null;
  /** Each thing with the first of its places there. */
  readonly places: ReadonlyMap<Link, number>;
}

interface List {
  readonly link: Link;
  readonly year: number;
  readonly places: Map<Link, number>;
}

/**
 * A document that lists things names several; of one year, the longest list counts. Null where no document states any.
 * @param links that were followed by `statingStep` before anything else
 * @param through only documents of this year or before
 */
export function latestSource(links: readonly Link[], through = Infinity): Source | null {
  const lists = listsThrough(links, through);
  const several = lists.filter(({ places }) => places.size > 1);
  return latestOf(several.length > 0 ? several : lists);
}

/** Of what stands by itself, as a number of posts does: a document that states one is as good as one that states several. */
export const latestStatement = (links: readonly Link[]): Source | null => latestOf(listsThrough(links, Infinity));

const listsThrough = (links: readonly Link[], through: number): readonly List[] =>
  [...listsOf(links).values()].filter(({ year }) => year <= through);

function latestOf(lists: readonly List[]): Source | null {
  const [latest] = [...lists].sort(
    (a, b) => b.year - a.year || b.places.size - a.places.size || (a.link.node.id < b.link.node.id ? -1 : 1),
  );
  if (!latest) return null;
  return { document: things({ kind: 'Document', type: Document }, [latest.link])[0] ?? null, places: latest.places };
}

function listsOf(links: readonly Link[]): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  for (const one of links) {
    for (const place of linksOf(one.then[0])) {
      const { node, relation } = place;
      if (node.kind !== 'Document' || relation.type !== 'STATED_IN') continue;
      // One without a year counts as the oldest.
      const year = node.properties.fiscalYear ?? -1;
      const list = lists.get(node.id) ?? { link: place, year, places: new Map<Link, number>() };
      lists.set(node.id, list);
      list.places.set(one, Math.min(list.places.get(one) ?? Infinity, relation.properties.start));
    }
  }
  return lists;
}
