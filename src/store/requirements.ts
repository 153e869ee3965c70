/** What is asked of a node, checked against the model before an engine sees it. */
import type { Kind, Relation } from '../domain/model';
import { checkFilter, checkRelation, neighbourKinds, refuse, type Predicate } from './check-query';
import type { Filter, Requirement } from './graph-store';

/** All of it holds. */
export interface CheckedConditions {
  readonly predicates: readonly Predicate[];
  readonly requires: readonly CheckedRequirement[];
}

/** Some neighbour along a relation, of one of these kinds, of which all of this holds. */
export interface CheckedNeighbour extends CheckedConditions {
  readonly relation: Relation;
  /** Whether the relation leads from the node to the neighbour. */
  readonly out: boolean;
  readonly kinds: readonly Kind[];
}

export type CheckedRequirement =
  | { readonly some: CheckedNeighbour }
  | { readonly anyOf: readonly CheckedConditions[] }
  | { readonly not: CheckedConditions };

/** Requirements inside requirements. */
const DEEPEST = 12;
/** Conditions altogether: a statement of thousands would keep a server busy with planning it. */
const MOST = 200;

interface Asked {
  readonly filter?: Filter | undefined;
  readonly requires?: readonly Requirement[] | undefined;
}

/**
 * What has to hold of nodes of these kinds. Whatever holds in any case, of their own properties, is among the predicates,
 * so that an engine can begin with it.
 * @throws GovorgError BAD_USER_INPUT where something does not fit the model
 */
export function checkConditions(kinds: readonly Kind[], asked: Asked): CheckedConditions {
  if (kinds.length === 0) return { predicates: [], requires: [] };
  return new Checking().all(kinds, asked, 0);
}

class Checking {
  #count = 0;

  all(kinds: readonly Kind[], { filter, requires = [] }: Asked, depth: number): CheckedConditions {
    if (depth > DEEPEST) throw refuse(`Conditions are nested deeper than ${DEEPEST}.`);
    const predicates = [...this.#own(kinds, filter)];
    const checked: CheckedRequirement[] = [];
    for (const requirement of requires) {
      const one = this.#one(kinds, requirement, depth + 1);
      predicates.push(...one.predicates);
      checked.push(...one.requires);
    }
    return { predicates, requires: checked };
  }

  #one(kinds: readonly Kind[], requirement: Requirement, depth: number): CheckedConditions {
    if ('own' in requirement) return this.all(kinds, { filter: requirement.own }, depth);
    if ('allOf' in requirement) return this.all(kinds, { requires: requirement.allOf }, depth);
    return { predicates: [], requires: [this.#beyond(kinds, requirement, depth)] };
  }

  #beyond(
    kinds: readonly Kind[],
    requirement: Exclude<Requirement, { own: unknown } | { allOf: unknown }>,
    depth: number,
  ): CheckedRequirement {
    if ('anyOf' in requirement) {
      return { anyOf: requirement.anyOf.map((one) => this.all(kinds, { requires: [one] }, depth)) };
    }
    if ('not' in requirement) return { not: this.all(kinds, { requires: [requirement.not] }, depth) };
    const { relation, direction, kinds: asked, filter, requires } = requirement.some;
    const reached = neighbourKinds(checkRelation(relation), direction, asked);
    const conditions = reached.length === 0 ? NOTHING : this.all(reached, { filter, requires }, depth);
    this.#counted(1);
    return { some: { relation, out: direction === 'out', kinds: reached, ...conditions } };
  }

  #own(kinds: readonly Kind[], filter: Filter | undefined): readonly Predicate[] {
    const predicates = checkFilter(kinds, filter);
    this.#counted(predicates.length);
    return predicates;
  }

  #counted(conditions: number): void {
    this.#count += conditions;
    if (this.#count > MOST) throw refuse(`More than ${MOST} conditions at once: ask in several requests.`);
  }
}

const NOTHING: CheckedConditions = { predicates: [], requires: [] };

/**
 * Whether an id in the requirement says where to begin: what fulfils it is then found from there, without a look at every
 * node of the kind.
 */
export function isAnchored(requirement: CheckedRequirement): boolean {
  if ('not' in requirement) return false;
  if ('anyOf' in requirement) return requirement.anyOf.every(isOneNeighbour);
  return hasId(requirement.some) || requirement.some.requires.some(isAnchored);
}

/** Whether the conditions are a single anchored requirement. */
function isOneNeighbour({ predicates, requires }: CheckedConditions): boolean {
  const [only, ...others] = requires;
  return predicates.length === 0 && only !== undefined && others.length === 0 && isAnchored(only);
}

export const hasId = ({ predicates }: CheckedNeighbour): boolean =>
  predicates.some(({ property, test }) => property === 'id' && (test.op === 'equals' || test.op === 'in'));
