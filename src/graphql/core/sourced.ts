/** Facts of one holder: all that texts state, or what held in a year, as one document states it. */
import type { Kind } from '../../domain/model';
import type { DocumentChoice } from '../../planning/speaking-document';
import type { Document } from '../document/document.type';
import { positionProperties } from '../../store/position';
import type { Path } from '../plan/path';
import type { ListArgs } from '../where/list.args';
import { orderOf } from '../where/order-by';
import { requirementsOf } from '../where/where';
import { isGiven } from './conditions';
import type { Connection } from './connection';
import { latestSource, OF_PAGE, statingStep, type Source } from './latest-source';
import { ListPage } from './list-page';
import { connectionPath, IN_PAGE, linksOf, things, type Shown, type Traversal } from './paths';
import { sourceFilter, type SourceArgs } from './source.args';

/** A page of what one document states, or of what all of them do. */
export interface SourcedPage<E> extends Connection<E> {
  /** Null where the page is not of one document. */
  readonly document?: Document | null;
  /** By which rule that document was chosen. */
  readonly documentChoice?: DocumentChoice | null;
  /** Those among which it was chosen. */
  readonly otherDocuments?: readonly Document[];
}

/** What a page tells of the document that it is of. */
export const sourceShown = (source: Source | null): Required<Omit<SourcedPage<never>, keyof Connection<never>>> => ({
  document: source?.document ?? null,
  documentChoice: source?.choice ?? null,
  otherDocuments: source?.others ?? [],
});

export function sourcedPath<K extends Kind, E>(
  shown: Shown<K, E>,
  traversal: Traversal,
  args: SourceArgs & ListArgs,
): Path<SourcedPage<E>> {
  const filter = sourceFilter(args);
  return isGiven(args.asOf)
    ? latestPath(shown, traversal, args, filter)
    : connectionPath(shown, traversal, args, filter);
}

/** Of the documents asked for, the latest that states any of these decides which ones held; duties stand in a list. */
function latestPath<K extends Kind, E>(
  shown: Shown<K, E>,
  traversal: Traversal,
  args: SourceArgs & ListArgs,
  filter: ReturnType<typeof sourceFilter>,
): Path<SourcedPage<E>> {
  const order = orderOf(args.orderBy, traversal.order ?? []);
  const requires = requirementsOf(shown.kind, args.where);
  const step = { ...traversal, order, kinds: [shown.kind] };
  const list = new ListPage(args, { of: ['latest', step, filter, requires], order });
  // The document is chosen by all that it states; conditions narrow what is shown of that.
  const reads = positionProperties(order, null).ofNode;
  const chosen = { ...step, at: IN_PAGE.at, alsoFor: OF_PAGE, reads, then: [statingStep(filter)] };
  const fitting = { ...step, requires, alsoFor: OF_PAGE };
  return {
    steps: requires.length > 0 ? [chosen, fitting] : [chosen],
    answer: ([result, fits], { node }) => {
      const links = linksOf(result);
      const source = latestSource(links, { isEachAlone: shown.kind !== 'Responsibility' });
      const shownIds = requires.length > 0 ? new Set(linksOf(fits).map((link) => link.node.id)) : null;
      const held = links.filter((link) => source?.places.has(link) && (shownIds?.has(link.node.id) ?? true));
      const page = list.connectionOfAll(held, (link) => things(shown, [link]), node.id);
      return { ...page, ...sourceShown(source) };
    },
  };
}
