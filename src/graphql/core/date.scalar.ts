import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '../../text/day';

/** A day of the calendar, whatever the time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期: a day as `YYYY-MM-DD`, such as `2021-12-31`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => day(value),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null, node),
});

/** @param nodes where it is written in the document */
function day(value: unknown, nodes: ValueNode | null = null): string {
  if (typeof value !== 'string' || !isDay(value)) throw new GraphQLError('Date cannot represent this value: it is no day as YYYY-MM-DD.', { nodes }); // prettier-ignore
  return value;
}
