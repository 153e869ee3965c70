import { shouldIncludeNode } from '@graphql-tools/utils';
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Whether a request selects this field right below the one being resolved, and no directive leaves it out; counting a list
 * costs, so it is asked first.
 */
export function selects({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo, field: string): boolean {
  const variables = { coerced: variableValues, sources: {} };
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (!isIncluded(variables, selection)) return false;
      switch (selection.kind) {
        case Kind.FIELD:
          return selection.name.value === field;
        case Kind.INLINE_FRAGMENT:
          return within(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return within(fragments[selection.name.value]?.selectionSet);
      }
    }) ?? false;
  return fieldNodes.some((node) => within(node.selectionSet));
}

/** A condition that has no value is the fault of the field behind it, which says so when it is answered. */
function isIncluded(...asked: Parameters<typeof shouldIncludeNode>): boolean {
  try {
    return shouldIncludeNode(...asked);
  } catch {
    return true;
  }
}
