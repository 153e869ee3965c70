/**
 * What is asked, checked against the model before an engine sees it. Every adapter goes through here, so that a wrong
 * name or a wrong type is the same error everywhere and no engine is ever handed an identifier from outside.
 */
import { GovorgError } from '../domain/errors';
import { kindSpec, KINDS, relationSpec, RELATIONS, type Kind, type PropertySpec, type Relation } from '../domain/model';
import { foldText } from '../text/fold';
import { isWellFormed } from './code-points';
import type { AggregateQuery, Condition, Direction, Filter, Order } from './graph-store';

/** A condition in one of the shapes that an engine has to translate. */
export type Test =
  | { readonly op: 'absent' }
  | { readonly op: 'equals'; readonly value: string | number }
  | { readonly op: 'in'; readonly values: readonly (string | number)[] }
  | { readonly op: 'contains'; readonly text: string }
  | { readonly op: 'startsWith'; readonly text: string }
  | { readonly op: 'within'; readonly bounds: readonly CheckedBound[] };

/** A value has to stand on this side of another, or where it stands too. */
export interface CheckedBound {
  readonly sign: '>=' | '<=' | '>' | '<';
  readonly value: string | number;
}

export interface Predicate {
  readonly property: string;
  /** Of the nodes that may have it. */
  readonly kinds: readonly Kind[];
  readonly spec: PropertySpec;
  /** On folded text where the property is folded, and folded itself then. */
  readonly test: Test;
}

export interface CheckedOrder {
  /** Whether the property belongs to the relation and not to the node. */
  readonly ofRelation: boolean;
  readonly property: string;
  readonly spec: PropertySpec;
  readonly descending: boolean;
}

export const ID: PropertySpec = { type: 'string', required: true, indexed: true, doc: 'Id of the node.' };
const RELATION_PREFIX = 'relation.';

/** The bounds of a condition by the sign that stands for them. */
const SIGNS = { from: '>=', to: '<=', above: '>', below: '<' } as const;
const isBound = (operator: string): operator is keyof typeof SIGNS => Object.hasOwn(SIGNS, operator);
/** Year, month, day and time as far as a text tells them: engines agree on the order of nothing but ASCII. */
const DATE = /^\d{4}[\d:.TZ+-]{0,30}$/;

export const refuse = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);

export function checkKind(kind: string): Kind {
  if (!Object.hasOwn(KINDS, kind)) throw refuse(`There is no kind ${quoted(kind)}.`);
  return kind as Kind;
}

export function checkRelation(relation: string): Relation {
  if (!Object.hasOwn(RELATIONS, relation)) throw refuse(`There is no relation ${quoted(relation)}.`);
  return relation as Relation;
}

/** The kinds that a relation reaches in a direction, narrowed to those asked for; in the order of the model. */
export function neighbourKinds(relation: Relation, direction: Direction, asked?: readonly Kind[]): readonly Kind[] {
  const spec = relationSpec(relation);
  const ends = (direction === 'out' ? spec.to : spec.from) as readonly Kind[];
  asked?.forEach(checkKind);
  return asked ? ends.filter((kind) => asked.includes(kind)) : ends;
}

/** The kinds that a relation may start from in a direction. */
export function startKinds(relation: Relation, direction: Direction): readonly Kind[] {
  return neighbourKinds(relation, direction === 'out' ? 'in' : 'out');
}

/** The specification of a property that every one of the kinds has, with one type. */
function sharedSpec(kinds: readonly Kind[], property: string): PropertySpec {
  if (property === 'id') return ID;
  let found: PropertySpec | null = null;
  for (const kind of kinds) {
    const spec = ownSpec(kindSpec(kind).properties, property);
    if (!spec) throw refuse(`${kind} has no property ${quoted(property)}.`);
    if (found && found.type !== spec.type)
      throw refuse(`${quoted(property)} differs in type among the kinds asked for.`);
    if (found && found.folded !== spec.folded)
      throw refuse(`${quoted(property)} is not compared alike among the kinds asked for.`);
    // A property that may be null in one kind may be null in the answer.
    found = found && !found.required ? found : spec;
  }
  if (!found) throw refuse(`No kind to look for ${quoted(property)} in.`);
  return found;
}

function ownSpec(specs: Readonly<Record<string, PropertySpec>>, property: string): PropertySpec | undefined {
  return Object.hasOwn(specs, property) ? specs[property] : undefined;
}

export function checkFilter(kinds: readonly Kind[], filter: Filter = {}): readonly Predicate[] {
  return Object.entries(filter).map(([property, condition]) => {
    const spec = sharedSpec(kinds, property);
    return { property, kinds, spec, test: checkCondition(property, spec, condition) };
  });
}

