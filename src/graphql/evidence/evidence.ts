import type { ExpandQuery } from '../../store/graph-store';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { Document } from '../document/document.type';
import type { Evidence } from './evidence.type';

/** Documents in order of their ids, places of one document in reading order. */
const statedIn = (limit: number): ExpandQuery => ({
  relation: 'STATED_IN',
  direction: 'out',
  order: [{ by: 'id' }, { by: 'relation.start' }],
  page: { limit },
});

/** A fact is seldom stated in more places; who wants more asks for them. */
export const DEFAULT_EVIDENCE = 20;

/** The places where texts state a fact. */
export async function evidenceOf(
  reader: GraphReader,
  id: string,
  limit = DEFAULT_EVIDENCE,
): Promise<readonly Evidence[]> {
  const { neighbours } = await reader.expand(id, statedIn(limit));
  return neighbours.flatMap(({ relation, node }) =>
    relation.type === 'STATED_IN' && isKind(node, 'Document')
      ? [{ document: new Document(node), ...relation.properties }]
      : [],
  );
}
