/** What the values of arguments may be: those of this request, as execution will see them. */
import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  Kind,
  valueFromAST,
  visit,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type ValueNode,
} from 'graphql';
import { foldText } from '../../text/fold';
import { MAX_PAGE_SIZE, MIN_PAGE_SIZE } from '../core/page.args';
import { BOUNDS, type Bounds } from './bounds';
import type { OperationField } from './operation-fields';
import { badArgument, shown } from './refusal';
import { declaredLength, longestText } from './text-length';
import type { Values } from './variables';
import { problemOfWhere } from '../where/where';
import { kindOfWhere, type Where } from '../where/where.types';

/** Arguments that say how many to return. */
const PAGE_SIZES: ReadonlySet<string> = new Set(['first', 'last']);

/** Things that a router refers to. */
const REPRESENTATIONS = 'representations';
/** Arguments that name the things which come back. */
export const NAMING_THINGS: ReadonlySet<string> = new Set(['ids', REPRESENTATIONS]);

/** An argument that a document gives. */
export interface GivenArgument {
  readonly argument: GraphQLArgument;
  readonly node: ArgumentNode;
  /** Of the field, for messages: `agency.sections`. */
  readonly path: string;
  readonly hasVariables: boolean;
  /** UTF-16 units that its text may have, where the field declares it. */
  readonly longest: number | undefined;
}

export function givenArguments({ field, nodes }: OperationField, path: string): readonly GivenArgument[] {
  return (nodes[0]?.arguments ?? []).flatMap((node) => {
    const argument = field.args.find(({ name }) => name === node.name.value);
    if (!argument) return [];
    const longest = declaredLength(field, argument.name);
    return [{ argument, node, path, hasVariables: hasVariables(node.value), longest }];
  });
}

function hasVariables(value: ValueNode): boolean {
  let found = false;
  visit(value, { Variable: () => void (found = true) });
  return found;
}

export const isPageSize = ({ name }: GraphQLArgument): boolean => PAGE_SIZES.has(name);

/** The page size that a field asks for; null where it has none or leaves it to the default. */
export function pageSizeOf(given: readonly GivenArgument[], variables: Values): number | null {
  for (const one of given) {
    const value = isPageSize(one.argument) ? valueOf(one, variables) : null;
    if (typeof value === 'number') return value;
  }
  return null;
}

/** The first argument of a field that says how many to return. */
export const pageArgument = ({ args }: OperationField['field']): GraphQLArgument | undefined => args.find(isPageSize);

/** Undefined where it is left out. */
export const valueOf = ({ argument, node }: GivenArgument, variables: Values): unknown =>
  valueFromAST(node.value, argument.type, variables);

/**
 * A text in which nothing is left to look for is refused, whatever the argument: who means all writes it like who means
 * none. Null, or nothing given, is no condition, and a value that no one knows matches nothing.
 */
const remedy = (type: GraphQLNamedType, argument: GraphQLArgument): string =>
  (type === GraphQLID ? 'an id' : 'some text') + (isRequiredArgument(argument) ? '' : ', or leave it out');

/** @throws GraphQLError BAD_USER_INPUT */
export function checkArgument(given: GivenArgument, variables: Values, bounds: Bounds = BOUNDS): void {
  const { argument, node, path, longest: declared } = given;
  const refuse = (place: string, what: string): never => {
    throw badArgument(`\`${place}\` of \`${path}\` ${what}`, node);
  };
  const { value: source } = node;
  if (source.kind === Kind.VARIABLE && variables[source.name.value] === null && isNonNullType(argument.type))
    refuse(argument.name, 'is null: give a value or leave the variable out.');

  const check = (value: unknown, type: GraphQLInputType, name: string, place: string): void => {
    if (value === null || value === undefined) return;
    const plain = getNullableType(type);
    if (isListType(plain)) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      const most = name === REPRESENTATIONS ? bounds.representations : bounds.items;
      if (items.length > most)
        refuse(place, `holds ${shown(items.length)} items; at most ${shown(most)} are allowed in one request.`);
      for (const item of items) check(item, plain.ofType, name, place);
    } else if (isInputObjectType(plain)) {
      const fields = plain.getFields();
      for (const [key, item] of Object.entries(value)) {
        const field = fields[key];
        if (field) check(item, field.type, key, `${place}.${key}`);
      }
    } else if (typeof value === 'string' && !isEnumType(plain)) {
      const longest = declared ?? longestText(name, getNamedType(type));
      if (value.length > longest)
        refuse(place, `has ${shown(value.length)} characters; at most ${shown(longest)} are allowed.`);
      if (foldText(value) === '') refuse(place, `is empty: give ${remedy(getNamedType(type), argument)}.`);
    } else if (typeof value === 'number' && PAGE_SIZES.has(name) && (value < MIN_PAGE_SIZE || value > MAX_PAGE_SIZE)) {
      refuse(place, `is ${value}; it must lie between ${MIN_PAGE_SIZE} and ${MAX_PAGE_SIZE}.`);
    }
  };
  const value = valueOf(given, variables);
  check(value, argument.type, argument.name, argument.name);
  // Refused before anything runs: whether a store is ever asked depends on what is there.
  const kind = kindOfWhere(getNamedType(argument.type).name);
  const problem = kind && value ? problemOfWhere(kind, value as Where) : null;
  if (problem !== null) throw badArgument(`\`${argument.name}\` of \`${path}\`: ${problem}`, node);
}
