/** Things of a derived answer as the request asks to see them: all of a kind in one call, however many there are. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Kind } from '../../domain/model';
import { things, type Shown } from '../core/paths';
import type { GraphReader } from '../core/reader';
import type { Place } from './path';
import { nodesPlan } from './reading';

/**
 * @param at where below the field being resolved they stand
 * @returns null for no id, for an unknown one, and where nothing is asked of the thing
 */
export function thingReader<K extends Kind, E>(
  reader: GraphReader,
  info: GraphQLResolveInfo,
  shown: Shown<K, E>,
  at: readonly Place[],
): (id: string | null) => Promise<E | null> {
  const { selection, plans, isAsked } = nodesPlan(reader, info, [shown.kind], at);
  return async (id) => {
    const node = isAsked && id !== null ? await reader.node(id, selection) : null;
    return node && (things(shown, [{ node, plan: plans.get(node.kind) ?? null }])[0] ?? null);
  };
}
