import { GraphQLID, type GraphQLField, type GraphQLNamedType } from 'graphql';
import { Extensions } from 'type-graphql';

/** Names, topics, labels and whatever else is compared with what texts print. */
const LONGEST_NAME = 200;
/** Words to search for. */
const LONGEST_SEARCH = 500;
/** An id is a short prefix and at most a name. */
export const LONGEST_ID = 300;
/** A cursor holds the values by which its list is ordered, and an id. */
const LONGEST_CURSOR = 2_000;

const LONGEST_BY_ARGUMENT: ReadonlyMap<string, number> = new Map([
  ['text', LONGEST_SEARCH],
  ['after', LONGEST_CURSOR],
  ['before', LONGEST_CURSOR],
]);

/** Declares of arguments of a field that they hold more than a name. */
export const LongestTexts = (longestTexts: Readonly<Record<string, number>>): ReturnType<typeof Extensions> =>
  Extensions({ longestTexts });

/** What a field declares of an argument of its own; undefined where nothing. */
export const declaredLength = ({ extensions }: GraphQLField<unknown, unknown>, argument: string): number | undefined =>
  (extensions['longestTexts'] as Readonly<Record<string, number>> | undefined)?.[argument];

/** UTF-16 units that a text of this argument, or field of an input object, may have. */
export const longestText = (argument: string, type: GraphQLNamedType): number =>
  LONGEST_BY_ARGUMENT.get(argument) ?? (type === GraphQLID ? LONGEST_ID : LONGEST_NAME);
