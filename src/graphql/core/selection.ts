import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a request selects this field right below the one being resolved; counting a list costs, so it is asked first. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      switch (selection.kind) {
        case 'Field':
          return selection.name.value === field;
        case 'InlineFragment':
          return within(selection.selectionSet);
        case 'FragmentSpread':
          return within(info.fragments[selection.name.value]?.selectionSet);
      }
    }) ?? false;
  return info.fieldNodes.some((node) => within(node.selectionSet));
}
