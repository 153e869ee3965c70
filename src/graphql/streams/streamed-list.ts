/**
 * An operation whose one list is read whole, page after page. The operation of a page is the client's own: it only takes
 * the cursor from a variable, and asks whether the list goes on.
 */
import {
  getNamedType,
  isObjectType,
  Kind,
  parseType,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NameNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../limits/document-rule';
import { operationFields } from '../limits/operation-fields';
import { badArgument } from '../limits/refusal';
import { isQuery, type Operation } from '../operations';

/** A line with this key says how a stream ended; no line of the list may be taken for one. */
export const END_KEY = 'complete';

/** The fields of a connection that hold what stands on a page. */
const ITEMS: readonly string[] = ['nodes', 'edges'];

/** A list of the root that an operation asks for, and nothing else. */
export interface StreamedList {
  /** As the client asks for it. */
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  /** Response key of what a line is made of. */
  readonly items: string;
}

/** The operation of one page of it. */
export interface PageOperation extends Operation {
  /** Variable that takes the cursor behind which the page begins. */
  readonly after: string;
  /** Response keys that lead to what a line is made of, and to where the page lies. */
  readonly keys: { readonly list: string; readonly items: string; readonly place: string };
}

/** @returns why it cannot be streamed, for whoever wrote the operation: BAD_USER_INPUT */
export function streamedList(schema: GraphQLSchema, known: Operation): StreamedList | GraphQLError {
  const { document, operation } = known;
  if (!isQuery(known)) return badArgument('Only a query can be streamed, not a change.', operation);
  const node = onlyField(operation.selectionSet);
  if (!node) return badArgument(`${ONE_LIST} This operation does not select one field alone.`, operation);
  const field = schema.getQueryType()?.getFields()[node.name.value];
  if (!field || !isConnection(getNamedType(field.type)))
    return badArgument(`${ONE_LIST} \`${node.name.value}\` is no list in pages.`, node);
  const items = node.selectionSet && onlyField(node.selectionSet);
  if (!items || !ITEMS.includes(items.name.value))
    return badArgument(
      `Of a list that is streamed, ask for \`nodes\` or \`edges\` alone: \`${field.name} { nodes { … } }\`, without directives or fragments around.`,
      node,
    );
  const [list] = operationFields(schema, operation, fragmentsOf(document));
  if (list?.children[0]?.children.some(({ key }) => key === END_KEY)) {
    return badArgument(
      `\`${END_KEY}\` is the key of the line that ends a stream: give this field another alias.`,
      items,
    );
  }
  return { node, field, items: keyOf(items) };
}

const ONE_LIST = 'A stream is one list of the root, such as `{ agencies { nodes { name } } }`.';

/** Null where anything else is selected, or may be by a directive or a fragment. */
function onlyField({ selections }: SelectionSetNode): FieldNode | null {
  const [selection, ...others] = selections;
  const isAlone = selection?.kind === Kind.FIELD && others.length === 0 && (selection.directives ?? []).length === 0;
  return isAlone ? selection : null;
}

const isConnection = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && [...ITEMS, 'pageInfo'].every((name) => name in type.getFields());

/** @param list of this very operation */
export function pageOperation({ document, operation }: Operation, list: StreamedList): PageOperation {
  const { node } = list;
  const after = freeName('after', (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)); // prettier-ignore
  const place = freeName('pageInfo', [list.items]);
  const paged: FieldNode = {
    ...node,
    arguments: [
      ...(node.arguments ?? []).filter(({ name: given }) => given.value !== 'after'),
      { kind: Kind.ARGUMENT, name: name('after'), value: { kind: Kind.VARIABLE, name: name(after) } },
    ],
    selectionSet: selecting([
      ...(node.selectionSet?.selections ?? []),
      {
        kind: Kind.FIELD,
        name: name('pageInfo'),
        alias: name(place),
        selectionSet: selecting(['hasNextPage', 'endCursor'].map((one) => ({ kind: Kind.FIELD, name: name(one) }))),
      },
    ]),
  };
  const ofPage: Operation['operation'] = {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: name(after) },
        type: parseType('String'),
      },
    ],
    selectionSet: selecting([paged]),
  };
  return {
    document: { ...document, definitions: document.definitions.map((one) => (one === operation ? ofPage : one)) },
    operation: ofPage,
    after,
    keys: { list: keyOf(node), items: list.items, place },
  };
}

const keyOf = ({ alias, name: own }: FieldNode): string => (alias ?? own).value;
const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const selecting = (selections: SelectionSetNode['selections']): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

/** The wanted name, or the first after it that nobody took. */
const freeName = (wanted: string, taken: readonly string[]): string =>
  taken.includes(wanted) ? freeName(`${wanted}_`, taken) : wanted;
