import { latestSource, OF_PAGE, statingStep } from '../core/latest-source';
import { ListPage } from '../core/list-page';
import { IN_PAGE, linksOf, things } from '../core/paths';
import { sourceFilter, type SourceArgs } from '../core/source.args';
import { sourceShown, type SourcedPage } from '../core/sourced';
import type { Link, Path } from '../plan/path';
import { Section } from './section.type';

/**
 * The sections of an agency as one document lists them: of those asked for, the latest. Sections are renamed from year to
 * year, and two lists together would show one office twice.
 */
export function sectionsOfAgency(args: SourceArgs): Path<SourcedPage<Section>> {
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
        then: [statingStep(filter)],
      },
    ],
    answer: ([result], { node }) => {
      const sections = linksOf(result);
      const source = latestSource(sections);
      // Of a graph that was loaded without its documents, all sections are what there is.
      const listed = source ? inPlace(source.places) : filter ? [] : sections;
      const show = (link: Link): readonly Section[] => things({ kind: 'Section', type: Section }, [link]);
      return { ...page.connectionOfAll(listed, show, node.id), ...sourceShown(source) };
    },
  };
}

const inPlace = (places: ReadonlyMap<Link, number>): readonly Link[] =>
  [...places].sort(([, a], [, b]) => a - b).map(([section]) => section);
