import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Fields below one parent under one response key, which an answer holds once. */
export interface MergedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: FieldNode[];
}

/**
 * The fields of selection sets that stand for one parent, those of fragments included, whatever type they are for.
 * Every fragment is gone through once, as in CollectFields of the specification.
 */
export function mergedFields(sets: readonly SelectionSetNode[], fragments: Fragments): readonly MergedField[] {
  const merged = new Map<string, MergedField>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const key = selection.alias?.value ?? name;
        // Fragments for different types may use one key for different fields.
        const place = `${key} ${name}`;
        const known = merged.get(place);
        if (known) known.nodes.push(selection);
        else merged.set(place, { key, name, nodes: [selection] });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return [...merged.values()];
}

export const selectionSetsOf = ({ nodes }: MergedField): readonly SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
