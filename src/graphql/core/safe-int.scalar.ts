import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** An integer that a JSON number holds exactly. GraphQL's own Int ends at 2^31, which is 2147 万元 in fen. */
export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: '整数: a whole number between -(2^53 - 1) and 2^53 - 1, serialised as a JSON number.',
  specifiedByURL: 'https://tc39.es/ecma262/#sec-number.issafeinteger',
  serialize: (value) => exact(value),
  parseValue: (value) => exact(value),
  parseLiteral: (node) => exact(node.kind === Kind.INT ? Number(node.value) : null, node),
});

/** @param nodes where it is written in the document */
function exact(value: unknown, nodes: ValueNode | null = null): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new GraphQLError(
      `SafeInt cannot represent ${typeof value === 'number' ? value : 'this value'}: it is no safe whole number.`,
      { nodes },
    );
  }
  return value;
}
