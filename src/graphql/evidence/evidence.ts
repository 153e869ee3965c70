import type { ExpandQuery, Expansion } from '../../store/graph-store';
import { ITSELF, linksOf } from '../core/paths';
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
  steps: [{ ...statedIn(limit), at: ITSELF, looksAt: ['start', 'end', 'quote'] }],
  answer: ([result]) => evidence(linksOf(result)),
});

const evidence = (places: readonly (Read & Pick<Expansion['neighbours'][number], 'relation'>)[]): readonly Evidence[] =>
  places.flatMap(({ relation, node, plan }) =>
    relation.type === 'STATED_IN' ? [new Evidence(relation, node, plan)] : [],
  );
