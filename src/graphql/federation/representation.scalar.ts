import { GraphQLError, GraphQLScalarType, valueFromASTUntyped, type ValueNode } from 'graphql';
import { foldText } from '../../text/fold';
import { publicMessage } from '../limits/message';
import { LONGEST_ID } from '../limits/text-length';
import { ENTITY_NAMES } from './entities';

/** A thing as a router knows it. */
export interface Representation {
  /** One of ENTITY_NAMES. */
  readonly typename: string;
  readonly id: string;
}

/** What is wrong with one is told before anything is read; whether there is such a thing, only the graph tells. */
export const RepresentationScalar = new GraphQLScalarType<Representation, never>({
  name: '_Any',
  description: '联邦实体引用: a thing by its type and id: `{ "__typename": "Agency", "id": "…" }` (Apollo Federation).',
  specifiedByURL:
    'https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#scalar-_any',
  serialize: () => {
    throw new GraphQLError('_Any is no type of an answer.');
  },
  parseValue: (value) => representation(value),
  parseLiteral: (node, variables) => representation(valueFromASTUntyped(node, variables), node),
});

/** @param nodes where it is written in the document */
function representation(value: unknown, nodes: ValueNode | null = null): Representation {
  const refuse = (what: string): never => {
    throw new GraphQLError(publicMessage(`_Any cannot represent this value: ${what}`), { nodes });
  };
  if (typeof value !== 'object' || value === null) return refuse('it is no object with `__typename` and `id`.');
  const { __typename: typename, id } = value as Readonly<Record<string, unknown>>;
  if (typeof typename !== 'string') return refuse('`__typename` is no text.');
  if (!ENTITY_NAMES.has(typename))
    return refuse(`there is no type "${typename}" with an id here, only ${[...ENTITY_NAMES].join(', ')}.`);
  if (typeof id !== 'string' || foldText(id) === '') return refuse(`\`id\` of a ${typename} is no text.`);
  if (id.length > LONGEST_ID) return refuse(`\`id\` has ${id.length} characters; at most ${LONGEST_ID} are allowed.`);
  return { typename, id };
}
