import type { Kind, NodeOf, Relation } from '../../domain/model';
import type { Direction, Order } from '../../store/graph-store';
import { entitiesOf } from './entity';
import type { GraphReader } from './reader';

/** All neighbours of one kind along a relation, wrapped; for relations that stay few, such as the parents of a line. */
export async function neighboursOf<K extends Kind, E>(
  reader: GraphReader,
  id: string,
  [relation, direction]: readonly [Relation, Direction],
  [kind, type]: readonly [K, new (node: NodeOf<K>) => E],
  order: readonly Order[] = [],
): Promise<readonly E[]> {
  const { neighbours } = await reader.expand(id, { relation, direction, kinds: [kind], order });
  return entitiesOf(
    kind,
    type,
    neighbours.map(({ node }) => node),
  );
}
