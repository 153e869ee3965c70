/**
 * The things of a list are completed apart from each other. graphql-js gives a list up at the first thing that fails at
 * once, and forgets the promises of those before it: one of them that fails later is a rejection that nobody handles, and
 * that ends the process. What stands in the list as a promise never fails at once, and all of them are waited for.
 */
import {
  defaultFieldResolver,
  execute,
  getNamedType,
  isCompositeType,
  isListType,
  getNullableType,
  isObjectType,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Runs an operation over a schema that `installListItems` was given. */
export const executeApart = (operation: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> =>
  execute({ ...operation, fieldResolver: shown });

/** Fields without a resolver are left without: whoever compiles operations knows them by that. */
export function installListItems(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || !isListOfThings(field.type)) continue;
      const apart: Resolver = (...asked) => eachApart(resolve(...asked));
      WHOLE.set(apart, resolve);
      field.resolve = apart;
    }
  }
  return schema;
}

const WHOLE = new WeakMap<Resolver, Resolver>();

/** For whoever completes the things itself: the resolver of a field that gives a list as it is. */
export const wholeResolver = ({ resolve }: { readonly resolve?: Resolver }): Resolver | undefined =>
  resolve && (WHOLE.get(resolve) ?? resolve);

const shown: Resolver = (source, args, context, info) => {
  const value = defaultFieldResolver(source, args, context, info);
  return isListOfThings(info.returnType) ? eachApart(value) : value;
};

const isListOfThings = (type: GraphQLOutputType): boolean =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

function eachApart(value: unknown): unknown {
  if (value instanceof Promise) return value.then(eachApart);
  // One thing alone leaves none behind.
  return Array.isArray(value) && value.length > 1 ? value.map((one) => Promise.resolve(one)) : value;
}
