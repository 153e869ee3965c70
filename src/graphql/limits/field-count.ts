import { Kind, type SelectionSetNode } from 'graphql';
import type { Fragments } from './merged-fields';

/**
 * Fields of a selection set, those of a fragment counted wherever it is spread. Each fragment is gone through once, so
 * that fragments which double one another cost nothing; one that spreads itself is counted once and left to validation.
 */
export function countFields(set: SelectionSetNode, fragments: Fragments): number {
  const counts = new Map<string, number>();
  const countIn = ({ selections }: SelectionSetNode): number => {
    let count = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countOf(selection.name.value);
      else {
        if (selection.kind === Kind.FIELD) count += 1;
        if (selection.selectionSet) count += countIn(selection.selectionSet);
      }
    }
    return count;
  };
  const countOf = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    counts.set(name, 0);
    const count = fragment ? countIn(fragment.selectionSet) : 0;
    counts.set(name, count);
    return count;
  };
  return countIn(set);
}
