/** The cursors that an answer brought, by the list that they belong to, so that later requests go on from there. */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const CURSOR_FIELDS: readonly string[] = ['cursor', 'startCursor', 'endCursor'];

/** Calls back with `Type.field` of the list and the cursor. */
export function eachCursor(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: unknown,
  note: (list: string, cursor: string) => void,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }

  const below = (type: GraphQLNamedType | undefined, set: SelectionSetNode, value: unknown, list: string): void => {
    if (Array.isArray(value)) value.forEach((one) => below(type, set, one, list));
    else if (typeof value === 'object' && value !== null) within(type, set, value as Answered, list);
  };

  const within = (type: GraphQLNamedType | undefined, set: SelectionSetNode, value: Answered, list: string): void => {
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment) within(typeFromAST(schema, fragment.typeCondition), fragment.selectionSet, value, list);
          break;
        }
        case Kind.INLINE_FRAGMENT: {
          const { typeCondition } = selection;
          within(typeCondition ? typeFromAST(schema, typeCondition) : type, selection.selectionSet, value, list);
          break;
        }
        case Kind.FIELD: {
          const name = selection.name.value;
          const answer = value[(selection.alias ?? selection.name).value];
          if (CURSOR_FIELDS.includes(name) && typeof answer === 'string') note(list, answer);
          const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
          const next = field && getNamedType(field.type);
          if (!selection.selectionSet || !field || !isCompositeType(next)) break;
          // What stands between a list and its cursors has no pages of its own.
          const isList = field.args.some(({ name: argument }) => argument === 'after' || argument === 'before');
          below(next, selection.selectionSet, answer, isList ? `${type?.name}.${name}` : list);
        }
      }
    }
  };

  for (const operation of document.definitions.filter(isOperation)) {
    below(schema.getQueryType() ?? undefined, operation.selectionSet, data, '');
  }
}

type Answered = Readonly<Record<string, unknown>>;

const isOperation = (node: DocumentNode['definitions'][number]): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;
