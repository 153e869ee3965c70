/**
 * What an operation costs: the objects that its answer can hold, and what is read beside them. A page counts with its
 * size; one of the default size or less counts with what the list usually holds, where that is declared to be fewer.
 */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { DEFAULT_PAGE_SIZE } from '../core/page.args';
import {
  givenArguments,
  isPageSize,
  NAMING_THINGS,
  pageArgument,
  pageSizeOf,
  valueOf,
  type GivenArgument,
} from './arguments';
import { costsOf, type Costs } from './costs';
import { isIncluded, type OperationField } from './operation-fields';
import type { Values } from './variables';

/** A field of an operation as far as its cost goes. */
export interface PricedField {
  /** Type and field of the schema: `Query.search`. */
  readonly name: string;
  readonly node: FieldNode | undefined;
  readonly path: string;
  readonly costs: Costs;
  readonly given: readonly GivenArgument[];
  readonly when: OperationField['when'];
  /** Of each object that it brings back. */
  readonly weight: number;
  readonly shape: 'list' | 'page' | 'one';
  /** The page that it asks for where it is left out; null where it asks for none. */
  readonly defaultPage: number | null;
  /** Sums of fields for one type each: an abstract field costs as much as the dearest. */
  readonly alternatives: readonly (readonly PricedField[])[];
}

export interface CostPart {
  /** Response keys from the top. */
  readonly path: string;
  readonly cost: number;
}

/** Objects of the schema itself stand ready in memory, and most of what `ofType` asks for is not there. */
const INTROSPECTED = 0.02;
const INTROSPECTED_LIST = 8;

export function pricedFields(
  schema: GraphQLSchema,
  fields: readonly OperationField[],
  above = '',
): readonly PricedField[] {
  return fields.map((found) => {
    const { key, field, when, children } = found;
    const path = above === '' ? key : `${above}.${key}`;
    const type = getNamedType(field.type);
    const costs = costsOf(field);
    const isList = isListType(getNullableType(field.type));
    return {
      name: `${found.parent.name}.${field.name}`,
      node: found.nodes[0],
      path,
      costs,
      given: givenArguments(found, path),
      when,
      weight: weightOf(type, costs),
      shape: costs.ofPage ? 'page' : isList ? 'list' : 'one',
      defaultPage: defaultPageOf(schema, found, type, isList),
      alternatives: alternatives(schema, type, children, pricedFields(schema, children, path)),
    };
  });
}

/** A connection only holds what is counted. */
function weightOf(type: GraphQLNamedType, { free }: Costs): number {
  if (!isCompositeType(type) || free || holdsPage(type)) return 0;
  return isIntrospectionType(type) ? INTROSPECTED : 1;
}

const holdsPage = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && Object.values(type.getFields()).some((field) => costsOf(field).ofPage);

/** How large a list is where its arguments leave it open; null for what is no list. */
function defaultPageOf(
  schema: GraphQLSchema,
  { field }: OperationField,
  type: GraphQLNamedType,
  isList: boolean,
): number | null {
  const argument = pageArgument(field);
  if (argument) return typeof argument.defaultValue === 'number' ? argument.defaultValue : DEFAULT_PAGE_SIZE;
  if (!isList) return null;
  if (!isIntrospectionType(type)) return DEFAULT_PAGE_SIZE;
  return field.name === 'types' ? Object.keys(schema.getTypeMap()).length : INTROSPECTED_LIST;
}

/** What may stand below a field that is of one type or another, for each of those that were asked for anything. */
function alternatives(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  children: readonly OperationField[],
  priced: readonly PricedField[],
): PricedField['alternatives'] {
  if (!isAbstractType(type) || children.every(({ parent }) => parent === type)) return [priced];
  return schema.getPossibleTypes(type).map((possible) =>
    priced.filter((_, index) => {
      const asked = children[index]?.parent;
      return asked === possible || (isAbstractType(asked) && schema.isSubType(asked, possible));
    }),
  );
}

/** The page that the field above asks for. */
interface Page {
  readonly size: number;
  /** Up to here the list counts with what it usually holds. */
  readonly standard: number;
  readonly usually: number | undefined;
}

/** Told of every field that costs anything. */
type Note = (path: string, cost: number) => void;

/** Whether the values of variables decide what the fields cost. */
export function dependsOnVariables(fields: Iterable<PricedField>): boolean {
  for (const { given, when } of fields) {
    if (
      given.some(
        ({ argument, hasVariables }) => hasVariables && (NAMING_THINGS.has(argument.name) || isPageSize(argument)),
      )
    )
      return true;
    if (when.some((conditions) => conditions.some((condition) => typeof condition.given === 'string'))) return true;
  }
  return false;
}

/** @param times how many parents the fields stand below */
export function costOf(
  fields: readonly PricedField[],
  variables: Values,
  note?: Note,
  times = 1,
  above?: Page,
): number {
  let sum = 0;
  for (const field of fields)
    if (isIncluded(field.when, variables)) sum += costOfOne(field, variables, note, times, above);
  return sum;
}

function costOfOne(field: PricedField, variables: Values, note: Note | undefined, times: number, above?: Page): number {
  const { costs, shape, given, weight, path } = field;
  const page = pageOf(field, variables, above);
  const count = shape === 'one' ? 1 : shape === 'list' ? (idsOf(given, variables) ?? expected(page)) : expected(page);
  const own = times * (readsOf(costs, given) + count * weight);
  if (note && own > 0) note(path, own);
  return own + dearest(field, variables, note, times * count, page);
}

function dearest(
  { alternatives: [first = [], ...others] }: PricedField,
  variables: Values,
  note: Note | undefined,
  times: number,
  page: Page,
): number {
  if (others.length === 0) return costOf(first, variables, note, times, page);
  let most = first;
  let cost = costOf(first, variables, undefined, times, page);
  for (const fields of others) {
    const other = costOf(fields, variables, undefined, times, page);
    if (other > cost) [most, cost] = [fields, other];
  }
  if (note) costOf(most, variables, note, times, page);
  return cost;
}

function pageOf({ costs, given, defaultPage, shape }: PricedField, variables: Values, above?: Page): Page {
  if (shape === 'page' && above) return { ...above, usually: costs.usually ?? above.usually };
  const standard = defaultPage ?? 1;
  return { size: pageSizeOf(given, variables) ?? standard, standard, usually: costs.usually };
}

const expected = ({ size, standard, usually = size }: Page): number =>
  size > standard ? size : Math.min(size, usually);

/** Whoever asks for things by their ids gets as many. */
function idsOf(given: readonly GivenArgument[], variables: Values): number | null {
  for (const one of given) {
    const ids = NAMING_THINGS.has(one.argument.name) ? valueOf(one, variables) : null;
    if (Array.isArray(ids)) return ids.length;
  }
  return null;
}

export function readsOf({ reads = 0, readsWith = {} }: Costs, given: readonly GivenArgument[]): number {
  return given.reduce((sum, { argument }) => sum + (readsWith[argument.name] ?? 0), reads);
}
