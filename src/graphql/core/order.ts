import type { GraphNode, PropertyValue } from '../../domain/model';
import { compareCodePoints } from '../../store/code-points';
import type { Order } from '../../store/graph-store';

/** The nodes in the order that a store would give them: null last in either direction, and what is equal by id. */
export function inOrder<N extends Pick<GraphNode, 'id' | 'properties'>>(
  nodes: readonly N[],
  order: readonly Order[],
): readonly N[] {
  return [...nodes].sort((a, b) => {
    for (const { by, descending = false } of order) {
      const compared = compareValues(valueOf(a, by), valueOf(b, by), descending);
      if (compared !== 0) return compared;
    }
    return compareCodePoints(a.id, b.id);
  });
}

const valueOf = (node: Pick<GraphNode, 'properties'>, property: string): PropertyValue =>
  (node.properties as Readonly<Record<string, PropertyValue>>)[property] ?? null;

function compareValues(a: PropertyValue, b: PropertyValue, descending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const ascending = typeof a === 'number' && typeof b === 'number' ? a - b : compareCodePoints(String(a), String(b));
  return descending ? -ascending : ascending;
}