function checkCondition(property: string, spec: PropertySpec, condition: Condition): Test {
  const wrong = (what: string): GovorgError => refuse(`Filter on ${quoted(property)}: ${what}.`);
  const isText = spec.type === 'string' || spec.type === 'strings';
  const value = (given: unknown): string | number => {
    if (isText ? typeof given !== 'string' : typeof given !== 'number' || !Number.isFinite(given)) {
      throw wrong(`expected ${isText ? 'text' : 'a number'}`);
    }
    return isText ? text(given) : (given as number);
  };
  const text = (given: unknown): string => {
    if (!isText) throw wrong('it is a number, not text');
    if (typeof given !== 'string') throw wrong('expected text');
    if (!isWellFormed(given)) throw wrong('the text holds half a character (a lone surrogate)');
    return spec.folded ? foldText(given) : given;
  };
  const bound = (given: unknown): string | number => {
    if (!isText) return value(given);
    if (spec.format !== 'date') throw wrong('bounds are for numbers and dates');
    const date = text(given);
    if (!DATE.test(date)) throw wrong('expected a date as 2022-06-30');
    return date;
  };

  const operators = Object.keys(condition);
  if ('equals' in condition && operators.length === 1) {
    return condition.equals === null ? { op: 'absent' } : { op: 'equals', value: value(condition.equals) };
  }
  if ('in' in condition && operators.length === 1) {
    if (!Array.isArray(condition.in)) throw wrong('expected a list');
    return { op: 'in', values: condition.in.map(value) };
  }
  if ('contains' in condition && operators.length === 1) return { op: 'contains', text: text(condition.contains) };
  if ('startsWith' in condition && operators.length === 1)
    return { op: 'startsWith', text: text(condition.startsWith) };
  if (operators.every(isBound)) {
    const given = condition as Readonly<Record<string, unknown>>;
    const asked = operators.filter((operator) => given[operator] !== undefined);
    return {
      op: 'within',
      bounds: asked.map((operator) => ({ sign: SIGNS[operator], value: bound(given[operator]) })),
    };
  }
  throw wrong('expected one of equals, in, contains, startsWith, or bounds (from, to, above, below)');
}

/** The properties to read, in the order of the model; null for all. Any of the kinds must know each of them. */
export function checkProperties(kinds: readonly Kind[], asked?: readonly string[]): ReadonlySet<string> | null {
  if (!asked) return null;
  if (kinds.length === 0) return new Set();
  for (const property of asked) {
    if (!kinds.some((kind) => ownSpec(kindSpec(kind).properties, property)))
      throw refuse(`${kinds.join(', ')} has no property ${quoted(property)} to read.`);
  }
  return new Set(asked);
}

/** The same of a relation. */
export function checkRelationProperties(relation: Relation, asked?: readonly string[]): readonly string[] {
  const { properties } = relationSpec(relation);
  const unknown = asked?.find((property) => !ownSpec(properties, property));
  if (unknown !== undefined) throw refuse(`${relation} has no property ${quoted(unknown)} to read.`);
  return Object.keys(properties).filter((property) => !asked || asked.includes(property));
}

export function checkOrder(
  kinds: readonly Kind[],
  order: readonly Order[] = [],
  relation: Relation | null = null,
): readonly CheckedOrder[] {
  return order.map(({ by, descending = false }) => {
    const ofRelation = relation !== null && by.startsWith(RELATION_PREFIX);
    const property = ofRelation ? by.slice(RELATION_PREFIX.length) : by;
    const spec = ofRelation ? ownSpec(relationSpec(relation).properties, property) : sharedSpec(kinds, property);
    if (!spec) throw refuse(`${relation ?? ''} has no property ${quoted(property)} to order by.`);
    if (spec.type === 'strings') throw refuse(`${quoted(by)} is a list and has no order.`);
    return { ofRelation, property, spec, descending };
  });
}

/** The relations of a closure, each once. */
export function checkRelations(relations: readonly string[]): readonly Relation[] {
  if (relations.length === 0) throw refuse('A closure follows at least one relation.');
  return [...new Set(relations.map(checkRelation))];
}

export function checkDepth(depth: number): number {
  if (!Number.isSafeInteger(depth) || depth < 1) throw refuse('The depth of a closure is 1 or more.');
  return depth;
}

export function checkAggregate({ kind, groupBy, sum = [] }: AggregateQuery): void {
  for (const property of [...groupBy, ...sum]) {
    if (!ownSpec(kindSpec(checkKind(kind)).properties, property)) {
      throw refuse(`${kind} has no property ${quoted(property)}.`);
    }
  }
  for (const property of groupBy) {
    if (sharedSpec([kind], property).type === 'strings')
      throw refuse(`${quoted(property)} is a list: no groups of it.`);
  }
  for (const property of sum) {
    if (sharedSpec([kind], property).type !== 'int') throw refuse(`${quoted(property)} is no integer: no sum of it.`);
  }
}

/** UTF-16 units that anybody would search for at once; more is an attempt to keep the engine busy. */
const LONGEST_SEARCH = 1000;

/** The words of a search, folded, each once. */
export function searchWords(text: string): readonly string[] {
  if (text.length > LONGEST_SEARCH) throw refuse(`The text to search for is longer than ${LONGEST_SEARCH} characters.`);
  if (!isWellFormed(text)) throw refuse('The text to search for holds half a character (a lone surrogate).');
  return [...new Set(text.split(/\s+/u).map(foldText))].filter((word) => word !== '');
}

/** Input of the caller in a message: short, so that an answer never repeats a megabyte. */
export function quoted(input: string): string {
  return JSON.stringify(input.length > 60 ? `${input.slice(0, 60)}…` : input);
}
