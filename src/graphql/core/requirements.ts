/** What lists require of the things in them, in the words of the graph. */
import type { Kind, Relation } from '../../domain/model';
import type { Filter, Requirement } from '../../store/graph-store';

/** Stated by a document of this description. */
export const statedBy = (document: Filter): Requirement => ({
  some: { relation: 'STATED_IN', direction: 'out', filter: document },
});

/** Reached from the thing of this id, where it is of one of these kinds. */
export const reachedFrom = (relation: Relation, id: string, kinds?: readonly Kind[]): Requirement => ({
  some: { relation, direction: 'in', ...(kinds && { kinds }), filter: { id: { equals: id } } },
});

/** Leading to the thing of this id. */
export const leadingTo = (relation: Relation, id: string): Requirement => ({
  some: { relation, direction: 'out', filter: { id: { equals: id } } },
});
