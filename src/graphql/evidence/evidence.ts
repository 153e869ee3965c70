import type { ExpandQuery, Expansion } from '../../store/graph-store';
import { linksOf } from '../core/paths';
import type { GraphReader } from '../core/reader';
import type { Path, Read } from '../plan/path';
import { Evidence } from './evidence.type';

/** Documents in order of their ids, places of one document in reading order. */
const statedIn = (limit: number) =>
  ({
    relation: 'STATED_IN',
    direction: 'out',
    order: [{ by: 'id' }, { by: 'relation.start' }],
    page: { limit },
  }) as const satisfies ExpandQuery;

/** A fact is seldom stated in more places; who wants more asks for them. */
export const DEFAULT_EVIDENCE = 20;

/** The places where texts state a fact. */
export const evidencePath = (limit = DEFAULT_EVIDENCE): Path<readonly Evidence[]> => ({
  steps: [{ ...statedIn(limit), at: [] }],
  answer: ([reach]) => evidence(linksOf(reach)),
});

/** The same of a fact that no request selects. */
export async function evidenceOf(reader: GraphReader, id: string): Promise<readonly Evidence[]> {
  const { neighbours } = await reader.expand(id, statedIn(DEFAULT_EVIDENCE));
  return evidence(neighbours.map((neighbour) => ({ ...neighbour, plan: null })));
}

const evidence = (places: readonly (Read & Pick<Expansion['neighbours'][number], 'relation'>)[]): readonly Evidence[] =>
  places.flatMap(({ relation, node, plan }) =>
    relation.type === 'STATED_IN' ? [new Evidence(relation, node, plan)] : [],
  );
