/** Every place of the schema that takes a value: each argument of each field, and each field of an object inside one. */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isScalarType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Values that lead to something in the graph, by the argument and the name of its field. */
export type Harmless = (argument: GraphQLArgument, field: string) => unknown;

export interface Place {
  /** `Type.field(argument)`, and the field of an object inside it. */
  readonly name: string;
  readonly argument: string;
  /** What the place itself takes. */
  readonly type: GraphQLInputType;
  /** What the argument as a whole takes. */
  readonly whole: GraphQLInputType;
  /** The value of the argument as a whole, with this one in its place. */
  readonly inside: (value: unknown) => unknown;
  /** What the field answers. */
  readonly answer: GraphQLOutputType;
  /** Keys that lead through the data to the answer; lists are not counted. */
  readonly path: readonly string[];
  /** A document around what is written for the argument: text of it, or a variable of that declaration. */
  readonly document: (written: string, declared?: string) => string;
}

/** How things of a type are reached from the root, with values that find some. */
interface Route {
  readonly type: GraphQLCompositeType;
  /** Each field as it is written, or the type that the next one asks for. */
  readonly calls: readonly Call[];
}

type Call = { readonly field: string; readonly written: string } | { readonly on: string };

export function placesOf(schema: GraphQLSchema, harmless: Harmless): readonly Place[] {
  const looked = new Set<string>();
  return routesOf(schema, harmless).flatMap(({ type, calls }) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => {
        const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
        const path = [...calls.flatMap((call) => ('field' in call ? [call.field] : [])), field.name];
        const document = (written: string, declared?: string): string => {
          const given = [`${argument.name}: ${written}`, ...others.map((other) => writtenOf(other, field, harmless))];
          const asked = `${field.name}(${given.join(', ')})${isCompositeType(getNamedType(field.type)) ? ` ${shown(field.type)}` : ''}`; // prettier-ignore
          const verb = type === schema.getMutationType() ? 'mutation' : 'query';
          return `${verb}${declared === undefined ? '' : ` ($v: ${declared})`} ${nested(calls, asked)}`;
        };
        const shared = { argument: argument.name, whole: argument.type, answer: field.type, path, document };
        return valuesIn(argument.type, looked).map(({ at, type: of, inside }) => ({
          ...shared,
          name: `${type.name}.${field.name}(${[argument.name, ...at].join('.')})`,
          type: of,
          inside,
        }));
      }),
    ),
  );
}

/** Breadth first, fields that need no argument before others, so that every route is a short one. */
function routesOf(
  schema: GraphQLSchema,
  harmless: Harmless,
): readonly (Route & { readonly type: Exclude<GraphQLCompositeType, { getTypes(): unknown }> })[] {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema answers no queries');
  const routes = new Map<string, { type: typeof root; calls: readonly Call[] }>([
    [root.name, { type: root, calls: [] }],
  ]);
  // A map is walked in the order in which it grows.
  for (const { type, calls } of routes.values()) {
    const byNeed = Object.values(type.getFields()).sort((a, b) => needed(a) - needed(b));
    for (const field of byNeed) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) && !isInterfaceType(next)) continue;
      const call = { field: field.name, written: written(field, harmless) };
      const reached = [next, ...(isInterfaceType(next) ? schema.getImplementations(next).interfaces : [])];
      for (const one of reached) {
        if (routes.has(one.name)) continue;
        const asked = one === next ? [call] : [call, { on: one.name }];
        routes.set(one.name, { type: one as typeof root, calls: [...calls, ...asked] });
      }
    }
  }
  // What a change answers is reached by questions too: its own arguments are all that is new.
  const change = schema.getMutationType();
  return [...routes.values(), ...(change ? [{ type: change, calls: [] }] : [])];
}

const needed = ({ args }: GraphQLField<unknown, unknown>): number => args.filter(isRequiredArgument).length;

function written(field: GraphQLField<unknown, unknown>, harmless: Harmless): string {
  const given = field.args.filter(isRequiredArgument).map((argument) => writtenOf(argument, field, harmless));
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

const writtenOf = (argument: GraphQLArgument, { name }: GraphQLField<unknown, unknown>, harmless: Harmless): string =>
  `${argument.name}: ${JSON.stringify(harmless(argument, name))}`;

/** What shows whether anything was found. */
function shown(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  const isConnection = isObjectType(named) && 'edges' in named.getFields();
  return isConnection ? '{ totalCount edges { __typename } }' : '{ __typename }';
}

const nested = (calls: readonly Call[], inner: string): string =>
  calls.reduceRight((below, call) => ('on' in call ? `{ ... on ${call.on} ${below} }` : `{ ${call.written} ${below} }`), `{ ${inner} }`); // prettier-ignore

interface Inside {
  readonly at: readonly string[];
  readonly type: GraphQLInputType;
  readonly inside: (value: unknown) => unknown;
}

/**
 * The type itself, the items of a list, and the fields of an object. Conditions hold conditions without end: what is in
 * an object below the argument itself is looked at where its type is met first.
 */
function valuesIn(type: GraphQLInputType, looked: Set<string>, isArgument = true): readonly Inside[] {
  const itself: Inside = { at: [], type, inside: (value) => value };
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return [itself, ...valuesIn(nullable.ofType, looked, isArgument).map((one) => ({ ...one, at: ['0', ...one.at], inside: (value: unknown) => [one.inside(value)] }))]; // prettier-ignore
  }
  if (!isInputObjectType(nullable)) return [itself];
  if (looked.has(nullable.name) && !isArgument) return [itself];
  looked.add(nullable.name);
  const fields = Object.values(nullable.getFields());
  return [
    itself,
    ...fields.flatMap((field) =>
      valuesIn(field.type, looked, false).map((one) => ({
        ...one,
        at: [field.name, ...one.at],
        inside: (value: unknown) => ({ ...required(fields), [field.name]: one.inside(value) }),
      })),
    ),
  ];
}

/** Values of the fields that an object cannot do without. */
function required(fields: readonly GraphQLInputField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.filter(isRequiredInputField).map(({ name, type }) => {
      const named = getNamedType(type);
      if (isEnumType(named)) return [name, named.getValues()[0]?.name];
      if (!isScalarType(named)) throw new Error(`${name} is required: say here which value of it is harmless`);
      return [name, named.name === 'Int' || named.name === 'Float' ? 1 : '防汛热线'];
    }),
  );
}
