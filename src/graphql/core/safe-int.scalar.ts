import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** An integer that a JSON number holds exactly. GraphQL's own Int ends at 2^31, which is 2147 万元 in fen. */
export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: '整数: a whole number between -(2^53 - 1) and 2^53 - 1, serialised as a JSON number.',
  specifiedByURL: 'https://tc39.es/ecma262/#sec-number.issafeinteger',
  serialize: exact,
  parseValue: exact,
  parseLiteral: (node) => exact(node.kind === Kind.INT ? Number(node.value) : null),
});

function exact(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new GraphQLError(
      `SafeInt cannot represent ${typeof value === 'number' ? value : 'this value'}: it is no safe whole number.`,
    );
  }
  return value;
}
