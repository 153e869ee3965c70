/** The index of all duties, read page by page once for a version of the graph. */
import { clausesOf } from '../../planning/overlap/clauses';
import { DutyIndexBuilder, type DutyIndex } from '../../planning/overlap/duty-index';
import type { GraphStore } from '../../store/graph-store';
import { pagesOf } from '../../store/pages';
import { Ids } from '../core/ids';
import { inTurns } from '../../store/turns';

/** Some 150 bytes each. */
export const MOST_DUTIES = 2_000_000;
/** Duties that are read at once. */
const AT_ONCE = 1_000;

export interface IndexedDuties {
  readonly index: DutyIndex;
  /** By row. */
  readonly ids: Ids;
}

/** @returns null for more duties than are kept */
export async function indexDuties(store: Pick<GraphStore, 'list'>, signal: AbortSignal): Promise<IndexedDuties | null> {
  const builder = new DutyIndexBuilder();
  const ids = new Ids();
  for await (const nodes of pagesOf(store, 'Responsibility', { properties: ['text'] }, AT_ONCE)) {
    if (ids.length + nodes.length > MOST_DUTIES) return null;
    await inTurns(added(nodes), signal);
  }
  return { index: await inTurns(builder.built(), signal), ids };

  function* added(nodes: readonly { readonly id: string; readonly properties: { readonly text: string } }[]): Generator<void, void, void> {
    for (const { id, properties } of nodes) {
      ids.push(id);
      builder.add(clausesOf(properties.text));
      yield;
    }
  } // prettier-ignore
}
