import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A share as texts print it. It stays a text: `5.40%` says more than 0.054. */
export const Percentage = new GraphQLScalarType<string, string>({
  name: 'Percentage',
  description: '百分比: a decimal number and a percent sign as one text, such as `7.15%`.',
  specifiedByURL: 'https://www.w3.org/TR/css-values-4/#percentages',
  serialize: percentage,
  parseValue: percentage,
  parseLiteral: (node) => percentage(node.kind === Kind.STRING ? node.value : null),
});

const PERCENTAGE = /^[+-]?\d+(?:\.\d+)?%$/;

export const isPercentage = (text: string): boolean => PERCENTAGE.test(text);

function percentage(value: unknown): string {
  if (typeof value !== 'string' || !isPercentage(value)) throw new GraphQLError('Percentage cannot represent this value: it is no number with a percent sign.'); // prettier-ignore
  return value;
}
