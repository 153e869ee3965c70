import { getVariableValues, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { BOUNDS, type Bounds } from './bounds';
import { badArgument, shown } from './refusal';

export type Values = Readonly<Record<string, unknown>>;

/** Those that the operation declares. Whatever else a client sends along is neither looked at nor kept. */
export function declaredVariables({ variableDefinitions = [] }: OperationDefinitionNode, given: Values): Values {
  const declared = Object.create(null) as Record<string, unknown>;
  for (const { variable } of variableDefinitions) {
    const name = variable.name.value;
    if (Object.hasOwn(given, name)) declared[name] = given[name];
  }
  return declared;
}

/**
 * The values of the declared variables, as execution will see them.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Values,
  bounds: Bounds = BOUNDS,
  options: { readonly maxErrors?: number; readonly hideSuggestions?: boolean } = {},
): Values {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return NONE;
  const declared = declaredVariables(operation, given);
  const problem = sizeProblem(declared, bounds);
  if (problem !== null) throw badArgument(problem, variableDefinitions);
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, declared, options);
  if (!errors) return coerced;
  throw refused(errors);
}

/** Why values are too much to be looked at in full; null where they are not. It costs no more than what is allowed. */
export function sizeProblem(values: Values, bounds: Bounds = BOUNDS): string | null {
  let left = bounds.variables;
  for (const [name, value] of Object.entries(values)) {
    const rest = measure(value, left - name.length, bounds.variableDepth);
    if (rest === 'too deep') return `A variable is nested more than ${bounds.variableDepth} levels deep.`;
    if (rest < 0) return `The variables hold more than ${shown(bounds.variables)} characters.`;
    left = rest;
  }
  return null;
}

const NONE: Values = Object.freeze({});

/** Characters of a value that is no text and no list, about. */
const SCALAR = 8;
/** Quotation marks, commas and braces around a value. */
const PUNCTUATION = 3;

/** How many characters are left for others, below 0 when there are too many: it stops there, and where it is too deep. */
function measure(value: unknown, left: number, depth: number): number | 'too deep' {
  if (typeof value === 'string') return left - value.length - PUNCTUATION;
  if (typeof value !== 'object' || value === null) return left - SCALAR;
  if (depth === 0) return 'too deep';
  let rest = left - PUNCTUATION;
  // Item by item: the keys of a list would cost as much as the whole of it.
  for (const item of Array.isArray(value) ? (value as readonly unknown[]) : Object.keys(value)) {
    const after = Array.isArray(value)
      ? measure(item, rest, depth - 1)
      : measure((value as Values)[String(item)], rest - String(item).length, depth - 1);
    if (after === 'too deep' || after < 0) return after;
    rest = after;
  }
  return rest;
}

/** The first of them, with the number of the others: a client mends one thing after the other. */
function refused([first, ...others]: readonly GraphQLError[]): GraphQLError {
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return badArgument(`${first?.message ?? 'The variables do not fit.'}${more}`, first?.nodes);
}
