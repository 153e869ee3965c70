import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../../domain/model';
import type { GraphContext } from '../context';
import { nodesPlan } from '../plan/reading';
import type { Shown } from './paths';

/** The thing of this id with all that the request asks of it; null where it is unknown or of another kind. */
export async function readOne<K extends Kind, E>(
  { reader }: Pick<GraphContext, 'reader'>,
  info: GraphQLResolveInfo,
  id: string,
  { kind, type }: Shown<K, E>,
): Promise<E | null> {
  const { selection, plans } = nodesPlan(reader, info, [kind]);
  const node = await reader.nodeOf(kind, id, selection);
  return node && new type(node, plans.get(kind));
}
