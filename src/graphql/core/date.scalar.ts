import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A day of the calendar, whatever the time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期: a day as `YYYY-MM-DD`, such as `2021-12-31`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => day(value),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null, node),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that there is: the 30th of February is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** @param nodes where it is written in the document */
function day(value: unknown, nodes: ValueNode | null = null): string {
  if (typeof value !== 'string' || !isDay(value)) throw new GraphQLError('Date cannot represent this value: it is no day as YYYY-MM-DD.', { nodes }); // prettier-ignore
  return value;
}
