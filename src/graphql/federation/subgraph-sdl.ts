/**
 * The schema as a subgraph describes itself: with a key on everything that has an id, and without the fields that only
 * the protocol needs. Other subgraphs may have pages too: their PageInfo and ours are one.
 */
import { Kind, parse, print, printSchema, visit, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;
/** Names that the specification reserves. */
const OF_PROTOCOL = /^_(?!_)/;
/** Whoever implements it has an id. */
const IDENTIFIED = 'Node';
const SHARED: ReadonlySet<string> = new Set(['PageInfo']);

const KEY = directiveOf('@key(fields: "id")');
const SHAREABLE = directiveOf('@shareable');

const known = new WeakMap<GraphQLSchema, string>();

/** Written once. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const sdl = known.get(schema) ?? `${LINK}\n\n${print(subgraphDocument(schema))}\n`;
  known.set(schema, sdl);
  return sdl;
}

function subgraphDocument(schema: GraphQLSchema) {
  const ofProtocol = ({ name }: { readonly name: { readonly value: string } }): null | undefined =>
    OF_PROTOCOL.test(name.value) ? null : undefined;
  return visit(parse(printSchema(schema)), {
    ScalarTypeDefinition: ofProtocol,
    UnionTypeDefinition: ofProtocol,
    FieldDefinition: ofProtocol,
    ObjectTypeDefinition: {
      enter: ofProtocol,
      leave: (node) => {
        const added = [
          ...(node.interfaces?.some(({ name }) => name.value === IDENTIFIED) ? [KEY] : []),
          ...(SHARED.has(node.name.value) ? [SHAREABLE] : []),
        ];
        return added.length > 0 ? { ...node, directives: [...(node.directives ?? []), ...added] } : undefined;
      },
    },
  });
}

function directiveOf(text: string): ConstDirectiveNode {
  const [definition] = parse(`scalar T ${text}`).definitions;
  const [directive] = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
  if (!directive) throw new Error(`${text} is no directive`);
  return directive;
}
