/** Conditions of a request in the words of the store. */
import type { Kind } from '../../domain/model';
import { NEIGHBOURS, type Neighbours, type Step } from '../../domain/neighbours';
import type { Condition, Requirement } from '../../store/graph-store';
import { isGiven } from '../core/conditions';
import { enumerationOf, type Enumeration } from './values';
import { propertyNamed, type Where } from './where.types';

type Value = string | number;
type Given = Readonly<Record<string, unknown>>;

/** What has to hold of things of the kind. */
export function requirementsOf(kind: Kind, where: Where | null | undefined): readonly Requirement[] {
  return Object.entries(where ?? {}).flatMap(([name, given]) => {
    if (!isGiven(given)) return [];
    if (name === 'and') return (given as readonly Where[]).flatMap((one) => requirementsOf(kind, one));
    if (name === 'or') return [{ anyOf: (given as readonly Where[]).map((one) => all(requirementsOf(kind, one))) }];
    if (name === 'not') return [{ not: all(requirementsOf(kind, given as Where)) }];
    const neighbours = NEIGHBOURS[kind][name];
    return neighbours ? aroundIt(neighbours, given as Given) : ofProperty(propertyNamed(kind, name), given as Given);
  });
}

const all = (requirements: readonly Requirement[]): Requirement => {
  const [only, ...others] = requirements;
  return only && others.length === 0 ? only : { allOf: requirements };
};

function aroundIt(neighbours: Neighbours, { some, none }: Given): readonly Requirement[] {
  const there = (where: unknown): Requirement => {
    const requires = requirementsOf(neighbours.kind, where as Where);
    const [only, ...others] = neighbours.ways.map((way) => along(way, requires));
    return only && others.length === 0 ? only : { anyOf: [...(only ? [only] : []), ...others] };
  };
  return [...(isGiven(some) ? [there(some)] : []), ...(isGiven(none) ? [{ not: there(none) }] : [])];
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
    if (enumeration?.rest !== undefined) return [ofMembers(own, enumeration, [value].flat() as readonly string[])];
    const condition = OPERATORS[operator];
    return condition ? [own(condition(value as never))] : [];
  });
}

/** One value stands for every text that is none of the others. */
function ofMembers(
  own: (condition: Condition) => Requirement,
  { members, rest }: Enumeration,
  asked: readonly string[],
): Requirement {
  const named = own({ in: asked.filter((one) => one !== rest) });
  if (!asked.includes(rest ?? '')) return named;
  const others = Object.values(members).filter((one) => one !== rest);
  return { anyOf: [named, { not: { anyOf: [own({ equals: null }), own({ in: others })] } }] };
}
