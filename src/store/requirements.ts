/** What is asked of the neighbours of a node, checked against the model before an engine sees it. */
import type { Kind, Relation } from '../domain/model';
import { checkFilter, checkRelation, neighbourKinds, refuse, type Predicate } from './check-query';
import type { Requirement } from './graph-store';

/** Some neighbour along a relation, of one of these kinds, of which all of this holds. */
export interface CheckedNeighbour {
  readonly relation: Relation;
  /** Whether the relation leads from the node to the neighbour. */
  readonly out: boolean;
  readonly kinds: readonly Kind[];
  readonly predicates: readonly Predicate[];
  readonly requires: readonly CheckedRequirement[];
}

export type CheckedRequirement =
  { readonly some: CheckedNeighbour } | { readonly anyOf: readonly CheckedRequirement[] };

/** Requirements inside requirements; a question of the service needs two. */
const DEEPEST = 4;

/** @throws GovorgError BAD_USER_INPUT where one does not fit the model */
export function checkRequirements(requirements: readonly Requirement[] = [], depth = 1): readonly CheckedRequirement[] {
  if (requirements.length > 0 && depth > DEEPEST) throw refuse(`Conditions are nested deeper than ${DEEPEST}.`);
  return requirements.map((requirement) => {
    if ('anyOf' in requirement) return { anyOf: checkRequirements(requirement.anyOf, depth + 1) };
    const { relation, direction, kinds: asked, filter, requires } = requirement.some;
    const kinds = neighbourKinds(checkRelation(relation), direction, asked);
    return {
      some: {
        relation,
        out: direction === 'out',
        kinds,
        predicates: kinds.length === 0 ? [] : checkFilter(kinds, filter),
        requires: checkRequirements(requires, depth + 1),
      },
    };
  });
}

/**
 * Whether an id in the requirement says where to begin: what fulfils it is then found from there, without a look at every
 * node of the kind.
 */
export function isAnchored(requirement: CheckedRequirement): boolean {
  if ('anyOf' in requirement) return requirement.anyOf.every(isAnchored);
  return hasId(requirement.some) || requirement.some.requires.some(isAnchored);
}

export const hasId = ({ predicates }: CheckedNeighbour): boolean =>
  predicates.some(({ property, test }) => property === 'id' && (test.op === 'equals' || test.op === 'in'));
