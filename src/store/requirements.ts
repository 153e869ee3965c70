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
  /** Whether it follows on the step before it, of which it may be a part for an engine. */
  readonly isJoined: boolean;
}

export type CheckedRequirement =
  | { readonly some: CheckedNeighbour }
  | { readonly anyOf: readonly CheckedConditions[] }
  | { readonly not: CheckedConditions };

/**
 * Requirements inside requirements, as far as an engine has to nest them: its parser holds only so many levels. A step
 * along a relation counts twice, for it is a statement of its own; steps that follow each other count once.
 */
const DEEPEST = 8;
const LEVELS_OF_STEP = 2;
/** Steps that an engine joins into one: it knows a bound of what it joins. */
const LONGEST_CHAIN = 10;
/** Conditions altogether: a statement of thousands would keep a server busy with planning it. */
export const MOST_CONDITIONS = 200;

interface Asked {
  readonly filter?: Filter | undefined;
  readonly requires?: readonly Requirement[] | undefined;
}

/**
 * What has to hold of nodes of these kinds. Whatever holds in any case, of their own properties, is among the predicates,
 * so that an engine can begin with it.
 * @param most conditions altogether
 * @throws GovorgError BAD_USER_INPUT where something does not fit the model
 */
export function checkConditions(kinds: readonly Kind[], asked: Asked, most = MOST_CONDITIONS): CheckedConditions {
  if (kinds.length === 0) return { predicates: [], requires: [] };
  return new Checking(most).all(kinds, asked, { depth: 0, chain: 0 });
}

/** Where a requirement stands: how deep it is nested, and how many steps led there without a level between them. */
interface Place {
  readonly depth: number;
  /** 0 where the next step is a statement of its own. */
  readonly chain: number;
}

const below = ({ depth }: Place): Place => ({ depth: depth + 1, chain: 0 });

class Checking {
  #count = 0;

  constructor(private readonly most: number) {}

  all(kinds: readonly Kind[], { filter, requires = [] }: Asked, place: Place): CheckedConditions {
    if (place.depth > DEEPEST)
      throw refuse(`Conditions are nested deeper than ${DEEPEST} levels: ask for less at once.`);
    const predicates = [...this.#own(kinds, filter)];
    const checked: CheckedRequirement[] = [];
    for (const requirement of requires) {
      // Of several steps the first goes on with the chain.
      const isNext = !checked.some((before) => 'some' in before);
      const one = this.#one(kinds, requirement, isNext ? place : { ...place, chain: 0 });
      predicates.push(...one.predicates);
      checked.push(...one.requires);
    }
    return { predicates, requires: checked };
  }

  #one(kinds: readonly Kind[], requirement: Requirement, place: Place): CheckedConditions {
    if ('own' in requirement) return this.all(kinds, { filter: requirement.own }, place);
    if ('allOf' in requirement) {
      this.#counted(1);
      return this.all(kinds, { requires: requirement.allOf }, place);
    }
    const beyond = this.#beyond(kinds, requirement, place);
    // One of several that asks for nothing holds of everything. An engine is not asked: the planner of one fails at it.
    return 'anyOf' in beyond && beyond.anyOf.some(asksNothing) ? NOTHING : { predicates: [], requires: [beyond] };
  }

  #beyond(
    kinds: readonly Kind[],
    requirement: Exclude<Requirement, { own: unknown } | { allOf: unknown }>,
    place: Place,
  ): CheckedRequirement {
    this.#counted(1);
    if ('anyOf' in requirement) {
      return { anyOf: requirement.anyOf.map((one) => this.all(kinds, { requires: [one] }, below(place))) };
    }
    if ('not' in requirement) return { not: this.all(kinds, { requires: [requirement.not] }, below(place)) };
    const { relation, direction, kinds: asked, filter, requires } = requirement.some;
    const reached = neighbourKinds(checkRelation(relation), direction, asked);
    const isJoined = reached.length === 1 && place.chain > 0 && place.chain < LONGEST_CHAIN;
    const depth = place.depth + (isJoined ? 0 : LEVELS_OF_STEP);
    const chain = reached.length === 1 ? (isJoined ? place.chain + 1 : 1) : 0;
    const conditions = reached.length === 0 ? NOTHING : this.all(reached, { filter, requires }, { depth, chain });
    return { some: { relation, out: direction === 'out', kinds: reached, isJoined, ...conditions } };
  }

  #own(kinds: readonly Kind[], filter: Filter | undefined): readonly Predicate[] {
    const predicates = checkFilter(kinds, filter);
    this.#counted(predicates.length);
    return predicates;
  }

  #counted(conditions: number): void {
    this.#count += conditions;
    if (this.#count > this.most) throw refuse(`More than ${this.most} conditions at once: ask in several requests.`);
  }
}

/**
 * Some neighbour of which this or that holds: some of which this holds, or some of which that does. So each says by itself
 * where to begin.
 */
export function parted(requirement: CheckedRequirement): CheckedRequirement {
  if (!('some' in requirement)) return requirement;
  const some = { ...requirement.some, requires: requirement.some.requires.map(parted) };
  const [only, ...others] = some.requires;
  const isOneOf = only && 'anyOf' in only && others.length === 0 && some.predicates.length === 0;
  if (!isOneOf || !only.anyOf.every(isPlain)) return { some };
  return { anyOf: only.anyOf.map((one) => ({ predicates: [], requires: [{ some: { ...some, ...one } }] })) };
}

/** Conditions of its own alone, or one step along a relation. */
const isPlain = ({ predicates, requires: [only, ...others] }: CheckedConditions): boolean =>
  only === undefined || (predicates.length === 0 && others.length === 0 && 'some' in only);

const NOTHING: CheckedConditions = { predicates: [], requires: [] };
const asksNothing = ({ predicates, requires }: CheckedConditions): boolean => predicates.length + requires.length === 0;

/** Steps from where it is begun that an engine goes through one inside the other; from farther away it is not begun with. */
const FARTHEST_START = 4;

/** Whether a neighbour is found by what is asked of it, without a look at every node of its kind. */
export type IsStart = (neighbour: CheckedNeighbour) => boolean;

/**
 * The requirement that says where to begin, the nearest of several: what fulfils it is then found from there, without a
 * look at every node of the kind.
 */
export function anchorOf(
  requires: readonly CheckedRequirement[],
  isStart: IsStart = hasId,
): CheckedRequirement | undefined {
  let nearest: CheckedRequirement | undefined;
  let least = FARTHEST_START + 1;
  for (const one of requires) {
    const steps = stepsToStart(one, isStart);
    if (steps < least) [nearest, least] = [one, steps];
  }
  return nearest;
}

/** Infinity where nothing says where to begin. */
function stepsToStart(requirement: CheckedRequirement, isStart: IsStart): number {
  if ('not' in requirement) return Infinity;
  if ('anyOf' in requirement) return Math.max(0, ...requirement.anyOf.map((one) => stepsOfOnly(one, isStart)));
  const { some } = requirement;
  return 1 + (isStart(some) ? 0 : Math.min(Infinity, ...some.requires.map((one) => stepsToStart(one, isStart))));
}

/** The same of conditions that are a single requirement. */
function stepsOfOnly({ predicates, requires }: CheckedConditions, isStart: IsStart): number {
  const [only, ...others] = requires;
  return predicates.length === 0 && only && others.length === 0 ? stepsToStart(only, isStart) : Infinity;
}

export const hasId: IsStart = ({ predicates }) =>
  predicates.some(({ property, test }) => property === 'id' && (test.op === 'equals' || test.op === 'in'));
