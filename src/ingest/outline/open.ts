/** What is open while a tree is built, outermost first, and which of it a number goes on with. */
import type { Marker, OutlineNode } from '../outline.types';
import { LEAD_IN_RANK, listKey, rankOf } from './levels';

/** A node under construction. */
export interface Draft extends OutlineNode {
  readonly children: Draft[];
}

export interface Open {
  readonly node: Draft;
  readonly rank: number;
  readonly key: string | null;
  readonly value: number;
  /** Takes the bare lines that follow. */
  readonly gathers: boolean;
}

/** Index of the open item whose list this number continues or restarts, -1 where there is none. */
export function siblingIn(all: readonly Open[], marker: Marker): number {
  const key = listKey(marker);
  const rank = rankOf(marker);
  let nearest = -1;
  for (let index = all.length - 1; index > 0; index -= 1) {
    const open = all[index] as Open;
    const continues = open.node.marker?.style === marker.style && open.value + 1 === marker.value;
    if (continues) return index;
    if (open.key === key && nearest < 0) nearest = listOf(all, index, marker);
    // What natural order puts above this number stands between: the number opens a list of its own under it.
    if (marker.value === 1 && nearest < 0 && open.rank < rank && open.node.marker !== null) return -1;
  }
  return nearest;
}

/** A list that has passed this number is not its own: then the lead-in that opened that list is closed with it. */
function listOf(all: readonly Open[], index: number, marker: Marker): number {
  const container = all[index - 1];
  const passed = marker.value !== 1 && (all[index]?.value ?? 0) >= marker.value;
  return passed && container?.rank === LEAD_IN_RANK && container.node.announces === null ? index - 1 : index;
}
