/** Conditions of a request in the words of the store. */
import type { Kind } from '../../domain/model';
import { NEIGHBOURS, type Neighbours, type Step } from '../../domain/neighbours';
import { GovorgError } from '../../domain/errors';
import type { Condition, Requirement } from '../../store/graph-store';
import { checkConditions } from '../../store/requirements';
import { isGiven } from '../core/conditions';
import { badInput } from '../core/user-input';
import { enumerationOf, type Enumeration } from './values';
import { propertyNamed, type Where } from './where.types';

type Value = string | number;
type Given = Readonly<Record<string, unknown>>;

/**
 * Conditions that one list may come to in the store. A name that stands for several ways multiplies what is asked beyond
 * it: this is reckoned before anything is written out. A list may add some of its own.
 */
const MOST = 160;

interface Compiled {
  readonly requires: readonly Requirement[];
  /** Conditions that they come to once they are written out. */
  readonly size: number;
}

/**
 * What has to hold of things of the kind.
 * @throws GovorgError BAD_USER_INPUT where that comes to more than a store is asked at once
 */
export const requirementsOf = (kind: Kind, where: Where | null | undefined): readonly Requirement[] =>
  isGiven(where) ? compiled(kind, where).requires : [];

/** What a store would refuse of these conditions, whatever it holds; null for nothing. */
export function problemOfWhere(kind: Kind, where: Where): string | null {
  try {
    checkConditions([kind], { requires: requirementsOf(kind, where) }, MOST);
    return null;
  } catch (error) {
    if (error instanceof GovorgError) return error.message;
    throw error;
  }
}

function compiled(kind: Kind, where: Where): Compiled {
  return joined(Object.entries(where).flatMap(([name, given]) => (isGiven(given) ? [one(kind, name, given)] : [])));
}

function one(kind: Kind, name: string, given: unknown): Compiled {
  const several = (): readonly Compiled[] => (given as readonly Where[]).map((where) => compiled(kind, where));
  if (name === 'and') return joined(several());
  if (name === 'or') {
    const alternatives = several();
    return sized([{ anyOf: alternatives.map(({ requires }) => all(requires)) }], sizeOf(alternatives));
  }
  if (name === 'not') {
    const { requires, size } = compiled(kind, given as Where);
    return sized([{ not: all(requires) }], size);
  }
  const neighbours = NEIGHBOURS[kind][name];
  if (neighbours) return aroundIt(neighbours, given as Given);
  const requires = ofProperty(propertyNamed(kind, name), given as Given);
  return { requires, size: requires.length };
}

const sizeOf = (parts: readonly Compiled[]): number => parts.reduce((sum, { size }) => sum + size, 0);

const joined = (parts: readonly Compiled[]): Compiled =>
  sized(
    parts.flatMap(({ requires }) => requires),
    sizeOf(parts),
  );

function sized(requires: readonly Requirement[], size: number): Compiled {
  if (size > MOST) throw badInput(`\`where\` comes to more than ${MOST} conditions: ask for less at once.`);
  return { requires, size };
}

const all = (requirements: readonly Requirement[]): Requirement => {
  const [only, ...others] = requirements;
  return only && others.length === 0 ? only : { allOf: requirements };
};

function aroundIt(neighbours: Neighbours, { some, none }: Given): Compiled {
  const parts: Compiled[] = [];
  if (isGiven(some)) parts.push(there(neighbours, some as Where));
  if (isGiven(none)) {
    const { requires, size } = there(neighbours, none as Where);
    parts.push(sized([{ not: all(requires) }], size));
  }
  return joined(parts);
}

/** That a neighbour of which this holds is reached by one of the ways. */
function there({ kind, ways }: Neighbours, where: Where): Compiled {
  const { requires, size } = compiled(kind, where);
  const reached = ways.map((way) => along(way, requires));
  return sized(
    reached.length === 1 ? reached : [{ anyOf: reached }],
    ways.reduce((sum, way) => sum + way.length + size, 0),
  );
}

function along([step, ...rest]: readonly Step[], requires: readonly Requirement[]): Requirement {
  if (!step) return all(requires);
  const { relation, direction, kind } = step;
  const beyond = rest.length === 0 ? requires : [along(rest, requires)];
  return { some: { relation, direction, kinds: [kind], ...(beyond.length > 0 && { requires: beyond }) } };
}

/** The operators that a value is compared by, as conditions of the store. */
const OPERATORS: Readonly<Record<string, (value: never) => Condition>> = {
  eq: (equals: Value) => ({ equals }),
  in: (values: readonly Value[]) => ({ in: values }),
  contains: (contains: string) => ({ contains }),
  startsWith: (startsWith: string) => ({ startsWith }),
  gt: (above: Value) => ({ above }),
  gte: (from: Value) => ({ from }),
  lt: (below: Value) => ({ below }),
  lte: (to: Value) => ({ to }),
};

function ofProperty(property: string, given: Given): readonly Requirement[] {
  const own = (condition: Condition): Requirement => ({ own: { [property]: condition } });
  const enumeration = enumerationOf(property);
  return Object.entries(given).flatMap(([operator, value]) => {
    if (!isGiven(value)) return [];
    if (operator === 'isNull') return [value === true ? own({ equals: null }) : { not: own({ equals: null }) }];
    if (enumeration?.rest !== undefined) return ofMembers(own, enumeration, [value].flat() as readonly string[]);
    const condition = OPERATORS[operator];
    return condition ? [own(condition(value as never))] : [];
  });
}

/** One value stands for every text that is none of the others: whatever is known and none of those that are not asked for. */
function ofMembers(
  own: (condition: Condition) => Requirement,
  { members, rest }: Enumeration,
  asked: readonly string[],
): readonly Requirement[] {
  if (!asked.includes(rest ?? '')) return [own({ in: asked })];
  const others = Object.values(members).filter((one) => one !== rest && !asked.includes(one));
  return [{ not: own({ equals: null }) }, ...(others.length > 0 ? [{ not: own({ in: others }) }] : [])];
}
