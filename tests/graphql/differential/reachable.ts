import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The types that a question can speak of. Only changes lead to the others, which are nothing to compare: they change. */
export function typesOfQuestions(schema: GraphQLSchema): ReadonlySet<GraphQLNamedType> {
  const query = schema.getQueryType();
  const types = new Set<GraphQLNamedType>(query ? [query] : []);
  // A set is walked in the order in which it grows.
  for (const type of types) for (const next of namedIn(schema, type)) types.add(next);
  return types;
}

function namedIn(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return possible;
  const named = Object.values(type.getFields()).flatMap(({ type: of, args }) => [
    of,
    ...args.map((argument) => argument.type),
  ]);
  return [...possible, ...type.getInterfaces(), ...named.map((one) => getNamedType(one))];
}
