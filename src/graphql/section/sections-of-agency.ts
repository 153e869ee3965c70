import type { Connection } from '../core/connection';
import { ListPage } from '../core/list-page';
import { IN_PAGE, linksOf, things } from '../core/paths';
import { sourceFilter, type SourceArgs } from '../core/source.args';
import { Document } from '../document/document.type';
import type { Link, Path } from '../plan/path';
import { Section } from './section.type';

/** A page of sections that one document lists. */
export interface SectionPage extends Connection<Section> {
  /** Null where no document does, or where the sections are not those of one. */
  readonly document?: Document | null;
}

/** Whatever a request asks of the page depends on the document that is chosen. */
const OF_PAGE = ['edges', 'nodes', 'pageInfo', 'totalCount', 'document'] as const;

/**
 * The sections of an agency as one document lists them: of those asked for, the latest. Sections are renamed from year to
 * year, and two lists together would show one office twice.
 */
export function sectionsOfAgency(args: SourceArgs): Path<SectionPage> {
  const filter = sourceFilter(args);
  const page = new ListPage(args, { of: ['sections', filter], order: [] });
  return {
    steps: [
      {
        relation: 'HAS_SECTION',
        direction: 'out',
        kinds: ['Section'],
        order: [{ by: 'position' }],
        at: IN_PAGE.at,
        alsoFor: OF_PAGE,
        then: [
          {
            relation: 'STATED_IN',
            direction: 'out',
            ...(filter && { filter }),
            at: [['document']],
            alsoFor: OF_PAGE,
            looksAt: ['start'],
            reads: ['fiscalYear'],
          },
        ],
      },
    ],
    answer: ([result], { node }) => {
      const sections = linksOf(result);
      const list = latestList(sections);
      // Of a graph that was loaded without its documents, all sections are what there is.
      const listed = list ? inPlace(list.places) : filter ? [] : sections;
      const document = list ? (things({ kind: 'Document', type: Document }, [list.document])[0] ?? null) : null;
      const show = (link: Link): readonly Section[] => things({ kind: 'Section', type: Section }, [link]);
      return { ...page.connectionOfAll(listed, show, node.id), document };
    },
  };
}

/** The sections that one document states, each with the first of its places there. */
interface List {
  readonly document: Link;
  readonly year: number;
  readonly places: Map<Link, number>;
}

/** A document that lists sections names several; of one year, the longest list counts. */
function latestList(sections: readonly Link[]): List | null {
  const lists = [...listsOf(sections).values()];
  const several = lists.filter(({ places }) => places.size > 1);
  const [latest] = (several.length > 0 ? several : lists).sort(
    (a, b) => b.year - a.year || b.places.size - a.places.size || (a.document.node.id < b.document.node.id ? -1 : 1),
  );
  return latest ?? null;
}

function listsOf(sections: readonly Link[]): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  for (const section of sections) {
    for (const place of linksOf(section.then[0])) {
      const { node, relation } = place;
      if (node.kind !== 'Document' || relation.type !== 'STATED_IN') continue;
      // One without a year counts as the oldest.
      const year = node.properties.fiscalYear ?? -1;
      const list = lists.get(node.id) ?? { document: place, year, places: new Map<Link, number>() };
      lists.set(node.id, list);
      list.places.set(section, Math.min(list.places.get(section) ?? Infinity, relation.properties.start));
    }
  }
  return lists;
}

const inPlace = (places: ReadonlyMap<Link, number>): readonly Link[] =>
  [...places].sort(([, a], [, b]) => a - b).map(([section]) => section);
